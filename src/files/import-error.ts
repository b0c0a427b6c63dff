import { type FileFault, faultText } from './file-fault.ts';

/** Files that cannot be imported; names every fault found, not the first one. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[], options?: ErrorOptions) {
    super(faults.map(faultText).join('\n'), options);
    this.faults = faults;
  }
}
