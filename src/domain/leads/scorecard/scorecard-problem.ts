import { scorecardBounds } from './scorecard.ts';
import type { ScorecardFault } from './scorecard-fault.ts';

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
  readonly fault: ScorecardFault;
  /**
   * `refused`: the scorecard cannot be used. `degraded`: it can, without the term at this place.
   * `no effect`: it can, but what stands at this place never counts.
   */
  readonly effect: 'refused' | 'degraded' | 'no effect';
}

/** A scorecard that cannot be used; `problems` tells why. */
export class ScorecardRefused extends Error {
  override readonly name = 'ScorecardRefused';
  readonly version: string;
  readonly problems: readonly ScorecardProblem[];
  constructor(version: string, problems: readonly ScorecardProblem[]) {
    const found = problems.map(({ place, fault }) => `${place}: ${fault.say}`);
    super(`The scorecard "${version}" cannot be used: ${found.join('; ')}.`);
    this.version = version;
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

/** A fault as a list of problems: empty when `holds`. */
export function demand(
  holds: boolean,
  { words, path }: Place,
  fault: ScorecardFault,
  effect: ScorecardProblem['effect'] = 'refused',
): ScorecardProblem[] {
  return holds ? [] : [{ place: words, path, fault, effect }];
}

/** Demands a whole number within the bounds of points: sums stay exact. */
export function demandWhole(value: number, place: Place): ScorecardProblem[] {
  const { points: most } = scorecardBounds;
  return demand(Number.isSafeInteger(value) && Math.abs(value) <= most, place, {
    say: 'not a whole number',
    with: { value, most },
  });
}

/** Demands between `least` and `most` entries. */
export function demandCount(
  count: number,
  [least, most]: readonly [number, number],
  place: Place,
): ScorecardProblem[] {
  const isSo = count >= least && count <= most;
  return demand(isSo, place, { say: 'count', with: { count, least, most } });
}

/** Demands a text that is not blank, short enough to show, and can be stored as it is. */
export function demandText(text: string, place: Place): ScorecardProblem[] {
  const { text: most } = scorecardBounds;
  const { length: characters } = text;
  return [
    ...demand(text.trim() !== '', place, { say: 'text is blank', with: { most } }),
    ...demand(characters <= most, place, { say: 'text length', with: { characters, most } }),
    ...demandStorable(text, place),
  ];
}

/** Demands a text without what no database keeps: the zero character, and halves of characters. */
export function demandStorable(text: string, place: Place): ScorecardProblem[] {
  return demand(!text.includes('\0') && text.isWellFormed(), place, {
    say: 'cannot be stored',
    with: {},
  });
}
