import { addAt, entryAt, valueAt } from '../collections/entries.ts';
import type { Interval } from './interval.ts';
import { type Outcomes, rowsOf } from './outcomes.ts';
import type { Random } from './random.ts';

// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { floor } = Math;

/** How often rows are resampled, and with which random numbers. */
export interface Resampling {
  readonly random: Random;
  readonly draws: number;
}

/** 95% percentile interval of several figures by drawing rows with replacement (Efron 1979), all on the same draws. */
export function bootstrapIntervals<Name extends string>(
  outcomes: Outcomes,
  figures: Readonly<Record<Name, (outcomes: Outcomes) => number>>,
  { random, draws }: Resampling,
): ReadonlyMap<Name, Interval> {
  const names = namesOf(figures);
  const sorted = descending(outcomes);
  const drawn = new Map(names.map((name) => [name, new Float64Array(draws)]));
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = rowsOf(sorted, places(sorted.labels.length, random));
    for (const name of names) valueAt(drawn, name)[draw] = figures[name](sample);
  }
  return new Map([...drawn].map(([name, values]) => [name, percentileInterval(values)]));
}

/** 95% interval of the mean of per-row differences by drawing rows with replacement: a paired comparison. */
export function pairedBootstrap(
  differences: Float64Array,
  { random, draws }: Resampling,
): Interval {
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (let row = 0; row < differences.length; row += 1) {
      sum += entryAt(differences, floor(random() * differences.length));
    }
    means[draw] = sum / differences.length;
  }
  return percentileInterval(means);
}

/** The middle 95% of finite values, by the nearest rank; NaN edges when there are none. */
function percentileInterval(values: Float64Array): Interval {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
  const at = (share: number) => entryAt(sorted, Math.round(share * (sorted.length - 1)));
  return { low: at(0.025), high: at(0.975) };
}

/** Highest first, so that every sample is in that order too and need not be sorted to be ranked. */
function descending(outcomes: Outcomes): Outcomes {
  const { probabilities, labels } = outcomes;
  const order = Uint32Array.from(labels, (_, row) => row).sort(
    (a, b) => entryAt(probabilities, b) - entryAt(probabilities, a),
  );
  return rowsOf(outcomes, order);
}

/** As many places as there are rows, drawn with replacement, in rising order. */
function places(rows: number, random: Random): Uint32Array {
  const times = new Uint32Array(rows);
  for (let draw = 0; draw < rows; draw += 1) {
    const place = floor(random() * rows);
    addAt(times, place, 1);
  }
  const drawn = new Uint32Array(rows);
  let next = 0;
  times.forEach((count, place) => {
    drawn.fill(place, next, next + count);
    next += count;
  });
  return drawn;
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names;
}
