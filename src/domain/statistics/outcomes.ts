import { entryAt } from '../collections/entries.ts';
/** Probabilities beside what came true, row by row. */
export interface Outcomes {
  /** Each from 0 to 1. */
  readonly probabilities: Float64Array;
  /** 1: it happened; 0: it did not. Of the same length. */
  readonly labels: Uint8Array;
}

/** The share of rows where it happened; NaN without rows. */
export function baseRate(labels: Uint8Array): number {
  let happened = 0;
  for (const label of labels) happened += label;
  return happened / labels.length;
}

/** The rows at these places, in their order; a place may come more than once. */
export function rowsOf({ probabilities, labels }: Outcomes, places: Uint32Array): Outcomes {
  const picked = {
    probabilities: new Float64Array(places.length),
    labels: new Uint8Array(places.length),
  };
  places.forEach((place, index) => {
    picked.probabilities[index] = entryAt(probabilities, place);
    picked.labels[index] = entryAt(labels, place);
  });
  return picked;
}
