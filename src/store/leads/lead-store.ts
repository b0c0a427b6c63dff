import type { PropertyChange } from '../../domain/crm/property.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { LeadStore } from '../../use-cases/ports/lead-store.ts';
import { commitLazily } from '../engine/lazy-commit.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { writeCheckpoint } from '../records/job-checkpoint.ts';
import { recordsAfter } from '../records/records-after.ts';
import { type ChangeTuple, changesFrom } from '../rows/change-row.ts';
import { contactRows } from '../rows/contact-row.ts';
import { appendScores, saveScores } from './save-scores.ts';

/**
 * Contacts to score, and their scores. A score is always written, even when only its time differs: the card says when a lead was
 * last looked at, and that is the honest answer.
 */
export function leadStore(tenant: Tenant): LeadStore {
  return {
    contactsAfter: (afterId, limit) =>
      tenant.inTransaction((query) => recordsAfter(query, contactRows, afterId, limit)),
    hasScores: () =>
      tenant.inTransaction(async (query) => {
        const [found] = await query<{ some: boolean }>(
          'SELECT EXISTS (SELECT FROM pacekeeper.lead_score) AS some',
        );
        return found?.some === true;
      }),
    changedSince: (contactIds, since) =>
      tenant.inTransaction((query) => changedSince(query, contactIds, since)),
    saveScores: (scored, job, checkpoint) =>
      tenant.inTransaction(async (query) => {
        await commitLazily(query);
        await appendScores(
          query,
          scored.flatMap((each) => each.past ?? []),
        );
        await saveScores(query, scored);
        await writeCheckpoint(query, job, checkpoint);
      }),
  };
}

interface ChangesRow {
  readonly id: string;
  readonly changes: readonly ChangeTuple[];
}

async function changedSince(
  query: Query,
  contactIds: readonly string[],
  since: Instant,
): Promise<ReadonlyMap<string, readonly PropertyChange[]>> {
  const rows = await query<ChangesRow>(
    `SELECT asked.id, recorded.changes FROM unnest($1::text[]) AS asked(id) CROSS JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_array(property, changed_at, value, source) ORDER BY changed_at) AS changes
       FROM pacekeeper.property_change AS change
       WHERE change.object_type = 'contact' AND change.object_id = asked.id
       HAVING max(changed_at) > $2) AS recorded`,
    [contactIds, since],
  );
  return new Map(rows.map(({ id, changes }) => [id, changesFrom(changes)]));
}
