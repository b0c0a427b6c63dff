import { entryAt } from '../../collections/entries.ts';
import type { Random } from '../../statistics/random.ts';
import { type CauseId, causeOf, type DriverId, funnelDrivers } from '../tree/drivers.ts';
import { factorsOf } from '../tree/factors.ts';
import { averageOf, type FunnelCounts } from '../tree/funnel-counts.ts';
import { splitFunnels } from '../tree/split-funnels.ts';
import { alarmLimit } from './alarm-limit.ts';
import { type DriverHistory, driverHistories } from './driver-history.ts';
import { type EffectMove, effectMoves, standardError } from './effect-errors.ts';
import { believedRange, type CostRange, countedRange } from './money-range.ts';
import { beliefOf, moveOf, type Surprise, surpriseOf } from './surprise.ts';
import { predictDrivers } from './usual-variation.ts';
import { type Sight, sightOf } from './visible-fall.ts';

/** With fewer past windows there is no telling what is usual. */
export const FEWEST_WINDOWS = 4;
/** A driver that was counted from fewer events is not judged. */
export const FEWEST_EVENTS = 10;
/** The reference: so many of the latest past windows. More would mix in how things were long ago. */
export const REFERENCE_WINDOWS = 4;
/** From this belief on a driver that is not named is the first place to look. */
const WORTH_A_LOOK = 0.3;

/**
 * How far it is settled that a driver fell out of its usual range: *named* (all drivers judged together, wrong at most once
 * in 20 windows), *first to look at*, *not told apart* from usual variation, or *too few* events or windows to judge.
 */
export type Standing = 'named' | 'first to look at' | 'not told apart' | 'too few';

/** A driver of a team's revenue in a window. Amounts above 0 are revenue that is missing. */
export interface JudgedDriver {
  readonly driver: DriverId;
  readonly cause: CauseId;
  readonly standing: Standing;
  /** Leads, passages or sales that it is usually counted from in a window. */
  readonly events: number;
  /** What it cost against the reference: exact, with the range that chance leaves. All drivers sum to the difference of revenues. */
  readonly counted: CostRange;
  /** For a named driver: what of this is believed. The rest is not told apart from usual variation. */
  readonly believed: CostRange | null;
  /** The probability that something happened to it and took it down. */
  readonly chance: number;
  /** What it takes to see it fall; null where it is not judged. */
  readonly sight: Sight | null;
}

/** A team's window against its past. */
export interface JudgedWindow {
  /** On average of the windows it is compared with. */
  readonly reference: FunnelCounts;
  readonly referenceWindows: number;
  readonly drivers: readonly JudgedDriver[];
  /** How strong a belief had to be for a driver to be named. */
  readonly limit: number;
}

/**
 * Splits the difference of a window's revenue from the mean of up to four past ones by driver, and says which drivers fell
 * by more than chance and usual variation explain. `past`: oldest first.
 */
export function judgeDrivers(
  past: readonly FunnelCounts[],
  actual: FunnelCounts,
  random: Random,
): JudgedWindow {
  const compared = past.slice(-REFERENCE_WINDOWS);
  const reference = averageOf(compared);
  const windows = { reference, referenceWindows: compared.length, actual };
  const moves = effectMoves(windows);
  const effects = splitFunnels(reference, actual);
  const histories = past.length < FEWEST_WINDOWS ? [] : driverHistories(past, actual);
  const judged = histories.filter((each) => usualEvents(each) >= FEWEST_EVENTS);
  // Few events look steadier than they are, so those that are not judged lend nothing to the others either.
  const predictions = predictDrivers(judged.map((each) => each.past));
  const surprises = judged.map((each, at) => surpriseOf(each, entryAt(predictions, at)));
  const limit = alarmLimit(surprises, random);
  const steps = entryAt(reference, 0).tried.length;
  const drivers = funnelDrivers(steps - 1).map((driver, place) =>
    judgeDriver({
      ...{ driver, place, limit, windows, moves },
      cost: 0 - entryAt(effects, place),
      events: usualEvents(histories.find((each) => each.driver === driver)),
      history: judged.find((each) => each.driver === driver),
      surprise: surprises[judged.findIndex((each) => each.driver === driver)],
    }),
  );
  return { ...windows, drivers, limit };
}

/**
 * What a driver was counted from in the windows compared with. Not in the window itself: a collapse must not hide itself. Of
 * a mean of nothing, such as the mix of no leads, there is nothing to judge.
 */
function usualEvents(history: DriverHistory | undefined): number {
  if (history === undefined || !Number.isFinite(history.now.variance)) return 0;
  const last = history.past.slice(-REFERENCE_WINDOWS);
  return last.reduce((sum, { events }) => sum + events, 0) / Math.max(1, last.length);
}

interface DriverFacts {
  readonly driver: DriverId;
  readonly place: number;
  readonly cost: number;
  readonly limit: number;
  readonly windows: {
    readonly reference: FunnelCounts;
    readonly referenceWindows: number;
    readonly actual: FunnelCounts;
  };
  readonly moves: readonly EffectMove[];
  readonly events: number;
  /** None where it is not judged. */
  readonly history: DriverHistory | undefined;
  readonly surprise: Surprise | undefined;
}

function judgeDriver(facts: DriverFacts): JudgedDriver {
  const { driver, place, cost, limit, moves, history, surprise, events } = facts;
  const counted = countedRange(cost, standardError(moves, [place]));
  const said = { driver, cause: causeOf(driver), counted, events };
  if (history === undefined || surprise === undefined) {
    return { ...said, standing: 'too few', believed: null, chance: 0, sight: null };
  }
  const { changedDown } = beliefOf(surprise);
  const isNamed = changedDown > limit;
  return {
    ...said,
    standing: standingOf(changedDown, isNamed),
    believed: isNamed ? believedOf(facts, history, surprise) : null,
    chance: changedDown,
    sight: sightOf(surprise, limit),
  };
}

function standingOf(chance: number, isNamed: boolean): Standing {
  if (isNamed) return 'named';
  return chance >= WORTH_A_LOOK ? 'first to look at' : 'not told apart';
}

function believedOf(
  { place, windows, moves }: DriverFacts,
  history: DriverHistory,
  surprise: Surprise,
): CostRange {
  const { now, past } = history;
  const { reference, actual, referenceWindows } = windows;
  const { deviation, variance } = meanOf(past.slice(-referenceWindows));
  const belief = beliefOf(moveOf(history, surprise));
  const knob = place === 1 ? 0 : place;
  const others = moves.filter((move) => move.knob !== knob);
  return believedRange({
    place,
    reference: factorsOf(reference, actual),
    actual: factorsOf(actual, reference),
    observed: now.deviation - deviation,
    believed: surprise.predicted + belief.shift - deviation,
    spread: Math.sqrt(belief.variance + variance),
    otherError: standardError(others, [place]),
  });
}

/** Of windows that count alike, as in the reference, which sums them: by how much each saw. */
function meanOf(past: DriverHistory['past']) {
  const weights = past.map(({ events }) => events);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return { deviation: 0, variance: 0 };
  const mean = (of: (each: DriverHistory['past'][number]) => number) =>
    past.reduce((all, each) => all + (each.events === 0 ? 0 : (each.events / sum) * of(each)), 0);
  const variance = past.reduce(
    (all, each) => all + (each.events === 0 ? 0 : (each.events / sum) ** 2 * each.variance),
    0,
  );
  return { deviation: mean(({ deviation }) => deviation), variance };
}
