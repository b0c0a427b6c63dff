import type { Instant } from '../../domain/crm/time.ts';
import type { LeakRuling, Ruling } from '../../domain/leads/leaks/leak-ruling.ts';
import type { LearningActsStore } from '../../use-cases/ports/learning-acts-store.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from '../settings/change-store.ts';

/** What admins decided about learning. */
export function learningActsStore(tenant: Tenant): LearningActsStore {
  return {
    leakRulings: () => tenant.inTransaction(leakRulings),
    learningAskedAt: () =>
      tenant.inTransaction(async (query) => {
        const [ask] = await query<{ asked_at: Instant }>(
          'SELECT asked_at FROM pacekeeper.learning_ask',
        );
        return ask?.asked_at ?? null;
      }),
  };
}

/** How it is changed. */
export const learningChanger: Changer<'learning'> = {
  read: leakRulings,
  write: async (query, change, { at }) => {
    switch (change.kind) {
      case 'learn now':
        await query(
          `INSERT INTO pacekeeper.learning_ask (asked_at) VALUES ($1)
           ON CONFLICT (portal_id) DO UPDATE SET asked_at = excluded.asked_at`,
          [at],
        );
        return;
      case 'rule': {
        const { property, ruling, byUserId, at: ruledAt } = change.ruling;
        await query(
          `INSERT INTO pacekeeper.leak_ruling (property, ruling, by_user_id, at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (portal_id, property) DO UPDATE SET ruling = excluded.ruling, by_user_id = excluded.by_user_id, at = excluded.at`,
          [property, ruling, byUserId, ruledAt],
        );
        return;
      }
      case 'take ruling back':
        await query('DELETE FROM pacekeeper.leak_ruling WHERE property = $1', [change.property]);
    }
  },
};

async function leakRulings(query: Query): Promise<readonly LeakRuling[]> {
  const rows = await query<{
    property: string;
    ruling: Ruling;
    by_user_id: string | null;
    at: Instant;
  }>('SELECT property, ruling, by_user_id, at FROM pacekeeper.leak_ruling ORDER BY property');
  return rows.map(({ by_user_id, ...row }) => ({ ...row, byUserId: by_user_id }));
}
