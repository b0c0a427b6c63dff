import type { AuditAnswer } from '../../contract/settings/audit.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import { ifKnown, isoOf, peopleOf, refusalOf, type SettingsReading } from './settings-reading.ts';

/** Entries that are read at one time. */
const PAGE = 50;

/** What reading the audit log takes. */
export interface AuditReading extends SettingsReading {
  readonly store: Pick<AuditStore, 'auditEntries'>;
}

/** What was done to the configuration, the latest first, for an admin; `below`: the number of the last entry seen. */
export async function readAuditLog(
  { viewer, schema, store }: AuditReading,
  below: number | null,
): Promise<AuditAnswer> {
  const refusal = refusalOf(viewer);
  if (refusal !== null) return refusal;
  const personOf = peopleOf((await schema())?.owners ?? []);
  const found = await store.auditEntries(below, PAGE + 1);
  return {
    state: 'shown',
    entries: found.slice(0, PAGE).map(({ byId, at, differences, ...entry }) => ({
      ...entry,
      at: isoOf(at),
      by: ifKnown(byId, personOf),
      differences: [...differences],
    })),
    more: found.length > PAGE,
  };
}
