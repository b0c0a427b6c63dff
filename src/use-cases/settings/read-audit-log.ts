import type { AuditAnswer, AuditExport } from '../../contract/settings/audit.ts';
import { isoOf } from '../../domain/crm/time.ts';
import { auditWords } from '../../words/audit-words.ts';
import { formatFor } from '../../words/format.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import { ifKnown, peopleOf, type SettingsReading } from './settings-reading.ts';

/** Entries that are read at one time. */
const PAGE = 50;

/** Entries of one export: some hundred kB, within what HubSpot hands to a page at one time. */
const EXPORTED = 1_000;

type ShownEntry = Extract<AuditAnswer, { state: 'shown' }>['entries'][number];

/** What the audit log is read from. */
export interface AuditReading {
  /** It can be read before the portal is. */
  readonly schema: ReadSchema;
  readonly store: Pick<AuditStore, 'auditEntries'>;
}

/** Who exports the audit log, and when. */
export interface AuditExporting
  extends Pick<AuditReading, 'schema'>,
    Pick<SettingsReading, 'admin' | 'clock'> {
  readonly store: AuditStore & { readonly portalId: number };
}

/** What was done to the configuration, the latest first; `below`: the number of the last entry seen. */
export async function readAuditLog(
  reading: AuditReading,
  below: number | null,
): Promise<AuditAnswer> {
  return { state: 'shown', ...(await entriesOf(reading, below, PAGE)) };
}

/** The latest entries as a file; that they were taken out is the latest of them. */
export async function exportAuditLog({
  admin,
  schema,
  store,
  clock,
}: AuditExporting): Promise<AuditExport> {
  const at = clock();
  const act = { say: 'audit log exported', with: {} };
  await store.addAuditEntry({ ...admin.actor, at, subject: 'files', act, differences: [] });
  const { entries, more } = await entriesOf({ schema, store }, null, EXPORTED);
  const { portalId } = store;
  return {
    state: 'exported',
    file: {
      pacekeeper: 'audit log',
      format: 1,
      portalId,
      exportedAt: isoOf(at),
      entries: entries.map(inWords),
      more,
    },
  };
}

/** A file is read without Pacekeeper, and by programs: in English, with moments and days as UTC has them. */
const plain = formatFor({ user: { locale: 'en' }, portal: { timezone: 'UTC' } });

function inWords({ act, differences, ...entry }: ShownEntry) {
  return {
    ...entry,
    act: auditWords(act, plain),
    differences: differences.map((each) => auditWords(each, plain)),
  };
}

async function entriesOf(
  { schema, store }: AuditReading,
  below: number | null,
  limit: number,
): Promise<{ entries: ShownEntry[]; more: boolean }> {
  const personOf = peopleOf((await schema())?.owners ?? []);
  const found = await store.auditEntries(below, limit + 1);
  return {
    entries: found.slice(0, limit).map(({ byId, at, differences, ...entry }) => ({
      ...entry,
      at: isoOf(at),
      by: ifKnown(byId, personOf),
      differences: [...differences],
    })),
    more: found.length > limit,
  };
}
