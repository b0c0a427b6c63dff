import { keyUsedWords } from '../../contract/act-key.ts';
import type {
  AssignRoleAnswer,
  AssignRoleRequest,
  RolesAnswer,
} from '../../contract/settings/roles.ts';
import type { Actor, AuditEntry } from '../../domain/access/audit.ts';
import { suggestRole } from '../../domain/access/suggest-roles.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { roleReasonWords } from '../../words/en/access.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { AccessStore, RoleOutcome, SyncStore } from '../ports/portal-store.ts';
import { type Once, operator, operatorRequest } from './operator.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What reading roles takes. */
export interface RolesReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AccessStore, 'assignedRoles' | 'ownersWithoutRecords'>;
}

/** What giving them takes. */
export interface RolesChanging extends Pick<SettingsReading, 'admin' | 'clock'> {
  readonly store: Pick<AccessStore, 'changeRolesOnce'>;
  /** A role can be given before the portal is read. */
  readonly schema: ReadSchema;
}

type Person = Extract<RolesAnswer, { state: 'shown' }>['people'][number];

/** Everybody in the portal with their role and what HubSpot's teams suggest. */
export async function readRoles({ portal, store }: RolesReading): Promise<RolesAnswer> {
  const [roles, ownless] = await Promise.all([store.assignedRoles(), store.ownersWithoutRecords()]);
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
    people: [...owners, ...others].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
    takesEffect: 'A change holds within five minutes at most.',
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

/** Gives somebody a role. The last admin stays one: somebody has to be able to undo what went wrong. */
export async function assignRole(
  { admin, schema, store, clock }: RolesChanging,
  { key, user, role }: AssignRoleRequest,
): Promise<AssignRoleAnswer> {
  const at = clock();
  const name = nameIn(await schema(), user);
  const { userId, actor } = admin;
  const request = { userId, key, asked: JSON.stringify([user, role]), at };
  const answer = await store.changeRolesOnce(request, (roles) =>
    decideRole(roles, { user, name, role, actor, at }),
  );
  return answer ?? { state: 'not possible', why: keyUsedWords };
}

/** The same from the command line, by the same rules and with an entry in the audit log. */
export async function assignRoleByOperator(
  store: Pick<AccessStore, 'changeRolesOnce'> & Pick<SyncStore, 'readSchema'>,
  { user, role }: { readonly user: string; readonly role: Role },
  once: Once,
): Promise<Exclude<AssignRoleAnswer, { state: 'not allowed' }>> {
  const name = nameIn(await store.readSchema(), user);
  const request = operatorRequest(JSON.stringify([user, role]), once);
  const answer = await store.changeRolesOnce(request, (roles) =>
    decideRole(roles, { user, name, role, actor: operator, at: once.at }),
  );
  return answer ?? { state: 'not possible', why: keyUsedWords };
}

function nameIn(schema: Pick<PortalSchema, 'owners'> | null, user: string): string {
  return schema?.owners.find(({ userId }) => userId === user)?.name ?? `User ${user}`;
}

interface RoleToGive {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly actor: Actor;
  readonly at: Instant;
}

type Decided = Exclude<AssignRoleAnswer, { state: 'not allowed' }>;

function decideRole(
  roles: ReadonlyMap<string, Role>,
  { user, name, role, actor, at }: RoleToGive,
): RoleOutcome<Decided> {
  const before = roles.get(user) ?? 'rep';
  if (before === role && roles.has(user))
    return {
      answer: { state: 'not possible', why: `${name} is ${role} already.` },
      change: null,
    };
  if (before === 'admin' && role !== 'admin' && adminsOf(roles) === 1)
    return { answer: lastAdmin, change: null };
  const audit: AuditEntry = {
    ...actor,
    at,
    subject: 'roles',
    act: { say: 'role given', with: { name, role } },
    differences: [{ say: 'role changed', with: { name, user, from: before, to: role } }],
  };
  return { answer: { state: 'done' }, change: { userId: user, role, audit } };
}

const lastAdmin: Decided = {
  state: 'not possible',
  why: 'This is the only admin. Make somebody else admin first.',
};

function adminsOf(roles: ReadonlyMap<string, Role>): number {
  return [...roles.values()].filter((role) => role === 'admin').length;
}
