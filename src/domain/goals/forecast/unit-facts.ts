import { addAt, entryAt, lastOf } from '../../collections/entries.ts';
import type { DayNumber } from './deal-spells.ts';
import { fullPeriodsBefore, workDaysBetween } from './frame.ts';
import type { History } from './history.ts';
import type { Pipeline } from './methods/pipeline.ts';
import type { TeamOutlook } from './team-outlook.ts';
import { wonByUnit } from './wins.ts';

/** What is known of each rep beside the forecast: worked out once for all goals. Amounts in the goal's unit, one entry for each rep. */
export interface UnitFacts {
  /** What open deals are worth, and what of that is expected to be won in time. */
  readonly openValue: Float64Array;
  readonly expectedValue: Float64Array;
  /** Open deals older than any that ever closed. */
  readonly staleDeals: Float64Array;
  readonly staleValue: Float64Array;
  /** Won for each working day of the period before; null when that is not known from end to end. */
  readonly usualRunRate: Float64Array | null;
}

/** Adds up what each rep has open, and what was usual in the period before. */
export function unitFacts(history: History, team: TeamOutlook): UnitFacts {
  const { units } = history;
  const facts: UnitFacts = {
    openValue: new Float64Array(units),
    expectedValue: new Float64Array(units),
    staleDeals: new Float64Array(units),
    staleValue: new Float64Array(units),
    usualRunRate: usualRunRate(history, team),
  };
  const { frame, pipeline } = team;
  pipeline?.rows.forEach((row, place) => {
    const unit = entryAt(history.spells.unit, row);
    addOpenDeal(facts, unit, openDeal(history, pipeline, place, frame.asOf));
  });
  return facts;
}

interface SeenDeal {
  readonly worth: number;
  readonly chance: number;
  readonly isStale: boolean;
}

function openDeal(
  { spells, risk }: History,
  { rows, worth, chance }: Pipeline,
  place: number,
  asOf: DayNumber,
): SeenDeal {
  return {
    worth: entryAt(worth, place),
    chance: entryAt(chance, place),
    isStale: asOf - entryAt(spells.born, entryAt(rows, place)) >= lastOf(risk.ageEdges),
  };
}

function addOpenDeal(facts: UnitFacts, unit: number, { worth, chance, isStale }: SeenDeal): void {
  addAt(facts.openValue, unit, worth);
  addAt(facts.expectedValue, unit, worth * chance);
  if (!isStale) return;
  addAt(facts.staleDeals, unit, 1);
  addAt(facts.staleValue, unit, worth);
}

function usualRunRate({ wins, units, first }: History, { frame }: TeamOutlook) {
  const [before] = fullPeriodsBefore(frame, first);
  if (before === undefined) return null;
  const days = workDaysBetween(frame.days, before.start, before.end);
  return days > 0
    ? wonByUnit(wins, before.start, before.end, units).map((won) => won / days)
    : null;
}

/** Open deals of some reps, and how many of them have no amount. */
export function amountsMissing(
  { spells }: History,
  { pipeline, openPlaces }: TeamOutlook,
  units: readonly number[],
): { readonly open: number; readonly missing: number } {
  const places = units.flatMap((unit) => entryAt(openPlaces, unit));
  const missing = places.filter(
    (place) =>
      pipeline !== null && Number.isNaN(entryAt(spells.expected, entryAt(pipeline.rows, place))),
  );
  return { open: places.length, missing: missing.length };
}

/** The sum of a column over some reps. */
export function sumOver(units: readonly number[], column: Float64Array): number {
  return units.reduce((sum, unit) => sum + entryAt(column, unit), 0);
}
