import type { DayNumber } from './deal-spells.ts';
import type { DaySpan, Frame, WorkDays } from './frame.ts';
import type { History } from './history.ts';
import type { MethodId, PacingMethod, Remaining } from './pacing-method.ts';
import { wonByUnit } from './wins.ts';

/** Back-tests start a week apart. */
const STEP = 7;

/** A team is watched this many days before anything is tried on it. */
const WARM_UP = 28;

/** The latest year is what counts. */
const MOST = 52;

/** What every method would have said on one earlier day, and what came. */
export interface BackTest {
  readonly frame: Frame;
  readonly said: ReadonlyMap<MethodId, Remaining>;
  /** What each rep won from the frame's as-of day until its end. */
  readonly came: Float64Array;
}

/** Tries the methods on earlier days: each week's start, up to the end of its period or to what is known. */
export function backTests(
  history: History,
  methods: readonly PacingMethod[],
  days: WorkDays,
): readonly BackTest[] {
  const tests: BackTest[] = [];
  for (const frame of pastFrames(history.first, history.asOf, days)) {
    const said = new Map<MethodId, Remaining>();
    for (const { id, remaining } of methods) {
      const answer = remaining(history, frame);
      if (answer !== null) said.set(id, answer);
    }
    const came = wonByUnit(history.wins, frame.asOf, frame.until, history.units);
    tests.push({ frame, said, came });
  }
  return tests;
}

/** The latest first. */
function pastFrames(first: DayNumber, asOf: DayNumber, days: WorkDays): readonly Frame[] {
  const frames: Frame[] = [];
  for (let day = asOf - STEP; day >= first + WARM_UP && frames.length < MOST; day -= STEP) {
    const period: DaySpan = days.periodOf(day);
    frames.push({ period, asOf: day, until: Math.min(period.end, asOf), days });
  }
  return frames;
}

/** How much a back-test says about looking so many days ahead: 1 for the same horizon, less the more they differ. */
export function likeness(test: BackTest, horizon: number): number {
  const own = test.frame.until - test.frame.asOf;
  const apart = Math.log(own / Math.max(1, horizon)) / BANDWIDTH;
  return Math.exp(-(apart * apart) / 2);
}

/** Horizons that differ by half (a factor of 1.65) still tell something about each other. */
const BANDWIDTH = 0.5;
