/** Goals or a calendar that cannot be used: every fault at once, each with its place. Nothing was changed. */
export class GoalsRefused extends Error {
  override readonly name = 'GoalsRefused';
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`Nothing was changed.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`, options);
  }
}
