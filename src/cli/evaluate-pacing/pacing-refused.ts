/** Files or options that cannot be evaluated: every fault found, each with its place and what to do. */
export class PacingRefused extends Error {
  override readonly name = 'PacingRefused';
  readonly faults: readonly string[];

  constructor(faults: readonly string[], options?: ErrorOptions) {
    const lines = faults.map((fault) => `- ${fault}`);
    super(['The deals cannot be paced:', ...lines].join('\n'), options);
    this.faults = faults;
  }
}
