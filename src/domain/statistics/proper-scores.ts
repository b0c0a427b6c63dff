import { entryAt } from '../collections/entries.ts';
import { baseRate, type Outcomes } from './outcomes.ts';

// Taken out once: looking a global up in a hot loop is slow where the code runs in a context of its own.
const { log, max } = Math;

/** Probabilities are held this far from 0 and 1, so that one certain error does not make a loss infinite. */
const EDGE = 1e-15;

/** The loss of one probability: -ln of what it gave to the thing that came true. In nats, at least 0. */
export function logLossOf(probability: number, label: number): number {
  const given = label === 1 ? probability : 1 - probability;
  return -log(max(given, EDGE));
}

/** Mean log loss (Good 1952) in nats; lower is better; NaN without rows. */
export function logLoss(outcomes: Outcomes): number {
  return meanOf(outcomes, logLossOf);
}

/** Mean squared error of the probabilities (Brier 1950): 0 to 1, lower is better; NaN without rows. */
export function brier(outcomes: Outcomes): number {
  return meanOf(outcomes, (probability, label) => (probability - label) ** 2);
}

/**
 * The share of the Brier score of always saying the base rate of these rows that is saved: 1 at best, 0 for no better,
 * negative for worse; NaN when the rows are all of one kind.
 */
export function brierSkill(outcomes: Outcomes): number {
  const rate = baseRate(outcomes.labels);
  const reference = rate * (1 - rate);
  return reference === 0 ? Number.NaN : 1 - brier(outcomes) / reference;
}

function meanOf(
  { probabilities, labels }: Outcomes,
  lossOf: (probability: number, label: number) => number,
): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) {
    sum += lossOf(entryAt(probabilities, row), entryAt(labels, row));
  }
  return sum / labels.length;
}
