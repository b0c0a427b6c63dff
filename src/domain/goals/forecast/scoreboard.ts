import { entryAt } from '../../collections/entries.ts';
import type { BackTest } from './back-test.ts';
import { combine } from './combine.ts';
import { gammaGrid } from './distribution/gamma-grid.ts';
import { chanceOfAtLeast, quantiles } from './distribution/money-grid.ts';
import { type DaySpan, type Frame, fullPeriodsBefore, workDaysBetween } from './frame.ts';
import type { History } from './history.ts';
import { type MethodWeights, methodWeights } from './method-weights.ts';
import type { MethodId, Remaining } from './pacing-method.ts';
import { learnShocks, type Shocks } from './shocks.ts';
import type { TeamOutlook } from './team-outlook.ts';
import { wonByUnit } from './wins.ts';

/** How good a method was at the same point of past periods, over all reps. */
export interface MethodScore {
  readonly method: MethodId;
  /** Rep-periods that it was tried on. */
  readonly tried: number;
  /** Distance of what was foreseen from what came, over what came in the whole periods. */
  readonly wape: number;
  readonly bias: number;
  /** Of the chance to reach 1.1 times the period before; null when no rep had such a period. */
  readonly brier: number | null;
  /** How many results lay in the 80% band. */
  readonly held: number;
}

/** A past moment is at the same point when its share of working days gone is this close. */
const SAME_POINT = 0.08;

/** Points of the money grid of a trial: an eighth of a standard deviation apart, or less. */
const PLACES = 96;

/** What a period is to bring where nobody set a target. */
const STRETCH = 1.1;

/**
 * All methods, and their combination, at the same point of past periods; the best WAPE first. Each past moment is judged
 * with the weights and shocks that could be known then.
 */
export function scoreboard(history: History, team: TeamOutlook): readonly MethodScore[] {
  const tests = team.tests.filter(({ frame }) => isSamePoint(frame, team.frame));
  const methods: readonly MethodId[] = [...team.said.keys(), 'combination'];
  const scores = methods.flatMap((method) => {
    const trials = tests.flatMap((test) =>
      trialsOf(history, test, knownThen(history, team, test, method)),
    );
    return trials.length === 0 ? [] : [scoreOf(method, trials)];
  });
  return scores.toSorted((one, other) => one.wape - other.wape);
}

/** The latest back-tests, on which bands must have held to be shown. */
const LATEST = 4;

/** How often the combination's 80% bands held on the latest back-tests, over all reps. */
export function latestBands(
  history: History,
  team: TeamOutlook,
): { readonly held: number; readonly tried: number } {
  const trials = team.tests
    .slice(0, LATEST)
    .flatMap((test) => trialsOf(history, test, knownThen(history, team, test, 'combination')));
  return { held: trials.filter(({ held }) => held).length, tried: trials.length };
}

/** What was learned of a method by some day. */
interface Learned {
  readonly weights: MethodWeights;
  readonly shocks: Shocks;
}

/** What the back-tests that had ended by a past moment taught: nothing that came later is used to judge it. */
function knownThen(
  history: History,
  team: TeamOutlook,
  { frame, said }: BackTest,
  method: MethodId,
): Learned {
  const ended = team.tests.filter((test) => test.frame.until <= frame.asOf);
  const horizon = frame.until - frame.asOf;
  const fullPeriods = fullPeriodsBefore(frame, history.first).length;
  const weights =
    method === 'combination' ? methodWeights([...said.keys()], ended, horizon) : onlyOne(method);
  return { weights, shocks: learnShocks(ended, weights, horizon, fullPeriods) };
}

function onlyOne(method: MethodId): MethodWeights {
  return { total: new Map([[method, 1]]), share: new Map([[method, 1]]) };
}

/** Whole periods only: a trial that ends at today says nothing of the rest. */
function isSamePoint(past: Frame, now: Frame): boolean {
  const gone = ({ period, asOf, days }: Frame) =>
    workDaysBetween(days, period.start, asOf) /
    Math.max(1, workDaysBetween(days, period.start, period.end));
  return past.until === past.period.end && Math.abs(gone(past) - gone(now)) <= SAME_POINT;
}

interface Trial {
  readonly error: number;
  readonly outcome: number;
  readonly held: boolean;
  /** Squared error of the chance; null without a target. */
  readonly square: number | null;
}

function trialsOf(
  { wins, units }: History,
  { frame, said, came }: BackTest,
  { weights, shocks }: Learned,
): readonly Trial[] {
  const own = new Map([...said].filter(([id]) => weights.total.has(id)));
  if (own.size === 0) return [];
  const foreseen = combine(own, weights, units);
  const won = wonByUnit(wins, frame.period.start, frame.asOf, units);
  const before: DaySpan = frame.days.periodOf(frame.period.start - 1);
  const previous = wonByUnit(wins, before.start, before.end, units);
  return Array.from(came, (more, unit) =>
    trialOf(foreseen, unit, shocks, {
      more,
      won: entryAt(won, unit),
      target: STRETCH * entryAt(previous, unit),
    }),
  );
}

interface UnitFacts {
  readonly more: number;
  readonly won: number;
  readonly target: number;
}

function trialOf(
  { mean, variance }: Remaining,
  unit: number,
  { shared, own }: Shocks,
  { more, won, target }: UnitFacts,
): Trial {
  const expected = entryAt(mean, unit);
  const spread = entryAt(variance, unit) + (shared ** 2 + own ** 2) * expected ** 2;
  const grid = gammaGrid(expected, spread, PLACES);
  const bounds = quantiles(grid, [0.1, 0.9]);
  const [low, high] = [entryAt(bounds, 0), entryAt(bounds, 1)];
  const hit = won + more >= target ? 1 : 0;
  return {
    error: expected - more,
    outcome: won + more,
    held: more >= low && more <= high,
    square: target > 0 ? (chanceOfAtLeast(grid, target - won) - hit) ** 2 : null,
  };
}

function scoreOf(method: MethodId, trials: readonly Trial[]): MethodScore {
  const sum = (of: (trial: Trial) => number) =>
    trials.reduce((total, trial) => total + of(trial), 0);
  const outcome = Math.max(
    sum((trial) => trial.outcome),
    Number.MIN_VALUE,
  );
  const squares = trials.flatMap(({ square }) => (square === null ? [] : [square]));
  return {
    method,
    tried: trials.length,
    wape: sum(({ error }) => Math.abs(error)) / outcome,
    bias: sum(({ error }) => error) / outcome,
    brier: squares.length === 0 ? null : squares.reduce((a, b) => a + b, 0) / squares.length,
    held: trials.filter(({ held }) => held).length,
  };
}
