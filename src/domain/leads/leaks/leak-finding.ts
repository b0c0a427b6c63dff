/** Why a property may know the outcome before it should. */
export interface LeakFinding {
  readonly property: string;
  /**
   * `left out`: it all but states the outcome, and is not learned from unless an admin insists.
   * `asked about`: learned from, but somebody should say when it is filled in.
   */
  readonly action: 'left out' | 'asked about';
  /** What was found, each in a sentence. */
  readonly reasons: readonly string[];
}
