/** Whom an update is about. */
export type UpdateSubject =
  | { readonly kind: 'rep'; readonly ownerId: string }
  | { readonly kind: 'team'; readonly teamId: string };

/** The subject as one text, to keep updates by. */
export function subjectKey(subject: UpdateSubject): string {
  return subject.kind === 'rep' ? `rep ${subject.ownerId}` : `team ${subject.teamId}`;
}
