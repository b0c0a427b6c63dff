/** Files or options that cannot be diagnosed: every fault found, each with its place and what to do. */
export class DiagnosisRefused extends Error {
  override readonly name = 'DiagnosisRefused';
  readonly faults: readonly string[];

  constructor(faults: readonly string[], options?: ErrorOptions) {
    const lines = faults.map((fault) => `- ${fault}`);
    super(['This cannot be diagnosed:', ...lines].join('\n'), options);
    this.faults = faults;
  }
}
