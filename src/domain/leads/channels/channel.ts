import type { Interval } from '../../statistics/interval.ts';

/** An estimate and the interval that holds the truth with 95% chance. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** A channel against all other leads. `not told apart`: the difference may well be chance. */
export type Standing = 'better' | 'worse' | 'not told apart';

/** What became of the leads of one source, or of one campaign of a source. */
export interface Channel {
  /** Null: the portal does not say where these leads came from. */
  readonly source: string | null;
  /** Null: the whole source. */
  readonly campaign: string | null;
  readonly leads: number;
  readonly converted: number;
  /** Younger than the horizon and not converted: neither won nor lost yet. */
  readonly open: number;
  /** Chance of a lead to convert within the horizon, shrunk and adjusted for the leads that are still young. */
  readonly conversion: Estimate;
  readonly standing: Standing;
  /** Value won within the horizon for each lead, in the home currency; null while too few wins have an amount. */
  readonly valuePerLead: Estimate | null;
  /** The day by which half of the conversions have come; null with too few of them. */
  readonly medianDays: number | null;
}

/** Channels, best first. */
export interface RankedChannels {
  readonly channels: readonly Channel[];
  /** Share of all leads that convert, adjusted for young ones. */
  readonly pooled: number;
  /** Whether the first channel's rate is above the last one's beyond chance. */
  readonly firstIsAboveLast: boolean;
}
