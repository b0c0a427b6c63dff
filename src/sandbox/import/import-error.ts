/** Why a file cannot be imported, with its place. */
export interface ImportFault {
  /** Name of the file, without folders. */
  readonly file: string;
  /** Line of the file, from 1; null when the fault is not on a line. */
  readonly line: number | null;
  /** What is wrong, what is allowed, and what to do. */
  readonly message: string;
}

/** Files that cannot be imported; names every fault found, not the first one. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[], options?: ErrorOptions) {
    super(faults.map(faultText).join('\n'), options);
    this.faults = faults;
  }
}

function faultText({ file, line, message }: ImportFault): string {
  return line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`;
}
