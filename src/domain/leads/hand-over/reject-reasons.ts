/**
 * Why sales sends a lead back: a closed list, so that reasons can be counted. Ours; `other` asks for a note.
 */
export const rejectReasons = [
  'no need',
  'no budget',
  'bad timing',
  'wrong person',
  'wrong kind of company',
  'cannot be reached',
  'not a buyer (student, applicant, competitor)',
  'duplicate',
  'other',
] as const;

/** One of the reasons. */
export type RejectReason = (typeof rejectReasons)[number];

/** A note that comes with an act, in characters at most: a sentence or two, not a file. */
export const NOTE_LENGTH = 500;
