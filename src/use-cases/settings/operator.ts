import type { Actor, AuditEntry, AuditSubject } from '../../domain/access/audit.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { AnyTold } from '../../domain/told/told.ts';
import type { Changeable, ChangeOutcome, ChangeRequest } from '../ports/change-store.ts';

/** Whoever runs the installation: nobody in HubSpot, so without a user id. */
export const operator: Actor = { byId: null, via: 'command line' };

/** When something is done, and a key of its own, so that it is done once. */
export interface Once {
  readonly key: string;
  readonly at: Instant;
}

/** What the operator asks to change, of what a portal has one of. */
export function operatorRequest<What extends OneOf>(
  what: What,
  asked: string,
  { key, at }: Once,
): ChangeRequest<What> & { readonly of: null } {
  return { what, of: null, userId: 'command line', key, asked, at };
}
type OneOf = {
  [What in keyof Changeable]: Changeable[What]['of'] extends null ? What : never;
}[keyof Changeable];

/** What the operator did, for the audit log. */
export function operatorEntry(
  subject: AuditSubject,
  act: AnyTold,
  differences: readonly AnyTold[],
  at: Instant,
): AuditEntry {
  return { ...operator, at, subject, act, differences };
}

/** A change with its entry; what changes nothing leaves no trace. */
export function operatorOutcome<Answer, Change>(
  answer: Answer,
  to: Change,
  audit: AuditEntry,
): ChangeOutcome<Answer, Change> {
  return { answer, change: audit.differences.length === 0 ? null : { to, audit } };
}
