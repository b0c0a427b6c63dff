import type { Confidence, Evidence, FileObject } from '../../contract/file-check.ts';
import type { NumberNotation } from '../../domain/crm/number-notation.ts';
import type { Profile } from './shapes.ts';

/** What is made of a column. */
export type Use =
  /** A value of the file's own records. */
  | 'value'
  /** A value where the columns before it are blank. */
  | 'stands in'
  /** It names records of other files. */
  | 'link'
  /** The stage of a deal, or how it ended. */
  | 'stage'
  | 'ending'
  /** The moment a stage was entered. */
  | 'entered'
  /** A value of the contact in a file of contacts and deals. */
  | 'other record'
  /** A property of the portal's own. */
  | 'own';

/** A column as it is understood so far. */
export interface ColumnGuess {
  readonly index: number;
  readonly heading: string;
  readonly means: { readonly object: FileObject; readonly property: string } | null;
  readonly use: Use;
  readonly rank: number;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly profile: Profile;
  /** An order of day and month, or a pattern; null where the column shows it by itself. */
  readonly dates: string | null;
  readonly numbers: NumberNotation | null;
  /** HubSpot's own words for those of the file; null where none are needed. */
  readonly values: Readonly<Record<string, string>> | null;
}

/** The guess with a reason more, and perhaps less sure. */
export function because(
  guess: ColumnGuess,
  evidence: Evidence,
  confidence: Confidence = guess.confidence,
): ColumnGuess {
  return {
    ...guess,
    evidence: [...guess.evidence, evidence],
    confidence: lesser(guess.confidence, confidence),
  };
}

const order: readonly Confidence[] = ['sure', 'likely', 'asked'];

function lesser(one: Confidence, other: Confidence): Confidence {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
