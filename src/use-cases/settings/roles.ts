import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type { AssignRoleRequest, RolesAnswer } from '../../contract/settings/roles.ts';
import { markOf } from '../../domain/access/mark.ts';
import { suggestRole } from '../../domain/access/suggest-roles.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { roleReasonWords } from '../../words/en/access.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { GivenRole } from '../ports/change-store.ts';
import type { RoleStore } from '../ports/role-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What roles are read from. */
export interface RolesReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> &
    Pick<RoleStore, 'assignedRoles' | 'ownersWithoutRecords'>;
}

type Person = Extract<RolesAnswer, { state: 'shown' }>['people'][number];

/** Everybody in the portal with their role and what HubSpot's teams suggest. */
export async function readRoles({ portal, store }: RolesReading): Promise<RolesAnswer> {
  const [roles, ownless, last] = await Promise.all([
    store.assignedRoles(),
    store.ownersWithoutRecords(),
    lastChangeOf(store, 'roles', portal),
  ]);
  const idle = new Set(ownless);
  const owners = portal.owners.flatMap((owner) =>
    owner.userId === null || owner.archived
      ? []
      : [personOf(owner, owner.userId, roles, idle.has(owner.id) ? 0 : null)],
  );
  const listed = new Set(owners.map(({ userId }) => userId));
  const others = [...roles].flatMap(([userId, role]) =>
    listed.has(userId) ? [] : [strangerOf(userId, role)],
  );
  return {
    state: 'shown',
    seen: markOf(stateOfRoles(roles)),
    last,
    people: [...owners, ...others].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
  };
}

function personOf(
  owner: Owner,
  userId: string,
  roles: ReadonlyMap<string, Role>,
  owned: number | null,
): Person {
  const { name, email, teams } = owner;
  const assigned = roles.get(userId) ?? null;
  const suggestion = suggestRole(owner, owned);
  return {
    userId,
    name,
    email,
    teams: teams.map((team) => team.name),
    role: assigned ?? 'rep',
    assigned: assigned !== null,
    // Whoever was given a role was thought about already.
    suggestion:
      assigned === null && suggestion !== null
        ? { role: suggestion.role, why: roleReasonWords(suggestion.why) }
        : null,
  };
}

function strangerOf(userId: string, role: Role): Person {
  const nothing = { name: null, email: null, teams: [], suggestion: null };
  return { userId, role, assigned: true, ...nothing };
}

function nameOf({ name, userId }: Person): string {
  return name ?? userId;
}

/** Who gives roles, and where they are kept. */
export interface RolesChanging extends SettingChanging<Pick<PortalSchema, 'owners'>> {
  readonly store: SettingChanging['store'] & Pick<RoleStore, 'assignedRoles'>;
}

/** Gives somebody a role. The last admin stays one: somebody has to be able to undo what went wrong. */
export async function assignRole(
  changing: RolesChanging,
  asked: AssignRoleRequest,
): Promise<ChangeSettingAnswer> {
  // A preview has roles that are stored nowhere: what is stored comes on top of them.
  const known = await changing.store.assignedRoles();
  const rolesWith = (stored: Roles) => new Map([...known, ...stored]);
  return changeSetting(changing, {
    what: 'roles',
    asked,
    stateOf: (stored) => stateOfRoles(rolesWith(stored)),
    plan: (stored, portal) => planRole(rolesWith(stored), asked, portal),
  });
}

type Roles = ReadonlyMap<string, Role>;

function stateOfRoles(roles: Roles): unknown {
  return [...roles].sort(([one], [other]) => one.localeCompare(other, 'en'));
}

function planRole(
  roles: Roles,
  { user, role }: AssignRoleRequest,
  portal: Pick<PortalSchema, 'owners'>,
): Exclude<SettingPlan<GivenRole>, { kind: 'refused' }> {
  const name = portal.owners.find(({ userId }) => userId === user)?.name ?? null;
  const before = roles.get(user) ?? 'rep';
  if (before === role && roles.has(user))
    return { kind: 'not possible', why: { say: 'role held', with: { name, user, role } } };
  if (before === 'admin' && role !== 'admin' && adminsOf(roles) === 1)
    return {
      kind: 'not possible',
      why: { say: 'only admin', with: {} },
    };
  return {
    kind: 'planned',
    to: { userId: user, role },
    act: { say: 'role given', with: { name, user, role } },
    differences: [{ say: 'role changed', with: { name, user, from: before, to: role } }],
  };
}

function adminsOf(roles: Roles): number {
  return [...roles.values()].filter((role) => role === 'admin').length;
}
