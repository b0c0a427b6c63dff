import type { Role } from '../../domain/access/viewer.ts';
import type { AccessStore } from '../../use-cases/ports/portal-store.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { answerOnce } from './answered-requests.ts';
import { addEntry } from './audit-store.ts';

/** Roles that were assigned. */
export function accessStore(tenant: Tenant): AccessStore {
  return {
    assignedRole: (userId) =>
      tenant.inTransaction(async (query) => {
        const [found] = await query<{ role: Role }>(
          'SELECT role FROM pacekeeper.assigned_role WHERE user_id = $1',
          [userId],
        );
        return found?.role ?? null;
      }),
    assignedRoles: () => tenant.inTransaction((query) => rolesOf(query)),
    assignRole: (userId, role) => tenant.inTransaction((query) => assign(query, userId, role)),
    changeRolesOnce: (request, decide) =>
      answerOnce(tenant, request, async (query) => {
        const { answer, change } = decide(await rolesOf(query, 'FOR UPDATE'));
        if (change !== null) {
          await assign(query, change.userId, change.role);
          await addEntry(query, change.audit);
        }
        return answer;
      }),
    ownersWithoutRecords: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ id: string }>(
          `SELECT id FROM pacekeeper.owner WHERE ${['contact', 'deal'].map(ownsNone).join(' AND ')}`,
        );
        return rows.map(({ id }) => id);
      }),
  };
}

function ownsNone(table: string): string {
  return `NOT EXISTS (SELECT 1 FROM pacekeeper.${table} AS owned
    WHERE owned.portal_id = owner.portal_id AND owned.owner_id = owner.id AND NOT owned.archived)`;
}

/** `lock`: of two who change roles at once, the second sees what the first one did. */
async function rolesOf(
  query: Query,
  lock: 'FOR UPDATE' | '' = '',
): Promise<ReadonlyMap<string, Role>> {
  const rows = await query<{ user_id: string; role: Role }>(
    `SELECT user_id, role FROM pacekeeper.assigned_role ORDER BY user_id ${lock}`,
  );
  return new Map(rows.map(({ user_id, role }) => [user_id, role]));
}

async function assign(query: Query, userId: string, role: Role): Promise<void> {
  await query(
    `INSERT INTO pacekeeper.assigned_role (user_id, role) VALUES ($1, $2)
     ON CONFLICT (portal_id, user_id) DO UPDATE SET role = excluded.role`,
    [userId, role],
  );
}
