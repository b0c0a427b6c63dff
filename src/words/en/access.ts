import type { ConfigurationRights } from '../../domain/access/may-configure.ts';
import type { RoleChanges, RoleReasons } from '../../domain/access/suggest-roles.ts';
import type { ToldOf } from '../../domain/told/told.ts';
import { english } from '../english.ts';
import { type Sentences, say } from '../say.ts';

const rights: Sentences<ConfigurationRights> = {
  admins: () =>
    'Admins can see and change this. The person who installed Pacekeeper can make you one.',
  'admins elsewhere': () =>
    'HubSpot does not tell an app function who is asking, so settings cannot be opened here. Admins can change them through the Pacekeeper service, or with "pacekeeper rules" and "pacekeeper roles" where it is installed.',
};

/** Who may configure, for somebody who may not. */
export function configurationRightsWords(right: ToldOf<ConfigurationRights>): string {
  return say(rights, right, english);
}

const reasons: Sentences<RoleReasons> = {
  'in a marketing team': ({ team }) => `Is in the team "${team}".`,
  'in several teams': ({ teams }) =>
    `Is in several teams: ${teams.map((team) => `"${team}"`).join(', ')}.`,
  'owns no records': ({ team }) => `Is in the team "${team}" and owns no records.`,
};

/** Why a role is suggested. */
export function roleReasonWords(reason: ToldOf<RoleReasons>): string {
  return say(reasons, reason, english);
}

/** "Ana Lind"; somebody whom HubSpot does not name by their user id: "User 123". */
export function userName(name: string | null, userId: string): string {
  return name ?? `User ${userId}`;
}

/** What the audit log says about roles. */
export const roleChanges: Sentences<RoleChanges> = {
  'role given': ({ name, user, role }) => `Made ${userName(name, user)} ${role}.`,
  'role changed': ({ name, user, from, to }) =>
    name === null
      ? `User ${user}: ${from}, now ${to}.`
      : `${name} (user ${user}): ${from}, now ${to}.`,
};

/** The settings page for somebody who is no admin. */
export const settingsAccess = {
  opening: 'Opening the settings…',
  title: 'Admins decide what is set here',
  admins: (names: readonly string[]) => `Admins here: ${english.list(names)}.`,
  yourOwn:
    'What these settings lead to is told on each card, under "How we know". How updates reach you is yours to choose on the home page.',
};
