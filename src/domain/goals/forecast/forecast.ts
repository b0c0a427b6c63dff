import { entryAt } from '../../collections/entries.ts';
import { distributionOf, PLACES } from './distribution/distribution-of.ts';
import { chanceOfAtLeast, type MoneyGrid, quantiles } from './distribution/money-grid.ts';
import type { TeamOutlook } from './team-outlook.ts';

/** Chances are held within these before the end: nothing is certain while days are left. */
export const LEAST_CHANCE = 0.02;
export const MOST_CHANCE = 0.98;

/** What a period will bring in all: amounts that are not exceeded with the chance in their name. In the goal's unit. */
export interface Forecast {
  readonly won: number;
  readonly mean: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  /** Of what is still to come. */
  readonly distribution: MoneyGrid;
}

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** How a forecast is worked out. */
export interface ForecastOptions {
  /** What was won so far, where that is known better than by adding up the history. */
  readonly won?: number;
  /** Points of the money grid. */
  readonly places?: number;
}

/** Foresees a rep, or several reps together. */
export function forecastOf(
  team: TeamOutlook,
  units: readonly number[],
  { won = wonBy(team, units), places = PLACES }: ForecastOptions = {},
): Forecast {
  const distribution = distributionOf(team.outlookOf(units), places);
  const mean = units.reduce((sum, unit) => sum + entryAt(team.remaining.mean, unit), won);
  const amounts = quantiles(distribution, LEVELS);
  const at = (level: number) => won + entryAt(amounts, level);
  return {
    won,
    mean,
    p10: at(0),
    p25: at(1),
    p50: at(2),
    p75: at(3),
    p90: at(4),
    distribution,
  };
}

/** What some reps won in the period so far, by the history. */
export function wonBy(team: TeamOutlook, units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + entryAt(team.won, unit), 0);
}

/**
 * The chance that the period ends at the target or above: 1 once it is reached, else within 2% and 98%. `isCount`: what is
 * counted comes in whole numbers.
 */
export function chanceToHit(
  { won, distribution }: Forecast,
  target: number,
  isCount = false,
): number {
  if (won >= target) return 1;
  const chance = chanceOfAtLeast(distribution, stillNeeded(target, won, isCount));
  return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chance));
}

/** What the grid must show for a target to be reached. It spreads a count over neighbouring points: half a count below the target lies between. */
export function stillNeeded(target: number, won: number, isCount: boolean): number {
  return isCount ? Math.ceil(target - won) - 0.5 : target - won;
}
