import { scorecardBounds } from './scorecard.ts';

/** Something wrong with a scorecard, for whoever edits it. */
export interface ScorecardProblem {
  /** Where: `term "job-title", bin 2, points`. */
  readonly place: string;
  readonly wrong: string;
  readonly allowed: string;
  readonly remedy: string;
  /**
   * `refused`: the scorecard cannot be used. `degraded`: it can, without the term at this place.
   * `no effect`: it can, but what stands at this place never counts.
   */
  readonly effect: 'refused' | 'degraded' | 'no effect';
}

/** A scorecard that cannot be used. The message names every problem. */
export class ScorecardRefused extends Error {
  override readonly name = 'ScorecardRefused';
  readonly problems: readonly ScorecardProblem[];
  constructor(version: string, problems: readonly ScorecardProblem[]) {
    const list = problems.map(
      ({ place, wrong, allowed, remedy }) => `- ${place}: ${wrong} Allowed: ${allowed} ${remedy}`,
    );
    super([`The scorecard "${version}" cannot be used:`, ...list].join('\n'));
    this.problems = problems;
  }
}

/** What is wrong, what is allowed and what to do, without the place. */
export type Complaint = Pick<ScorecardProblem, 'wrong' | 'allowed' | 'remedy'>;

/** A complaint as a list of problems: empty when `holds`. */
export function demand(
  holds: boolean,
  place: string,
  complaint: Complaint,
  effect: ScorecardProblem['effect'] = 'refused',
): ScorecardProblem[] {
  return holds ? [] : [{ place, ...complaint, effect }];
}

/** Demands a whole number within the bounds of points: sums stay exact. */
export function demandWhole(value: number, place: string): ScorecardProblem[] {
  const { points } = scorecardBounds;
  return demand(Number.isSafeInteger(value) && Math.abs(value) <= points, place, {
    wrong: `It is ${value}.`,
    allowed: `a whole number from -${points} to ${points}.`,
    remedy: 'Round it, or scale all points down.',
  });
}

/** Demands between `least` and `most` entries. */
export function demandCount(
  count: number,
  [least, most]: readonly [number, number],
  place: string,
): ScorecardProblem[] {
  return demand(count >= least && count <= most, place, {
    wrong: `There are ${count}.`,
    allowed: `${least} to ${most}.`,
    remedy: count < least ? 'Add what is missing, or delete the part.' : 'Split it, or drop some.',
  });
}

/** Demands a text that is not blank and short enough to show. */
export function demandText(text: string, place: string): ScorecardProblem[] {
  const most = scorecardBounds.text;
  return demand(text.trim() !== '' && text.length <= most, place, {
    wrong: text.trim() === '' ? 'It is empty.' : `It has ${text.length} characters.`,
    allowed: `1 to ${most} characters.`,
    remedy: text.trim() === '' ? 'Write it.' : 'Shorten it.',
  });
}
