import type { ExportAnswer } from '../../contract/settings/rules-file.ts';
import type { Actor } from '../../domain/access/audit.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { liveScorecard } from '../../domain/leads/rules/rule-case.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { RoleStore } from '../ports/role-store.ts';
import type { RulesStore } from '../ports/rules-store.ts';
import { type OtherSettingsStore, otherSettingsOf } from './configuration-file.ts';
import type { SettingsReading } from './settings-reading.ts';

/** Everything that an exported configuration is read from. */
export type ExportStores = Pick<RulesStore, 'ruleBook'> &
  Pick<RoleStore, 'assignedRoles'> &
  Pick<AuditStore, 'addAuditEntry'> &
  OtherSettingsStore & { readonly portalId: number };

/** The configuration in the newest form. */
type ExportedFile = Extract<ExportAnswer, { state: 'exported' }>['file'];

/** The whole configuration, for an admin; who took it out stands in the audit log. */
export async function exportForAdmin({
  admin,
  portal,
  store,
  clock,
}: SettingsReading & { readonly store: ExportStores }): Promise<ExportAnswer> {
  const exporting = { store, schema: portal, actor: admin.actor, at: clock() };
  return { state: 'exported', file: await exportConfiguration(exporting) };
}

/** What is taken out of which portal, by whom and when. */
export interface Exporting {
  readonly store: ExportStores;
  readonly schema: PortalSchema;
  readonly actor: Actor;
  readonly at: Instant;
}

/** The whole configuration as a file; noted in the audit log. */
export async function exportConfiguration({
  store,
  schema,
  actor,
  at,
}: Exporting): Promise<ExportedFile> {
  const [book, roles, others] = await Promise.all([
    store.ruleBook(),
    store.assignedRoles(),
    otherSettingsOf(store, schema),
  ]);
  const act = { say: 'configuration exported', with: {} };
  await store.addAuditEntry({ ...actor, at, subject: 'files', act, differences: [] });
  return {
    pacekeeper: 'configuration',
    format: 2,
    exportedAt: new Date(at).toISOString(),
    portalId: store.portalId,
    rules: liveScorecard(book),
    draft: book.draft.scorecard,
    settings: book.settings,
    roles: [...roles].map(([userId, role]) => ({ userId, role })),
    ...others,
  };
}
