import type { NoValues, ToldOf } from '../../told/told.ts';
import type { ToldAttribute } from './asked.ts';
import type { LeftOut } from './reason.ts';
import type { TermGroup } from './scope.ts';
import type { Condition, ReadAs, RollUp } from './scorecard.ts';

/** What can make a pattern unusable. `why`: as the library says it. */
export type PatternFaults = {
  readonly 'too long': { readonly characters: number; readonly most: number };
  readonly 'too slow': { readonly steps: number; readonly most: number };
  readonly 'no pattern': { readonly why: string };
};
export type PatternFault = ToldOf<PatternFaults>;

/** What can be wrong with a scorecard. Each says what is wrong, what is allowed and what to do (src/words). */
export type ScorecardFaults = {
  // Any field.
  readonly 'not a whole number': { readonly value: number; readonly most: number };
  readonly count: { readonly count: number; readonly least: number; readonly most: number };
  readonly 'text length': { readonly characters: number; readonly most: number };
  readonly 'text is blank': { readonly most: number };
  readonly 'cannot be stored': NoValues;
  // Conditions and clauses.
  readonly 'condition does not fit': {
    readonly condition: Condition['is'];
    readonly attribute: ToldAttribute;
    readonly as: ReadAs | RollUp;
    readonly allowed: readonly Condition['is'][];
  };
  readonly 'no range': { readonly from: number | null; readonly below: number | null };
  readonly 'no period': { readonly from: string | null; readonly before: string | null };
  readonly 'empty pattern': NoValues;
  readonly 'pattern cannot be used': { readonly fault: PatternFault; readonly most: number };
  readonly 'word without letters': { readonly word: string };
  readonly 'too deep': { readonly depth: number; readonly most: number };
  // Terms.
  readonly 'conditions and properties': { readonly conditions: number; readonly reads: number };
  readonly 'repeated too far': {
    readonly times: number;
    readonly points: number;
    readonly most: number;
  };
  readonly 'half-life': { readonly days: number; readonly most: number };
  readonly 'days of a window': { readonly days: number; readonly most: number };
  readonly 'not engagement': { readonly group: TermGroup; readonly what: 'decay' | 'window' };
  readonly 'share kept': { readonly keeps: number };
  readonly 'times that count': { readonly times: number; readonly most: number };
  readonly 'id taken': NoValues;
  readonly 'left out': { readonly why: LeftOut };
  // Bins that count for nothing.
  readonly 'out of reach': NoValues;
  readonly 'word taken': { readonly word: string; readonly bin: number };
  readonly overlap: { readonly bin: number };
  // Limits and grades.
  readonly 'limits crossed': { readonly min: number; readonly max: number };
  readonly 'grades out of order': { readonly A: number; readonly B: number; readonly C: number };
  readonly 'grade out of reach': {
    readonly A: number;
    readonly C: number;
    readonly min: number;
    readonly max: number;
  };
  // Files.
  readonly 'columns missing': {
    readonly missing: readonly string[];
    readonly needed: readonly string[];
  };
  readonly 'too many rows': { readonly rows: number; readonly most: number };
  /** `message`: as what split the text into rows says it. */
  readonly 'not a table': { readonly line: number | null; readonly message: string };
  readonly 'another format': { readonly format: string };
  readonly 'another form': { readonly message: string };
  /** A part that has not the form of a scorecard: said by what reads the form. */
  readonly 'of the file': {
    readonly wrong: string;
    readonly allowed: string;
    readonly remedy: string;
  };
};
export type ScorecardFault = ToldOf<ScorecardFaults>;
