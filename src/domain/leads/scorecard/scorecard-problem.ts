import { scorecardBounds } from './scorecard.ts';

/** Where something stands in a scorecard: in words, and as a path into its JSON. */
export interface Place {
  /** `term "job-title", bin 2, points`. */
  readonly words: string;
  /** `['terms', 0, 'bins', 1, 'points']`. */
  readonly path: readonly (string | number)[];
}

/** Something wrong with a scorecard, for whoever edits it. */
export interface ScorecardProblem {
  /** Where: `term "job-title", bin 2, points`. */
  readonly place: string;
  /** The same as a path into the scorecard's JSON, for a form that shows the problem at its field. */
  readonly path: readonly (string | number)[];
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

/** A place of the whole scorecard: a field of its own, in words that name it. */
export function placeAt(words: string, ...path: readonly (string | number)[]): Place {
  return { words, path };
}

/** A place inside another. */
export function placeIn(outer: Place, words: string, ...path: readonly (string | number)[]): Place {
  return { words: `${outer.words}, ${words}`, path: [...outer.path, ...path] };
}

/** What is wrong, what is allowed and what to do, without the place. */
export type Complaint = Pick<ScorecardProblem, 'wrong' | 'allowed' | 'remedy'>;

/** A complaint as a list of problems: empty when `holds`. */
export function demand(
  holds: boolean,
  { words, path }: Place,
  complaint: Complaint,
  effect: ScorecardProblem['effect'] = 'refused',
): ScorecardProblem[] {
  return holds ? [] : [{ place: words, path, ...complaint, effect }];
}

/** Demands a whole number within the bounds of points: sums stay exact. */
export function demandWhole(value: number, place: Place): ScorecardProblem[] {
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
  place: Place,
): ScorecardProblem[] {
  return demand(count >= least && count <= most, place, {
    wrong: `There are ${count}.`,
    allowed: `${least} to ${most}.`,
    remedy: count < least ? 'Add what is missing, or delete the part.' : 'Split it, or drop some.',
  });
}

/** Demands a text that is not blank, short enough to show, and can be stored as it is. */
export function demandText(text: string, place: Place): ScorecardProblem[] {
  const most = scorecardBounds.text;
  const size = demand(text.trim() !== '' && text.length <= most, place, {
    wrong: text.trim() === '' ? 'It is empty.' : `It has ${text.length} characters.`,
    allowed: `1 to ${most} characters.`,
    remedy: text.trim() === '' ? 'Write it.' : 'Shorten it.',
  });
  return [...size, ...demandStorable(text, place)];
}

/** Demands a text without what no database keeps: the zero character, and halves of characters. */
export function demandStorable(text: string, place: Place): ScorecardProblem[] {
  return demand(!text.includes('\0') && text.isWellFormed(), place, {
    wrong: 'It holds a character that cannot be stored: U+0000, or half of a surrogate pair.',
    allowed: 'whole characters other than U+0000.',
    remedy: 'Type it anew.',
  });
}
