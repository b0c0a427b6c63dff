import type { Bin, Condition } from '../scorecard.ts';

/** A bin in one line: what it is worth, how a rep would say it, and what must hold. */
export function bin<Reason extends string>(
  points: number,
  reason: Reason,
  ...when: Condition[]
): Bin<Reason> {
  return { when, points, reason };
}

/** `from` or more. */
export function atLeast(from: number): Condition {
  return { is: 'between', from, below: null };
}

/** Less than `below`. */
export function under(below: number): Condition {
  return { is: 'between', from: null, below };
}

/** A text with one of these words or phrases. */
export function containing(...words: string[]): Condition {
  return { is: 'containing', words };
}

/** A choice among these stored values. */
export function oneOf(...values: string[]): Condition {
  return { is: 'one of', values };
}

export const anything: Condition = { is: 'anything' };
export const known: Condition = { is: 'known' };
export const missing: Condition = { is: 'missing' };
