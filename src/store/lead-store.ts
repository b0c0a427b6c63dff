import type { LeadStore } from '../use-cases/ports/portal-store.ts';
import { writeCheckpoint } from './job-checkpoint.ts';
import { recordsAfter } from './records-after.ts';
import { contactRows } from './rows/contact-row.ts';
import { leadScoreRows } from './rows/lead-score-row.ts';
import { scoreRows } from './rows/score-row.ts';
import { appendScoreChanges } from './score-history.ts';
import { upsert } from './table.ts';
import type { Tenant } from './tenant.ts';

/**
 * Contacts to score, and their scores. A score is always written, even when only its time differs: the card says when a lead was
 * last looked at, and that is the honest answer.
 */
export function leadStore(tenant: Tenant): LeadStore {
  return {
    contactsAfter: (afterId, limit) =>
      tenant.inTransaction(async (query) => {
        const rows = await recordsAfter(query, contactRows.table, afterId, limit);
        return rows.map(contactRows.from);
      }),
    saveScores: (scored, job, checkpoint) =>
      tenant.inTransaction(async (query) => {
        await appendScoreChanges(
          query,
          scored.map(({ score }) => leadScoreRows.to(score)),
        );
        await upsert(query, scoreRows.table, scored.map(scoreRows.to));
        await writeCheckpoint(query, job, checkpoint);
      }),
  };
}
