import type { SmartTold } from './messages.ts';

/** The five letters, in their order. */
export const smartParts = [
  'specific',
  'measurable',
  'achievable',
  'relevant',
  'time-bound',
] as const;
export type SmartPart = (typeof smartParts)[number];

/** Whether a goal has one of the five, as far as the records show. */
export type SmartVerdict = 'met' | 'not met' | 'cannot tell';

/** Where a target lies in what its sellers make in a whole period. */
export type Reach = 'too easy' | 'within reach' | 'stretch' | 'out of reach';

/** One letter of a goal: the verdict, and what it rests on. */
export interface SmartLetter {
  readonly part: SmartPart;
  readonly verdict: SmartVerdict;
  /** Of an achievable goal alone, and only when a chance may be said. */
  readonly reach: Reach | null;
  /** What the records show, in numbers. */
  readonly evidence: readonly SmartTold[];
  /** The one sentence that mends it; null unless it is not met. */
  readonly mend: SmartTold | null;
}

/** How good a goal is, as far as the records show: the five letters in their order. Empty until it is checked. */
export interface SmartCheck {
  readonly letters: readonly SmartLetter[];
}

/** A letter without its name: what each check finds. */
export type Finding = Omit<SmartLetter, 'part'>;

/** Nothing speaks against it, and something for it. */
export function met(...evidence: readonly SmartTold[]): Finding {
  return { verdict: 'met', reach: null, evidence, mend: null };
}

/** The records speak against it. */
export function notMet(mend: SmartTold, ...evidence: readonly SmartTold[]): Finding {
  return { verdict: 'not met', reach: null, evidence, mend };
}

/** The records do not say. */
export function cannotTell(...evidence: readonly SmartTold[]): Finding {
  return { verdict: 'cannot tell', reach: null, evidence, mend: null };
}
