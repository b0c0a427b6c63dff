import { keyUsedWords } from '../../contract/act-key.ts';
import type { ChangePartAnswer, FieldProblem, LastChange } from '../../contract/settings/parts.ts';
import type { AuditSubject } from '../../domain/access/audit.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { AnyTold } from '../../domain/told/told.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { KeyedRequest } from '../ports/keyed-request.ts';
import type { PartOutcome } from '../ports/part-outcome.ts';
import { ifKnown, isoOf, peopleOf, type SettingsReading } from './settings-reading.ts';

/** What changing a part of the settings takes. */
export interface PartChanging extends SettingsReading {
  readonly store: Pick<AuditStore, 'auditEntries'>;
}

/** A change that could be made, or why not. */
export type PartPlan<Change> =
  | {
      readonly kind: 'planned';
      readonly to: Change;
      /** What is done, for the audit log. */
      readonly act: AnyTold;
      /** Empty: it is so already. */
      readonly differences: readonly AnyTold[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** One part, as a request changes it. */
export interface PartRequest<Stored, Change> {
  readonly subject: Extract<AuditSubject, 'personas' | 'goals' | 'calendar' | 'schedule'>;
  readonly asked: { readonly key: string; readonly seen: string; readonly dryRun: boolean };
  /** What the mark is made of. */
  readonly stateOf: (stored: Stored) => unknown;
  readonly plan: (stored: Stored, portal: PortalSchema, now: Instant) => PartPlan<Change>;
  readonly changeOnce: (
    request: KeyedRequest,
    decide: (stored: Stored) => PartOutcome<ChangePartAnswer, Change>,
  ) => Promise<ChangePartAnswer | null>;
}

/**
 * Changes a part of the settings, with an entry in the audit log. Whoever saw another state than the stored one is
 * told what was last done and by whom, and nothing is changed. A request that comes again has no second effect.
 */
export async function changePart<Stored, Change>(
  changing: PartChanging,
  { subject, asked, stateOf, plan, changeOnce }: PartRequest<Stored, Change>,
): Promise<ChangePartAnswer> {
  const { admin, portal, clock } = changing;
  const at = clock();
  const { key, ...rest } = asked;
  const request = { userId: admin.userId, key, asked: JSON.stringify([subject, rest]), at };
  const answer = await changeOnce(request, (stored) => {
    const planned = plan(stored, portal, at);
    if (markOf(stateOf(stored)) !== asked.seen) return only({ state: 'moved on', last: null });
    if (planned.kind === 'refused')
      return only({ state: 'refused', problems: [...planned.problems] });
    const differences = [...planned.differences];
    if (asked.dryRun) return only({ state: 'would do', differences });
    if (differences.length === 0)
      return only({ state: 'not possible', why: 'This is how it is set already.' });
    const { act, to } = planned;
    const audit = { ...admin.actor, at, subject, act };
    return {
      answer: { state: 'done', differences },
      change: { to, audit: { ...audit, differences } },
    };
  });
  if (answer?.state === 'moved on')
    return { ...answer, last: await lastChangeOf(changing.store, subject, portal) };
  return answer ?? { state: 'not possible', why: keyUsedWords };
}

function only<Change>(answer: ChangePartAnswer): PartOutcome<ChangePartAnswer, Change> {
  return { answer, change: null };
}

/** Entries of the audit log that are looked through for the last change. */
const LOOKED_THROUGH = 200;

/** What was last done to a part, as far back as is looked; null: nothing. */
export async function lastChangeOf(
  store: Pick<AuditStore, 'auditEntries'>,
  subject: AuditSubject,
  portal: PortalSchema,
): Promise<LastChange> {
  const entries = await store.auditEntries(null, LOOKED_THROUGH);
  const found = entries.find((entry) => entry.subject === subject);
  if (found === undefined) return null;
  const { byId, via, at, act, differences } = found;
  const by = ifKnown(byId, peopleOf(portal.owners));
  return { by, via, at: isoOf(at), act, differences: [...differences] };
}
