import { workDaysBetween } from './frame.ts';
import type { History } from './history.ts';
import type { TeamOutlook } from './team-outlook.ts';
import { wonByUnit } from './wins.ts';

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

/** Works out what some reps still need. */
export function neededBy(
  history: History,
  team: TeamOutlook,
  units: readonly number[],
  target: number,
): Needed {
  const { period, asOf, days } = team.frame;
  const sum = (values: Float64Array) => units.reduce((all, unit) => all + (values[unit] ?? 0), 0);
  const amount = Math.max(0, target - sum(team.won));
  const workDaysLeft = workDaysBetween(days, asOf, period.end);
  const before = days.periodOf(period.start - 1);
  const usualDays = workDaysBetween(days, before.start, before.end);
  const isWhole = before.start >= history.first && usualDays > 0;
  return {
    amount,
    workDaysLeft,
    runRate: workDaysLeft > 0 ? amount / workDaysLeft : null,
    usualRunRate: isWhole
      ? sum(wonByUnit(history.wins, before.start, before.end, history.units)) / usualDays
      : null,
    coverage: coverageOf(history, team, new Set(units), amount),
  };
}

function coverageOf(
  { spells, risk }: History,
  { pipeline, frame }: TeamOutlook,
  units: ReadonlySet<number>,
  amount: number,
): Coverage | null {
  if (pipeline === null) return null;
  const oldest = risk.ageEdges.at(-1) ?? 0;
  const stale = { deals: 0, value: 0 };
  let [openValue, expected] = [0, 0];
  pipeline.rows.forEach((row, place) => {
    if (!units.has(spells.unit[row] ?? -1)) return;
    const worth = pipeline.worth[place] ?? 0;
    openValue += worth;
    expected += worth * (pipeline.chance[place] ?? 0);
    if (frame.asOf - (spells.born[row] ?? 0) < oldest) return;
    stale.deals += 1;
    stale.value += worth;
  });
  return {
    openValue,
    now: amount > 0 ? openValue / amount : null,
    needed: expected > 0 ? openValue / expected : null,
    stale,
  };
}
