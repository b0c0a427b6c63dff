/** What a scorecard can have that is allowed, and still most likely a slip. */
export type FindingKind =
  /** No lead falls into a bin that could be reached. */
  | 'never fires'
  /** Nearly every lead falls into one bin: it tells nobody apart. */
  | 'always fires'
  /** Two bins, or two terms, take the same leads. */
  | 'overlap'
  /** A bin that nothing can meet, or two that pull the same leads both ways. */
  | 'contradiction'
  /** A limit that no sum can reach. */
  | 'unreachable cap'
  /** The same question twice: its points count twice. */
  | 'duplicate'
  /** A bin, a word or a grade that nothing can reach, because others come first. */
  | 'empty bin'
  /** A question about the outcome itself, or about what is only known after it. */
  | 'leak';

/** Something about a scorecard that an admin should look at. */
export interface Finding {
  readonly kind: FindingKind;
  readonly place: string;
  /** Into the scorecard's JSON. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  /** Counted on the portal's own leads, in a sentence; null: it follows from the scorecard alone. */
  readonly evidence: string | null;
  readonly remedy: string;
}
