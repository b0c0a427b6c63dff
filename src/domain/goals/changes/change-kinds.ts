/** Why a number that is a sum over deals changed, in the order in which equal changes are told. */
export const changeKinds = [
  /** A deal that the earlier moment could not know. */
  'new',
  'won',
  'lost',
  /** Had ended, and is open again. */
  'reopened',
  /** The close date was moved later. */
  'slipped',
  /** The close date was moved earlier. */
  'pulled in',
  /** The amount rose. */
  'up',
  /** The amount fell. */
  'down',
  /** An open deal is in another stage. */
  'stage',
  /** Counts for the goal since then: another owner, another pipeline. */
  'joined',
  /** No longer counts for the goal, for the same reasons, or because it was deleted. */
  'left',
  /** No fact of the deal changed: time passed, or the forecast learned. */
  're-estimated',
  /** What is expected of deals that are not created yet. */
  'to come',
  /** The target was changed; a higher one counts against the goal. */
  'target',
] as const;

export type ChangeKind = (typeof changeKinds)[number];
