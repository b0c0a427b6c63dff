import type { Role } from '../../domain/access/viewer.ts';

/** Roles that were assigned; who is not listed is a rep. */
export interface RoleStore {
  assignedRole(userId: string): Promise<Role | null>;
  /** Everybody who was assigned a role, by user id. */
  assignedRoles(): Promise<ReadonlyMap<string, Role>>;
  /** Owners of whom no contact and no deal is, by id; archived records are left out. */
  ownersWithoutRecords(): Promise<readonly string[]>;
}
