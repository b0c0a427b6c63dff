import type {
  ChangeSettingAnswer,
  FieldProblem,
  LastChange,
} from '../../contract/settings/change-setting.ts';
import type { AuditEntry, AuditSubject } from '../../domain/access/audit.ts';
import { markOf } from '../../domain/access/mark.ts';
import type { SettingRefusal } from '../../domain/access/setting-refusals.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { type Instant, isoOf } from '../../domain/crm/time.ts';
import type { AnyTold } from '../../domain/told/told.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type {
  Changeable,
  ChangeableName,
  ChangeOutcome,
  ChangeStore,
} from '../ports/change-store.ts';
import { ifKnown, peopleOf, type SettingsReading } from './settings-reading.ts';

/** Who changes a setting, and where it is kept. `Portal`: what has to be known of the portal. */
export interface SettingChanging<Portal extends Owners = PortalSchema>
  extends Omit<SettingsReading, 'portal'> {
  readonly portal: Portal;
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & ChangeStore;
}

type Owners = Pick<PortalSchema, 'owners'>;

/** A change that could be made, or why not. */
export type SettingPlan<To> =
  | {
      readonly kind: 'planned';
      readonly to: To;
      /** What is done, for the audit log. */
      readonly act: AnyTold;
      /** Empty: it is so already. */
      readonly differences: readonly AnyTold[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'not possible'; readonly why: SettingRefusal };

/** What admins set, each by the same protocol; the audit log calls it the same. */
export type SettingName = ChangeableName & AuditSubject;

/** How a request changes a setting. */
export interface SettingRequest<
  Name extends Exclude<SettingName, 'rules'>,
  Portal extends Owners = PortalSchema,
> {
  readonly what: Name;
  /** `seen`: the mark of the state that was looked at; null: whatever state it is in. */
  readonly asked: { readonly key: string; readonly seen: string | null; readonly dryRun: boolean };
  /** What the mark is made of. */
  readonly stateOf: (stored: Changeable[Name]['stored']) => unknown;
  readonly plan: (
    stored: Changeable[Name]['stored'],
    portal: Portal,
    now: Instant,
  ) => SettingPlan<Changeable[Name]['to']>;
}

/**
 * Changes a setting, with an entry in the audit log. Somebody who looked at another state than the stored one is told what was
 * last done and by whom, and how theirs differs; nothing is changed. A request that comes again has no second effect.
 */
export async function changeSetting<
  Name extends Exclude<SettingName, 'rules'>,
  Portal extends Owners = PortalSchema,
>(
  { admin, portal, clock, store }: SettingChanging<Portal>,
  { what, asked, stateOf, plan }: SettingRequest<Name, Portal>,
): Promise<ChangeSettingAnswer> {
  const at = clock();
  const { key, ...rest } = asked;
  const request = {
    what,
    of: null,
    userId: admin.userId,
    key,
    asked: JSON.stringify([what, rest]),
    at,
  };
  const answer = await store.changeOnce<Name, ChangeSettingAnswer>(request, (stored) =>
    decide(plan(stored, portal, at), {
      hasMovedOn: asked.seen !== null && markOf(stateOf(stored)) !== asked.seen,
      dryRun: asked.dryRun,
      entry: { ...admin.actor, at, subject: what },
    }),
  );
  if (answer?.state === 'moved on')
    return { ...answer, last: await lastChangeOf(store, what, portal) };
  return answer ?? { state: 'not possible', why: { say: 'key used', with: {} } };
}

interface Asking {
  readonly hasMovedOn: boolean;
  readonly dryRun: boolean;
  readonly entry: Omit<AuditEntry, 'act' | 'differences'>;
}

function decide<To>(
  planned: SettingPlan<To>,
  { hasMovedOn, dryRun, entry }: Asking,
): ChangeOutcome<ChangeSettingAnswer, To> {
  const differences = planned.kind === 'planned' ? [...planned.differences] : [];
  if (hasMovedOn) return only({ state: 'moved on', last: null, differences });
  if (planned.kind === 'refused')
    return only({ state: 'refused', problems: [...planned.problems] });
  if (planned.kind === 'not possible') return only({ state: 'not possible', why: planned.why });
  if (dryRun) return only({ state: 'would do', differences });
  if (differences.length === 0)
    return only({ state: 'not possible', why: { say: 'as set already', with: {} } });
  const { act, to } = planned;
  return {
    answer: { state: 'done', differences },
    change: { to, audit: { ...entry, act, differences } },
  };
}

function only<To>(answer: ChangeSettingAnswer): ChangeOutcome<ChangeSettingAnswer, To> {
  return { answer, change: null };
}

/** What was last done to a setting; null: nothing. */
export async function lastChangeOf(
  store: Pick<AuditStore, 'lastAuditEntry'>,
  subject: AuditSubject,
  portal: Owners,
): Promise<LastChange> {
  const found = await store.lastAuditEntry(subject);
  if (found === null) return null;
  const { byId, via, at, act, differences } = found;
  const by = ifKnown(byId, peopleOf(portal.owners));
  return { by, via, at: isoOf(at), act, differences: [...differences] };
}
