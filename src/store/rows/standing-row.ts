import { Decimal } from 'decimal.js';
import type { EarlierStanding } from '../../domain/goals/updates/told.ts';

/** A goal's standing as JSON: decimals as text, the goal's id beside it. */
export interface StandingRow {
  readonly goalId: string;
  readonly at: number;
  readonly actual: string;
  readonly target: string;
  readonly currency: string | null;
  readonly deals: number;
}

/** Standings as rows, and back. */
export const standingRows = {
  to: (standings: ReadonlyMap<string, EarlierStanding>): StandingRow[] =>
    [...standings].map(([goalId, { actual, target, ...rest }]) => ({
      goalId,
      ...rest,
      actual: actual.toFixed(),
      target: target.toFixed(),
    })),
  from: (rows: readonly StandingRow[]): ReadonlyMap<string, EarlierStanding> =>
    new Map(
      rows.map(({ goalId, actual, target, ...rest }) => [
        goalId,
        { ...rest, actual: new Decimal(actual), target: new Decimal(target) },
      ]),
    ),
};
