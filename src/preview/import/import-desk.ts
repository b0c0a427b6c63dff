import type { Readable } from 'node:stream';
import type { FileCheck, FileObject } from '../../contract/file-check.ts';
import type { FileMend } from '../../contract/file-mend.ts';

/** Where files of the user are taken in, checked, mended, and made the portal that is shown. */
export interface ImportDesk {
  /** What lies on the desk, understood as far as it was mended. */
  state(): Promise<DeskState>;
  /** Takes a file in. `bytes`: as announced, null when nobody said. Throws {@link NotTaken}. */
  take(name: string, content: Readable, bytes: number | null): Promise<void>;
  /** Takes a file away; nothing happens when there is none of this name. */
  remove(name: string): Promise<void>;
  /** Puts down what somebody says of a file, in place of what was said before. Throws {@link NotTaken}. */
  mend(mend: FileMend): Promise<void>;
  /** Begins to make the files the portal that is shown. Throws {@link NotTaken} when they cannot be. */
  begin(options: ImportOptions): Promise<void>;
  progress(): ImportProgress;
}

/** What is said of all files together. */
export interface ImportOptions {
  /** IANA name; null: UTC. */
  readonly timeZone: string | null;
  /** ISO 4217; null: the files', or else USD. */
  readonly currency: string | null;
  /** The day that the portal's clock stands on, e.g. 2026-03-31; null: now. */
  readonly now: string | null;
}

/** The files on the desk. */
export interface DeskState {
  readonly files: readonly DeskFile[];
  /** The home currency that the files name; null when they name none, or several. */
  readonly currency: string | null;
  /** The property names that columns can be given, by what they tell about. */
  readonly properties: Readonly<Partial<Record<FileObject, readonly NamedChoice[]>>>;
  /** Files that were here and are gone from the folder. */
  readonly gone: readonly string[];
}

/** One file. */
export interface DeskFile {
  readonly bytes: number;
  readonly check: FileCheck;
  readonly mend: FileMend;
}

/** A property and what people call it. */
export interface NamedChoice {
  readonly name: string;
  readonly label: string;
}

/** How far an import is. */
export type ImportProgress =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'reading' | 'opening' | 'working' } & ImportRunning)
  | { readonly phase: 'failed'; readonly faults: readonly string[] }
  | ({ readonly phase: 'done' } & ImportResult);

/** An import at work. */
export interface ImportRunning {
  readonly files: readonly string[];
  /** Since it began. */
  readonly elapsedMs: number;
  readonly steps: readonly ImportStep[];
  /** About how long it still takes; null while that cannot be told. */
  readonly leftMs: number | null;
}

/** A step of the work, in the order in which they come. */
export interface ImportStep {
  readonly name: string;
  readonly state: 'waits' | 'runs' | 'done';
  /** Of what is counted; `total` null where nobody knows it. */
  readonly done: number;
  readonly total: number | null;
}

/** What came of an import. */
export interface ImportResult {
  readonly files: readonly string[];
  readonly elapsedMs: number;
  readonly contacts: number;
  readonly deals: number;
  readonly goals: number;
  readonly setAside: number;
  /** The records to look at first; null where there are none. */
  readonly bestContact: ShownRecord | null;
  readonly firstDeal: ShownRecord | null;
  /** What became of each file, and what was decided without being asked. */
  readonly notes: readonly string[];
}

/** A record with a page of its own. */
export interface ShownRecord {
  readonly path: string;
  readonly name: string;
}

/** A file, a mend or an import that is not taken; `status` is the HTTP status that says so. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly status: 400 | 409 | 413 | 422;
  constructor(status: 400 | 409 | 413 | 422, message: string) {
    super(message);
    this.status = status;
  }
}
