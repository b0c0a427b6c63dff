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

/** What a connection failed of, in the runtime's codes, and what to do about it. */
const connectionFaults: readonly (readonly [codes: RegExp, remedy: string])[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'this machine finds no such host. Check its network and name servers, and HUBSPOT_API_URL if it is set',
  ],
  [
    /^ECONNREFUSED$/,
    'nothing listens there. Check HUBSPOT_API_URL; is "pacekeeper sandbox" running, if that is meant?',
  ],
  [
    /^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    'it cannot be reached. Check that a firewall or proxy lets this machine out to it',
  ],
  [
    /CERT|SIGNATURE|SELF_SIGNED|ISSUER/,
    "this machine does not trust its certificate. If your company's proxy reads along, name its certificate in NODE_EXTRA_CA_CERTS",
  ],
];

/** Why there was no connection to a host, by the runtime's code, with what to do. */
export function connectionFault(host: string, code: string): string {
  const remedy = connectionFaults.find(([codes]) => codes.test(code))?.[1];
  return `the connection to ${host} failed (${code})${remedy === undefined ? '' : `: ${remedy}`}`;
}
