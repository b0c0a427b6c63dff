import { entryAt } from '../../collections/entries.ts';
import { levelOf, shifted } from './distribution/level.ts';
import { meanLump, type Outlook } from './distribution/outlook.ts';
import { shockNodes } from './distribution/shock-nodes.ts';
import { wonBy } from './forecast.ts';
import type { History } from './history.ts';
import type { TeamOutlook } from './team-outlook.ts';

/** What each part of an outlook adds to its mean, in the goal's unit. All parts together are the mean. */
export interface Contributions {
  /** Of each open deal, in the order of `outlook.deals`: its chance at the forecast's level, over the shocks, times its worth. */
  readonly deals: Float64Array;
  /** Of all deals that do not exist yet. */
  readonly toCome: number;
}

/** Splits an outlook's mean over its open deals and the deals to come. */
export function contributionsOf(outlook: Outlook): Contributions {
  const nodes = shockNodes(outlook.shock);
  const { hazard } = levelOf(outlook, nodes);
  const deals = Float64Array.from(outlook.deals, ({ chance, lumps }) => {
    const won = nodes.reduce(
      (sum, { factor, weight }) => sum + weight * shifted(chance, hazard * factor),
      0,
    );
    return won * meanLump(lumps);
  });
  // The level is found to nine digits; the rest is given to what nobody can name, so that the sum is exact.
  return { deals, toCome: outlook.mean - deals.reduce((sum, each) => sum + each, 0) };
}

/** What one open deal adds to the mean of a forecast. */
export interface DealContribution {
  /** Index of the deal in `history.spells.deal`. */
  readonly deal: number;
  /** In the goal's unit, at least 0. */
  readonly amount: number;
}

/** The mean of a forecast in parts: `won + sum of deals + toCome` is the mean of `forecastOf(team, units)`. */
export interface ForecastParts {
  readonly won: number;
  readonly deals: readonly DealContribution[];
  /** What deals add that do not exist yet. */
  readonly toCome: number;
}

/** Splits the forecast of a rep, or of several reps together, into what is won, each open deal, and deals to come. */
export function forecastParts(
  { spells }: History,
  team: TeamOutlook,
  units: readonly number[],
): ForecastParts {
  const { pipeline, openPlaces } = team;
  const { deals, toCome } = contributionsOf(team.outlookOf(units));
  const rows =
    pipeline === null
      ? []
      : units.flatMap((unit) =>
          entryAt(openPlaces, unit).map((place) => entryAt(pipeline.rows, place)),
        );
  return {
    won: wonBy(team, units),
    deals: rows.map((row, index) => ({
      deal: entryAt(spells.deal, row),
      amount: entryAt(deals, index),
    })),
    toCome,
  };
}
