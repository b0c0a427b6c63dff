import type { Owner } from '../crm/owner.ts';
import type { Role } from './viewer.ts';

/** A role that somebody may have, judged by HubSpot's owners and teams; an admin decides. */
export interface RoleSuggestion {
  readonly role: Exclude<Role, 'admin' | 'rep'>;
  readonly why: string;
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
  if (named !== undefined) return { role: 'marketer', why: `Is in the team "${named.name}".` };
  if (teams.length > 1) {
    const names = teams.map(({ name }) => `"${name}"`).join(', ');
    return { role: 'manager', why: `Is in several teams: ${names}.` };
  }
  const [team] = teams;
  if (team === undefined || owned !== 0) return null;
  return { role: 'manager', why: `Is in the team "${team.name}" and owns no records.` };
}
