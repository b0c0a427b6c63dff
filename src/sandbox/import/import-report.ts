import type { WorldObjectType } from '../world.ts';

/**
 * What was found wrong with a row or a value.
 * `unreadable`: the value is not what its property says; it stands in the record as it stands in the file.
 * `held back`: dated after the portal's clock; it appears when the clock gets there.
 * `not linked`: names a record that is not in the files.
 * `row`: the row is odd as a whole; the reason says what became of it.
 */
export type ProblemKind = 'unreadable' | 'held back' | 'not linked' | 'row';

/** One thing that could not be taken as it stands. */
export interface ImportProblem {
  readonly kind: ProblemKind;
  readonly file: string;
  /** Line of the file that the row begins on, from 1. */
  readonly line: number;
  /** The heading; null when it is about the whole row. */
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** What became of one file. `rows` counts the rows below the headings; every record is of one row. */
export interface ImportedFile {
  readonly file: string;
  readonly object: WorldObjectType | 'owners' | 'lookup';
  readonly rows: number;
  readonly records: number;
}

/** What an import did, for the person whose files they are. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  readonly problems: readonly ImportProblem[];
  /** What was decided without being asked: one sentence each. */
  readonly notes: readonly string[];
}

/** Collects a report while an import works. */
export class ReportBuilder {
  readonly #files: ImportedFile[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #notes: string[] = [];

  file(file: ImportedFile): void {
    this.#files.push(file);
  }

  problem(problem: ImportProblem): void {
    this.#problems.push(problem);
  }

  note(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence);
  }

  build(): ImportReport {
    return { files: this.#files, problems: this.#problems, notes: this.#notes };
  }
}
