/** Files or options that cannot be evaluated: every fault found, each with its place and what to do. */
export class EvaluationRefused extends Error {
  override readonly name = 'EvaluationRefused';
  readonly faults: readonly string[];
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(
      ['The leads cannot be evaluated:', ...faults.map((fault) => `- ${fault}`)].join('\n'),
      options,
    );
    this.faults = faults;
  }
}
