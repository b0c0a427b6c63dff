/** Which warnings stand on records. */
export interface WarningStore {
  /** How many contacts and deals carry each warning, by its id; archived ones are left out, and so is what none carries. */
  warningCounts(): Promise<ReadonlyMap<string, number>>;
}
