import { entryAt } from '../../collections/entries.ts';
import { type BackTest, backTests } from './back-test.ts';
import { combine } from './combine.ts';
import type { Lump } from './distribution/money-grid.ts';
import type { OpenDeal, Outlook } from './distribution/outlook.ts';
import { type Frame, fullPeriodsBefore } from './frame.ts';
import type { History } from './history.ts';
import { type MethodWeights, methodWeights } from './method-weights.ts';
import { singleMethods } from './methods/all-methods.ts';
import { type Pipeline, pipelineAt } from './methods/pipeline.ts';
import type { MethodId, PacingMethod, Remaining } from './pacing-method.ts';
import { learnShocks, type Shocks } from './shocks.ts';
import { sizeLumps } from './size-lumps.ts';
import { wonByUnit } from './wins.ts';

/** What is foreseen of a whole team at one moment. Amounts in the goal's unit, one entry for each rep. */
export interface TeamOutlook {
  readonly frame: Frame;
  /** Won from the period's start up to the as-of day. */
  readonly won: Float64Array;
  /** Still to come: the combination. */
  readonly remaining: Remaining;
  /** What each method says. */
  readonly said: ReadonlyMap<MethodId, Remaining>;
  readonly weights: MethodWeights;
  readonly shocks: Shocks;
  readonly pipeline: Pipeline | null;
  /** Of each rep: the places of its open deals in the pipeline. An outlook lists its deals rep by rep in this order. */
  readonly openPlaces: readonly (readonly number[])[];
  readonly tests: readonly BackTest[];
  /** Wins of the whole team seen before the as-of day. */
  readonly winsSeen: number;
  /** Whole periods seen before this one. */
  readonly fullPeriods: number;
  /** The parts of the distribution of what is still to come, of a rep or of several reps together. */
  readonly outlookOf: (units: readonly number[]) => Outlook;
}

/** What a forecast is made of. */
export interface OutlookOptions {
  /** The methods that are tried and combined; all of them unless given. */
  readonly methods?: readonly PacingMethod[];
  /** Back-tests of the same history and methods, where there are some already. */
  readonly tests?: readonly BackTest[];
}

/** Looks ahead from a frame. */
export function teamOutlook(
  history: History,
  frame: Frame,
  { methods = singleMethods, tests = backTests(history, methods, frame.days) }: OutlookOptions = {},
): TeamOutlook {
  const { units, wins, first } = history;
  const said = saidBy(methods, history, frame);
  const horizon = frame.until - frame.asOf;
  const weights = methodWeights([...said.keys()], tests, horizon);
  const fullPeriods = fullPeriodsBefore(frame, first).length;
  const shocks = learnShocks(tests, weights, horizon, fullPeriods);
  const remaining = combine(said, weights, units);
  const pipeline = pipelineAt(history, frame);
  const openPlaces = placesByUnit(history, pipeline);
  return {
    frame,
    won: wonByUnit(wins, frame.period.start, frame.asOf, units),
    remaining,
    said,
    weights,
    shocks,
    pipeline,
    openPlaces,
    tests,
    winsSeen: wins.day.length,
    fullPeriods,
    outlookOf: outlooks({ history, frame, remaining, pipeline, openPlaces, shocks }),
  };
}

function saidBy(
  methods: readonly PacingMethod[],
  history: History,
  frame: Frame,
): ReadonlyMap<MethodId, Remaining> {
  const said = new Map<MethodId, Remaining>();
  for (const { id, remaining } of methods) {
    const answer = remaining(history, frame);
    if (answer !== null) said.set(id, answer);
  }
  return said;
}

interface Parts {
  readonly history: History;
  readonly frame: Frame;
  readonly remaining: Remaining;
  readonly pipeline: Pipeline | null;
  readonly openPlaces: TeamOutlook['openPlaces'];
  readonly shocks: Shocks;
}

function outlooks({ history, frame, remaining, pipeline, openPlaces, shocks }: Parts) {
  const sizes = sizeLumps(history.wins, frame.asOf, history.units);
  const deals = openPlaces.map((places, unit) =>
    pipeline === null
      ? []
      : places.map((place) => openDealAt(history, pipeline, place, entryAt(sizes, unit))),
  );
  return (units: readonly number[]): Outlook => {
    const means = units.map((unit) => entryAt(remaining.mean, unit));
    const mean = means.reduce((sum, each) => sum + each, 0);
    const squares = means.reduce((sum, each) => sum + each * each, 0);
    const own = mean > 0 ? (shocks.own ** 2 * squares) / mean ** 2 : 0;
    const arriving = pipeline === null ? [] : units.map((unit) => entryAt(pipeline.arriving, unit));
    return {
      mean,
      deals: units.flatMap((unit) => entryAt(deals, unit)),
      arriving: arriving.reduce((sum, each) => sum + each, 0),
      sizes: mixed(
        units.map((unit) => entryAt(sizes, unit)),
        means,
      ),
      shock: Math.sqrt(shocks.shared ** 2 + own),
    };
  };
}

/** Sizes of several reps together, those of whom more is foreseen counting more. */
function mixed(sizes: readonly (readonly Lump[])[], means: readonly number[]): readonly Lump[] {
  const total = means.reduce((sum, each) => sum + each, 0);
  const weightOf = (index: number) =>
    total > 0 ? entryAt(means, index) / total : 1 / Math.max(1, sizes.length);
  return sizes.flatMap((lumps, index) =>
    lumps.map(({ amount, chance }) => ({ amount, chance: chance * weightOf(index) })),
  );
}

function placesByUnit(
  { spells, units }: History,
  pipeline: Pipeline | null,
): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: units }, () => []);
  pipeline?.rows.forEach((row, place) => {
    entryAt(places, entryAt(spells.unit, row)).push(place);
  });
  return places;
}

/** An open deal. One of unknown worth brings what the rep's wins bring. */
function openDealAt(
  { spells }: History,
  { rows, chance, worth }: Pipeline,
  place: number,
  sizes: readonly Lump[],
): OpenDeal {
  const known = !Number.isNaN(entryAt(spells.expected, entryAt(rows, place)));
  return {
    chance: entryAt(chance, place),
    lumps: known ? [{ amount: entryAt(worth, place), chance: 1 }] : sizes,
  };
}
