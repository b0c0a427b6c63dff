import type { Owner } from '../crm/owner.ts';
import type { ToldOf } from '../told/told.ts';
import type { Role } from './viewer.ts';

/** Why a role is suggested. Teams by their names. */
export type RoleReasons = {
  readonly 'in a marketing team': { readonly team: string };
  readonly 'in several teams': { readonly teams: readonly string[] };
  readonly 'owns no records': { readonly team: string };
};

/** What is noted when somebody gets a role. */
export type RoleChanges = {
  /** `name`: null where HubSpot names no owner with this user id. */
  readonly 'role given': {
    readonly name: string | null;
    readonly user: string;
    readonly role: Role;
  };
  readonly 'role changed': {
    readonly name: string | null;
    readonly user: string;
    readonly from: Role;
    readonly to: Role;
  };
};

/** A role that somebody may have, judged by HubSpot's owners and teams; an admin decides. */
export interface RoleSuggestion {
  readonly role: Exclude<Role, 'admin' | 'rep'>;
  readonly why: ToldOf<RoleReasons>;
}

/** A team of this name does not sell: it brings leads in. */
const marketing = /\b(marketing|demand|growth|campaigns?|content)\b/i;

/** Nobody is suggested to be an admin, and a rep is what everybody is without a suggestion. */
export function suggestRole(
  { teams, archived }: Owner,
  owned: number | null,
): RoleSuggestion | null {
  if (archived) return null;
  const named = teams.find(({ name }) => marketing.test(name));
  if (named !== undefined)
    return { role: 'marketer', why: { say: 'in a marketing team', with: { team: named.name } } };
  if (teams.length > 1) {
    const names = teams.map(({ name }) => name);
    return { role: 'manager', why: { say: 'in several teams', with: { teams: names } } };
  }
  const [team] = teams;
  if (team === undefined || owned !== 0) return null;
  return { role: 'manager', why: { say: 'owns no records', with: { team: team.name } } };
}
