/** Why a file cannot be used, with its place. */
export interface FileFault {
  /** Name of the file, without folders. */
  readonly file: string;
  /** Line of the file, from 1; null when the fault is not on a line. */
  readonly line: number | null;
  /** What is wrong, what is allowed, and what to do. */
  readonly message: string;
}

/** A fault as one line of text. */
export function faultText({ file, line, message }: FileFault): string {
  return line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`;
}

/** Content that is not what it should be. `line` is null when the place is unknown. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly line: number | null;

  constructor(message: string, options: ErrorOptions & { readonly line: number | null }) {
    super(message, options);
    this.line = options.line;
  }
}
