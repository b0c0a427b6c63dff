import type { ImportResult } from '../../../preview/import/import-desk.ts';
import type { OpenedPortal } from '../open-portal-in.ts';
import { importLines } from '../summary.ts';

const first = { ownerIds: null, search: null, offset: 0, limit: 1 } as const;

/** What came of an import: what there is now, and the records to look at first. */
export async function importResult({
  crm,
  tools: { store },
}: OpenedPortal): Promise<Omit<ImportResult, 'files' | 'elapsedMs'>> {
  const [counts, leads, deals] = await Promise.all([
    store.counts(),
    store.contactsByScore(first),
    store.dealsByPace(first),
  ]);
  const [lead] = leads.rows;
  const [deal] = deals.rows;
  return {
    contacts: counts.contacts,
    deals: counts.deals,
    goals: counts.goals,
    setAside: counts.rejected,
    bestContact:
      lead === undefined
        ? null
        : { path: `/contacts/${lead.id}`, name: lead.name ?? `Contact ${lead.id}` },
    firstDeal:
      deal === undefined
        ? null
        : { path: `/deals/${deal.id}`, name: deal.name ?? `Deal ${deal.id}` },
    notes: crm.imported === null ? [] : importLines(crm.imported).map((line) => line.trim()),
  };
}
