import { addAt, entryAt } from '../../collections/entries.ts';
import { type DayNumber, spellEnd } from './deal-spells.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import type { DaySpan } from './frame.ts';
import type { AskedGoal } from './goal-outlook.ts';
import type { History } from './history.ts';
import { type TeamOutlook, teamOutlook } from './team-outlook.ts';
import { sumOver } from './unit-facts.ts';

/** Where a goal stood, or may stand, at the start of a day. Amounts in the goal's unit. */
export interface PathPoint {
  readonly day: DayNumber;
  /** Won by then; null for days to come. */
  readonly won: number | null;
  /** What will be won by then; null for days gone by. On the as-of day all three are what is won. */
  readonly range: PathRange | null;
}

/** Amounts that are not exceeded with a chance of 10%, 50% and 90%. */
export interface PathRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Days between two points of a path: the smallest that gives no more than {@link MOST_POINTS}. */
const STEPS = [1, 3, 7, 14, 28, 91];
const MOST_POINTS = 14;

/** Days on the way that are foreseen, besides the last: each costs nearly as much as the forecast itself. */
const MOST_AHEAD = 4;

/** Points of the money grid for days on the way: a picture shows no more. */
const PLACES = 128;

/**
 * Gives the way of any goal of a team from the period's start to its end, given its forecast; what all goals share is worked
 * out once.
 */
export function outlookPaths(
  history: History,
  team: TeamOutlook,
): (goal: AskedGoal, forecast: Forecast) => readonly PathPoint[] {
  const { asOf, period } = team.frame;
  const days = pathDays(period);
  const gone = days.filter((day) => day < asOf);
  const wonBy = wonBefore(history, period.start, gone);
  // Back-tests look back from today however far ahead is looked: they are shared.
  const ahead = thinned(days.filter((day) => day > asOf + 1 && day < period.end)).map((until) => ({
    until,
    team: teamOutlook(history, { ...team.frame, until }, { tests: team.tests }),
  }));
  return ({ units }, forecast) => {
    const { won } = forecast;
    const past = gone.map((day, place) => ({
      day,
      won: sumOver(units, entryAt(wonBy, place)),
      range: null,
    }));
    const today = { day: asOf, won, range: { p10: won, p50: won, p90: won } };
    const future = ahead.map(({ until, team: then }) => ({
      day: until,
      won: null,
      range: forecastOf(then, units, { won, places: PLACES }),
    }));
    const end = { day: period.end, won: null, range: forecast };
    return [...past, today, ...rising([...future, end])];
  };
}

/** The first day of a period, days a step apart, and the day after its last, which none of them is too close to. */
function pathDays({ start, end }: DaySpan): readonly DayNumber[] {
  const step = STEPS.find((each) => (end - start) / each <= MOST_POINTS) ?? end - start;
  const days: DayNumber[] = [];
  for (let day = start; day < end - step / 2; day += step) days.push(day);
  return [...days, end];
}

/** The last of some days, and of the others each so many before it. */
function thinned(days: readonly DayNumber[]): readonly DayNumber[] {
  const every = Math.ceil(days.length / MOST_AHEAD);
  return days.filter((_, place) => (days.length - 1 - place) % every === 0);
}

/** What each rep won from a day up to each of some later days, credits included. */
function wonBefore(
  { spells, units }: History,
  from: DayNumber,
  days: readonly DayNumber[],
): readonly Float64Array[] {
  const sums = days.map(() => new Float64Array(units));
  for (let row = 0; row < spells.to.length; row += 1) {
    const day = entryAt(spells.to, row);
    if (spells.end[row] !== spellEnd.won || day < from) continue;
    const unit = entryAt(spells.unit, row);
    days.forEach((past, place) => {
      if (day < past) addAt(entryAt(sums, place), unit, entryAt(spells.amount, row));
    });
  }
  return sums;
}

/** Each day is foreseen apart; none is to lie above a later one. The last day is the forecast itself. */
function rising(points: readonly (PathPoint & { readonly range: PathRange })[]): PathPoint[] {
  let after: PathRange = { p10: Infinity, p50: Infinity, p90: Infinity };
  return points
    .toReversed()
    .map(({ range: { p10, p50, p90 }, ...point }) => {
      after = {
        p10: Math.min(p10, after.p10),
        p50: Math.min(p50, after.p50),
        p90: Math.min(p90, after.p90),
      };
      return { ...point, range: after };
    })
    .toReversed();
}
