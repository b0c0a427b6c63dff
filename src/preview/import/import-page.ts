import type { Confidence } from '../../contract/file-check.ts';
import type { FileMend } from '../../contract/file-mend.ts';
import type { ImportProgress } from './import-desk.ts';

/** The import page: everything as it is to be read. */
export type ImportPage = { readonly kind: 'import' } & (
  | { readonly offered: false; readonly why: string }
  | ({ readonly offered: true } & ImportView)
);

/** What lies on the desk, and how far an import is. */
export interface ImportView {
  readonly files: readonly FileView[];
  /** What happened to files that are not here any more. */
  readonly notes: readonly string[];
  /** The currency that the files name; null when they name none. */
  readonly currency: string | null;
  /** Why the import cannot begin yet; null when it can. */
  readonly waitsFor: string | null;
  readonly progress: ImportProgress;
}

/** One file. */
export interface FileView {
  readonly name: string;
  readonly bytes: number;
  /** "deals", "contacts and their deals, side by side". */
  readonly holds: string;
  /** The kind as a choice; '' where the choice has no such kind. */
  readonly kind: string;
  readonly kinds: readonly Choice[];
  readonly columns: readonly ColumnView[];
  /** What a column can mean, grouped by what it tells about; none where meanings cannot be changed. */
  readonly groups: readonly ChoiceGroup[];
  readonly questions: readonly QuestionView[];
  readonly refused: readonly string[];
  readonly will: readonly string[];
  readonly remarks: readonly string[];
  /** What was said so far: sent back with every change. */
  readonly mend: FileMend;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A column as it was understood, or as somebody said. */
export interface ColumnView {
  readonly heading: string;
  /** A value of the choices, such as `deals.closedate`, `own` or `nothing`. */
  readonly means: string;
  /** What it means in words, where no choice says it. */
  readonly meaning: string;
  readonly confidence: Confidence | 'said';
  readonly why: readonly string[];
  readonly examples: readonly string[];
}

/** Something to answer or to know. */
export interface QuestionView {
  readonly text: string;
  /** Whether nothing is imported before it is answered. */
  readonly isOpen: boolean;
  readonly answer: AnswerView | null;
}

/** How a question is answered: with one choice, or with one for each stage. */
export type AnswerView = ChoiceAnswer | EndsAnswer;

export type ChoiceAnswer =
  | {
      readonly kind: 'dates' | 'decimal';
      readonly heading: string;
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'column'; readonly means: string; readonly choices: readonly Choice[] };

export interface EndsAnswer {
  readonly kind: 'ends';
  readonly stages: readonly string[];
  readonly choices: readonly Choice[];
}
