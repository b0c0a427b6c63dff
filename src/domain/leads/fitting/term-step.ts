import { entryAt, outside } from '../../collections/entries.ts';
/** The shape of a boosted term: its first `ordered` bins are ranges in rising order, the others stand alone. */
export interface TermShape {
  /** Bins, without the place for values that no bin takes. */
  readonly size: number;
  readonly ordered: number;
  readonly direction: -1 | 0 | 1;
}

/** How strongly a step is held back. */
export interface StepSettings {
  readonly learningRate: number;
  /** Rows' worth of hessian that speak for no change (ridge). */
  readonly ridge: number;
  /** Least hessian on each side of a cut. */
  readonly leastHessian: number;
}

/** Sums of gradient and hessian of the log loss, by bin. */
export interface Sums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly gradient: number;
  readonly hessian: number;
}

/**
 * One Newton step of a term, written into `step` (log-odds by bin). Ranges move together in a few runs, cut greedily
 * where it helps most; every other bin moves by itself. The place after the last bin stays 0.
 */
export function fitStep(
  { size, ordered, direction }: TermShape,
  sums: Sums,
  settings: StepSettings,
  step: Float64Array,
): void {
  const { learningRate, ridge } = settings;
  for (let bin = ordered; bin < size; bin += 1) {
    const hessian = (sums.hessian[bin] ?? outside(sums.hessian, bin)) + ridge;
    step[bin] = (-learningRate * (sums.gradient[bin] ?? outside(sums.gradient, bin))) / hessian;
  }
  if (ordered === 0) return;
  for (const segment of segmentsOf(ordered, direction, sums, settings)) {
    step.fill(settings.learningRate * moveOf(segment, ridge), segment.from, segment.to);
  }
}

function moveOf({ gradient, hessian }: Segment, ridge: number): number {
  return -gradient / (hessian + ridge);
}

/** Runs that ranges may move in: more for numbers that are finely cut, so that their shape is found in fewer rounds. */
function mostSegments(ordered: number): number {
  return ordered > FINE ? 8 : 3;
}

const FINE = 128;

/** Cuts where it helps most, again and again. A cut that breaks the direction across its neighbours is not made. */
function segmentsOf(
  ordered: number,
  direction: TermShape['direction'],
  sums: Sums,
  settings: StepSettings,
): readonly Segment[] {
  const most = mostSegments(ordered);
  const cuts = new Map<Segment, Cut | null>();
  const cutOf = (each: Segment) => {
    const known = cuts.get(each);
    if (known !== undefined) return known;
    const cut = bestCut(each, direction, sums, settings);
    cuts.set(each, cut);
    return cut;
  };
  let segments: readonly Segment[] = [segment(0, ordered, sums)];
  while (segments.length < most) {
    const next = cutOnce(segments, cutOf);
    if (next === segments || !inDirection(next, direction, settings.ridge)) return segments;
    segments = next;
  }
  return segments;
}

/** The segments with the most helpful cut made; the same ones when none helps. */
function cutOnce(
  segments: readonly Segment[],
  cutOf: (segment: Segment) => Cut | null,
): readonly Segment[] {
  // A segment that cannot be cut gains nothing.
  const gainAt = (at: number) => cutOf(entryAt(segments, at))?.gain ?? 0;
  const at = segments.reduce((best, _, index) => (gainAt(index) > gainAt(best) ? index : best), 0);
  const cut = cutOf(entryAt(segments, at));
  if (cut === null) return segments;
  return [...segments.slice(0, at), ...cut.parts, ...segments.slice(at + 1)];
}

function segment(from: number, to: number, sums: Sums): Segment {
  let gradient = 0;
  let hessian = 0;
  for (let bin = from; bin < to; bin += 1) {
    gradient += sums.gradient[bin] ?? outside(sums.gradient, bin);
    hessian += sums.hessian[bin] ?? outside(sums.hessian, bin);
  }
  return { from, to, gradient, hessian };
}

interface Cut {
  readonly gain: number;
  readonly parts: readonly [Segment, Segment];
}

function bestCut(
  whole: Segment,
  direction: TermShape['direction'],
  sums: Sums,
  { ridge, leastHessian }: StepSettings,
): Cut | null {
  const base = whole.gradient ** 2 / (whole.hessian + ridge);
  let gradient = 0;
  let hessian = 0;
  let bestGain = 0;
  let best = -1;
  for (let bin = whole.from; bin < whole.to - 1; bin += 1) {
    gradient += sums.gradient[bin] ?? outside(sums.gradient, bin);
    hessian += sums.hessian[bin] ?? outside(sums.hessian, bin);
    const otherGradient = whole.gradient - gradient;
    const otherHessian = whole.hessian - hessian;
    if (hessian < leastHessian || otherHessian < leastHessian) continue;
    const gain =
      (gradient * gradient) / (hessian + ridge) +
      (otherGradient * otherGradient) / (otherHessian + ridge) -
      base;
    if (gain <= bestGain) continue;
    const rise = gradient / (hessian + ridge) - otherGradient / (otherHessian + ridge);
    if (direction * rise < 0) continue;
    bestGain = gain;
    best = bin;
  }
  if (best === -1) return null;
  const parts = [segment(whole.from, best + 1, sums), segment(best + 1, whole.to, sums)] as const;
  return { gain: bestGain, parts };
}

function inDirection(
  segments: readonly Segment[],
  direction: TermShape['direction'],
  ridge: number,
): boolean {
  return segments.every((each, index) => {
    const before = segments[index - 1];
    return before === undefined || direction * (moveOf(each, ridge) - moveOf(before, ridge)) >= 0;
  });
}
