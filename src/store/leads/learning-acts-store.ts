import type { AuditEntry } from '../../domain/access/audit.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type {
  LeakRuling,
  LearningActMessage,
  Ruling,
} from '../../domain/leads/leaks/leak-ruling.ts';
import type {
  Acting,
  LearningAct,
  LearningActsStore,
} from '../../use-cases/ports/learning-acts-store.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { answerOnce } from '../settings/answered-requests.ts';
import { addEntry } from '../settings/audit-store.ts';

/** What admins decide about learning. */
export function learningActsStore(tenant: Tenant): LearningActsStore {
  return {
    actOnLearning: async (act, acting) => {
      const work = async (query: Query) => {
        await perform(query, act, acting);
        const entry = entryOf(act, acting);
        if (entry !== null) await addEntry(query, entry);
        return { done: true };
      };
      const done =
        acting.key === null
          ? tenant.inTransaction(work)
          : answerOnce<{ done: boolean }>(tenant, acting, work);
      return (await done) !== null;
    },
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

/** A ruling changes what is learned from; that learning is asked for changes nothing. */
function entryOf(act: LearningAct, { userId, at }: Acting): AuditEntry | null {
  if (act.kind === 'learn now') return null;
  const by = { at, byId: userId, via: userId === null ? 'command line' : 'home page' } as const;
  const ruled = act.kind === 'rule' ? act.ruling : null;
  const said = ruled === null ? 'property by the leak check' : rulings[ruled];
  const { property } = act;
  const differences = [{ say: said, with: { property } } satisfies LearningActMessage];
  const done: LearningActMessage = { say: 'learning decided', with: {} };
  return { ...by, subject: 'rules', act: done, differences };
}

const rulings = {
  'learn from it': 'property learned from',
  'leave it out': 'property left out',
} as const satisfies Record<Ruling, LearningActMessage['say']>;

async function perform(query: Query, act: LearningAct, { userId, at }: Acting): Promise<void> {
  switch (act.kind) {
    case 'learn now':
      await query(
        `INSERT INTO pacekeeper.learning_ask (asked_at) VALUES ($1)
         ON CONFLICT (portal_id) DO UPDATE SET asked_at = excluded.asked_at`,
        [at],
      );
      return;
    case 'rule':
      await query(
        `INSERT INTO pacekeeper.leak_ruling (property, ruling, by_user_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (portal_id, property) DO UPDATE SET ruling = excluded.ruling, by_user_id = excluded.by_user_id, at = excluded.at`,
        [act.property, act.ruling, userId, at],
      );
      return;
    case 'take ruling back':
      await query('DELETE FROM pacekeeper.leak_ruling WHERE property = $1', [act.property]);
  }
}

async function leakRulings(query: Query): Promise<readonly LeakRuling[]> {
  const rows = await query<{
    property: string;
    ruling: Ruling;
    by_user_id: string | null;
    at: Instant;
  }>('SELECT property, ruling, by_user_id, at FROM pacekeeper.leak_ruling ORDER BY property');
  return rows.map(({ by_user_id, ...row }) => ({ ...row, byUserId: by_user_id }));
}
