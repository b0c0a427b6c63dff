/** Something that was to be changed and cannot be: every fault at once, each with its place. */
export class NothingChanged extends Error {
  override readonly name = 'NothingChanged';
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`Nothing was changed.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`, options);
  }
}
