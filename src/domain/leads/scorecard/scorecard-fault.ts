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
  /** A part that has not the form of a scorecard. */
  readonly 'not of the form': {
    readonly found: ToldOf<FoundParts>;
    readonly wanted: ToldOf<WantedParts>;
  };
};

/** What stands in the place of a part. */
export type FoundParts = {
  readonly 'unknown parts': { readonly names: readonly string[] };
  readonly missing: NoValues;
  readonly 'a list': { readonly length: number };
  readonly null: NoValues;
  readonly 'an object': NoValues;
  /** As JSON, cut where it is long. */
  readonly 'a value': { readonly shown: string };
};

/** What the form of a scorecard wants of a part. */
export type WantedParts = {
  /** A type of JSON: `string`. */
  readonly 'of a type': { readonly type: string };
  readonly 'one of values': { readonly values: readonly string[] };
  readonly 'one of several forms': NoValues;
  readonly 'fewer characters': { readonly most: number };
  readonly 'fewer entries': { readonly most: number };
  readonly 'known parts alone': NoValues;
  /** As the schema says it of the field. */
  readonly 'as said of it': { readonly text: string };
};
export type ScorecardFault = ToldOf<ScorecardFaults>;
