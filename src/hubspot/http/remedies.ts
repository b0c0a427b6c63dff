import type { Stream } from '../../use-cases/ports/crm-source.ts';

/** The scope that each stream needs, from the endpoints' documentation. */
const scopes: Readonly<Record<Stream, string>> = {
  contacts: 'crm.objects.contacts.read',
  deals: 'crm.objects.deals.read',
  goals: 'crm.objects.goals.read',
};

/** The plans that have goals. */
const GOAL_PLANS = 'Sales Starter or higher, or Marketing or Service Professional or higher';

/** What an admin can do about a 403. `stream` null: owners and the account itself. */
export function remedyFor(stream: Stream | null, missingScope: boolean): string {
  if (stream === null) return addScopes('crm.objects.owners.read');
  if (stream === 'goals' && !missingScope) {
    return `Goals come with ${GOAL_PLANS}. If the account has one of these: ${addScopes(scopes.goals)}`;
  }
  return addScopes(scopes[stream]);
}

/** What an admin does about a missing scope. */
export function addScopes(scope: string): string {
  return `Add the scope ${scope} to the app and install it again.`;
}

/** What an admin does about a token that HubSpot does not accept. */
export const TOKEN_REMEDY =
  'Copy the token again from the Auth tab of the app in HubSpot, into HUBSPOT_ACCESS_TOKEN.';
