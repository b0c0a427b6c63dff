import type { Role } from '../domain/access/viewer.ts';
import type { AccessStore } from '../use-cases/ports/portal-store.ts';
import type { Tenant } from './tenant.ts';

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
    assignedRoles: () =>
      tenant.inTransaction(async (query) => {
        const rows = await query<{ user_id: string; role: Role }>(
          'SELECT user_id, role FROM pacekeeper.assigned_role',
        );
        return new Map(rows.map(({ user_id, role }) => [user_id, role]));
      }),
    assignRole: (userId, role) =>
      tenant.inTransaction(async (query) => {
        await query(
          `INSERT INTO pacekeeper.assigned_role (user_id, role) VALUES ($1, $2)
           ON CONFLICT (portal_id, user_id) DO UPDATE SET role = excluded.role`,
          [userId, role],
        );
      }),
  };
}
