import { hubspot } from '@hubspot/ui-extensions';
import { asks } from '../../src/contract/asks.ts';
import type { Ask } from './asks.ts';
import type { CardContext } from './card-context.ts';

/** A card that is not filled within this many milliseconds says so instead; HubSpot itself waits for 15 s. */
const PATIENCE = 10_000;

/** Asks the service. HubSpot signs the request and adds who is asking; errors come as JSON bodies too. */
export const askService: Ask = async ({ name, asked }, { variables }) => {
  const { kind, path } = asks[name];
  const url = `${serviceUrl(variables)}${path}`;
  const response =
    kind === 'read'
      ? await hubspot.fetch(`${url}?${queryOf(asked)}`, { method: 'GET', timeout: PATIENCE })
      : await hubspot.fetch(url, { method: 'POST', timeout: PATIENCE, body: asked });
  return response.json();
};

function queryOf(asked: Readonly<Record<string, unknown>>): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).map(([field, value]) => [field, String(value)]));
}

/** The profile's `backendUrl`: HubSpot puts the same variable into the addresses that the app may ask. */
function serviceUrl(variables: CardContext['variables'] = {}): string {
  const { backendUrl } = variables;
  if (typeof backendUrl === 'string' && backendUrl !== '') return backendUrl.replace(/\/+$/, '');
  throw new Error(
    'The profile variable backendUrl is missing: upload with hs project upload --profile public.',
  );
}
