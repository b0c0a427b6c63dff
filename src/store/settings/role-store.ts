import type { Role } from '../../domain/access/viewer.ts';
import type { RoleStore } from '../../use-cases/ports/role-store.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from './change-store.ts';

/** Roles that were assigned. */
export function roleStore(tenant: Tenant): RoleStore {
  return {
    assignedRole: (userId) =>
      tenant.inTransaction(async (query) => {
        const [found] = await query<{ role: Role }>(
          'SELECT role FROM pacekeeper.assigned_role WHERE user_id = $1',
          [userId],
        );
        return found?.role ?? null;
      }),
    assignedRoles: () => tenant.inTransaction(readRoles),
    ownersWithoutRecords: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ id: string }>(
          `SELECT id FROM pacekeeper.owner WHERE ${['contact', 'deal'].map(ownsNone).join(' AND ')}`,
        );
        return rows.map(({ id }) => id);
      }),
  };
}

/** How a role is given. */
export const roleChanger: Changer<'roles'> = {
  read: readRoles,
  write: async (query, { userId, role }) => {
    await query(
      `INSERT INTO pacekeeper.assigned_role (user_id, role) VALUES ($1, $2)
       ON CONFLICT (portal_id, user_id) DO UPDATE SET role = excluded.role`,
      [userId, role],
    );
  },
};

function ownsNone(table: string): string {
  return `NOT EXISTS (SELECT 1 FROM pacekeeper.${table} AS owned
    WHERE owned.portal_id = owner.portal_id AND owned.owner_id = owner.id AND NOT owned.archived)`;
}

async function readRoles(query: Query): Promise<ReadonlyMap<string, Role>> {
  const rows = await query<{ user_id: string; role: Role }>(
    'SELECT user_id, role FROM pacekeeper.assigned_role ORDER BY user_id',
  );
  return new Map(rows.map(({ user_id, role }) => [user_id, role]));
}
