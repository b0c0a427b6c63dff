import type { Decimal } from 'decimal.js';
import type { Period } from './period.ts';
import type { RejectedValue } from './rejection.ts';
import type { Instant } from './time.ts';

/** What a goal counts that records can show. */
export type CountedMetric =
  /** What won deals are worth, by close date. */
  | { readonly kind: 'revenue' }
  | { readonly kind: 'deals-won' }
  /** What deals created in the period are worth, whatever became of them. */
  | { readonly kind: 'new-pipeline' }
  /** Contacts that reach a lifecycle stage for the first time. `stage`: HubSpot's internal name. */
  | { readonly kind: 'qualified-leads'; readonly stage: string }
  /** Meetings with contacts. */
  | { readonly kind: 'meetings' }
  /** The sum of a numeric property over the deals won, or created, in the period. */
  | {
      readonly kind: 'deal-property';
      readonly property: string;
      readonly of: 'deals won' | 'deals created';
    };

/** A condition on what a goal counts, as HubSpot keeps it; no values: the property has to be there, or what else the operator says. */
export interface MetricFilter {
  readonly property: string;
  readonly operator: string | null;
  readonly values: readonly string[];
}

/** How HubSpot works out what a goal counts: over which objects, of which property, under which conditions. */
export interface HubspotCount {
  /** COUNT, SUM, AVG, ... */
  readonly calculation: string;
  /** HubSpot's type id, e.g. 0-48 for calls. */
  readonly objects: string;
  /** Null: the records themselves. */
  readonly property: string | null;
  /** Null: there are some that cannot be read. */
  readonly filters: readonly MetricFilter[] | null;
}

/**
 * What a goal counts. `other`: something Pacekeeper cannot measure; `description` says what HubSpot names it, `counts` how HubSpot
 * works it out (left out by whoever stored it before this was read).
 */
export type GoalMetric =
  | CountedMetric
  | { readonly kind: 'other'; readonly description: string; readonly counts?: HubspotCount };

/** Whose goal it is. `company`: of everybody who sells. `nobody`: the portal names neither a rep nor a team. */
export type GoalScope =
  | { readonly kind: 'rep'; readonly ownerId: string }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'company' }
  | { readonly kind: 'nobody' };

/** Who set the goal. `app`: somebody in Pacekeeper. `assumed`: nobody did; last period's result times 1.1. */
export type GoalOrigin = 'hubspot' | 'app' | 'assumed';

/** A target from a moment on, until the next version's. */
export interface TargetVersion {
  readonly target: Decimal;
  readonly from: Instant;
}

/** How much of a target somebody new to the role carries. */
export interface Ramp {
  /** The first day in the role, `YYYY-MM-DD` in the portal's zone. */
  readonly since: string;
  /** Percent of the target in the first month in the role, the second, and so on; 100 from then on. */
  readonly percents: readonly number[];
}

/** What somebody means to reach in a period. A null part is one that the portal leaves open: the SMART check names it. */
export interface Goal {
  readonly id: string;
  readonly name: string | null;
  readonly metric: GoalMetric | null;
  readonly scope: GoalScope;
  readonly period: Period | null;
  /** The one in force: the last version's, when there are versions. */
  readonly target: Decimal | null;
  /** Every target that the goal is known to have had, by the moment it took effect; empty while it never changed. */
  readonly versions: readonly TargetVersion[];
  /** Null when the target is carried in full. */
  readonly ramp: Ramp | null;
  /** ISO 4217; null for counts, and for money goals in the home currency. */
  readonly currency: string | null;
  /** Only deals of these pipelines count; empty: all of them. */
  readonly pipelineIds: readonly string[];
  /** The goal of the team or the company that this one serves; null when none is named. */
  readonly parentId: string | null;
  /** What reaching the goal pays, in the words of whoever entered it; null when nobody did. */
  readonly incentive: string | null;
  readonly origin: GoalOrigin;
  readonly rejected: readonly RejectedValue[];
}
