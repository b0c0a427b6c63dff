import type { AsWritten, ToldOf } from '../domain/told/told.ts';

/** What a column can tell about. `people`: those who own records. */
export type FileObject = 'deals' | 'contacts' | 'companies' | 'people' | 'goals';

/** What a file holds. `wide`: contacts and their deals, side by side. `lookup`: a table that others refer to. */
export type FileKind = FileObject | 'wide' | 'lookup' | 'unknown';

/** `sure`: known by name, and the values agree. `likely`: a guess that should be looked at. `asked`: somebody has to say. */
export type Confidence = 'sure' | 'likely' | 'asked';

/** Why a column is understood as it is. */
export type EvidenceMessages = {
  'heading of a system': { readonly vendor: string };
  'heading in words': { readonly words: readonly string[] };
  'heading in part': { readonly words: readonly string[]; readonly unknown: readonly string[] };
  'values look like': { readonly shape: string; readonly count: number; readonly of: number };
  'values do not fit': {
    readonly shape: string;
    readonly count: number;
    readonly of: number;
    readonly example: string;
  };
  'values are in a file': {
    readonly count: number;
    readonly of: number;
    readonly file: string;
    readonly heading: string;
  };
  'numbers are written': { readonly example: string; readonly means: string };
  'dates are written': { readonly example: string; readonly means: string };
  'as other columns': { readonly heading: string };
  'other column is meant': { readonly heading: string };
  'where another is blank': { readonly heading: string };
  'stages end deals': { readonly won: readonly string[]; readonly lost: readonly string[] };
  'entered a stage': { readonly label: string };
  'of no use': { readonly vendor: string };
  'own property': Nothing;
  'no values': Nothing;
  'said by the mapping': Nothing;
};

/** What somebody has to say. */
export type QuestionMessages = {
  'day or month first': { readonly heading: string; readonly example: string };
  'decimal or thousands': { readonly heading: string; readonly example: string };
  'how stages end': { readonly heading: string; readonly stages: readonly string[] };
  'which column': { readonly property: string; readonly headings: readonly string[] };
  'date of closing is missing': Nothing;
  'owners without names': { readonly heading: string };
};

/** Why a file cannot be taken as it is. */
export type RefusalMessages = {
  'no stage': { readonly likely: readonly string[] };
  'no date of closing': { readonly likely: readonly string[] };
  'kind unknown': { readonly headings: readonly string[] };
};

/** What will be done with a file. */
export type DoingMessages = {
  'rows become records': { readonly rows: number; readonly object: string };
  'rows become two': { readonly rows: number };
  'rows are people': { readonly rows: number };
  'rows are goals': { readonly rows: number };
  'rows are looked up': { readonly rows: number };
  'same record again': { readonly count: number; readonly by: string };
  'files are linked': { readonly heading: string; readonly object: string };
  'columns are left out': { readonly headings: readonly string[] };
  'columns become your own': { readonly headings: readonly string[] };
};

type Nothing = { readonly [name in never]: never };

export type Evidence = ToldOf<EvidenceMessages>;
export type Question = ToldOf<QuestionMessages>;
export type Refusal = ToldOf<RefusalMessages> | AsWritten;
export type Doing = ToldOf<DoingMessages>;

/** How a column was understood. */
export interface ColumnCheck {
  readonly heading: string;
  /** Null: it becomes a property of the portal's own, or is of no use. */
  readonly means: { readonly object: FileObject; readonly property: string } | null;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Up to five of its values, as they stand in the file. */
  readonly examples: readonly string[];
}

/** How a file was understood, and what will be done with it. */
export interface FileCheck {
  readonly file: string;
  readonly kind: FileKind;
  readonly columns: readonly ColumnCheck[];
  readonly questions: readonly Question[];
  readonly refused: readonly Refusal[];
  readonly will: readonly Doing[];
  /** What was guessed while the file was read, such as its encoding. */
  readonly remarks: readonly string[];
}
