import { workDaysBetween } from './frame.ts';
import type { TeamOutlook } from './team-outlook.ts';
import { sumOver, type UnitFacts } from './unit-facts.ts';

/** What is needed to reach a target, beside what is usual. Amounts in the goal's unit. */
export interface Needed {
  /** Still to be won; 0 once the target is reached. */
  readonly amount: number;
  readonly workDaysLeft: number;
  /** For each working day that is left; null when none is. */
  readonly runRate: number | null;
  /** Won for each working day of the period before; null without one. */
  readonly usualRunRate: number | null;
  /** Null without a pipeline. */
  readonly coverage: Coverage | null;
}

/** Open deals against what is still to be won. */
export interface Coverage {
  /** What all open deals are worth. */
  readonly openValue: number;
  /** Times the amount still to be won; null when there is none. */
  readonly now: number | null;
  /** Times the amount still to be won that would do, by what open deals of that age and stage bring; null when they bring nothing. */
  readonly needed: number | null;
  /** Open deals older than any that ever closed, counted at nothing. */
  readonly stale: { readonly deals: number; readonly value: number };
}

/** Works out what some reps still need. `amount`: still to be won, in the goal's unit, at least 0. */
export function neededBy(
  team: TeamOutlook,
  facts: UnitFacts,
  units: readonly number[],
  amount: number,
): Needed {
  const { period, asOf, days } = team.frame;
  const workDaysLeft = workDaysBetween(days, asOf, period.end);
  return {
    amount,
    workDaysLeft,
    runRate: workDaysLeft > 0 ? amount / workDaysLeft : null,
    usualRunRate: facts.usualRunRate === null ? null : sumOver(units, facts.usualRunRate),
    coverage: team.pipeline === null ? null : coverageOf(facts, units, amount),
  };
}

function coverageOf(facts: UnitFacts, units: readonly number[], amount: number): Coverage {
  const openValue = sumOver(units, facts.openValue);
  const expected = sumOver(units, facts.expectedValue);
  return {
    openValue,
    now: amount > 0 ? openValue / amount : null,
    needed: expected > 0 ? openValue / expected : null,
    stale: { deals: sumOver(units, facts.staleDeals), value: sumOver(units, facts.staleValue) },
  };
}
