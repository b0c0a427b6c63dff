import { hubspot } from '@hubspot/ui-extensions';
import type { CardContext } from './card-context.ts';
import type { Ask } from './question.ts';

/** A card that is not filled within this many milliseconds says so instead; HubSpot itself waits for 15 s. */
const PATIENCE = 10_000;

/** Asks the service. HubSpot signs the request and adds who is asking; errors come as JSON bodies too. */
export const askService: Ask = async (question, { variables }) => {
  const url = `${serviceUrl(variables)}${question.path}`;
  const response = question.acts
    ? await hubspot.fetch(url, { method: 'POST', timeout: PATIENCE, body: question.record })
    : await hubspot.fetch(`${url}?${new URLSearchParams(question.record)}`, {
        method: 'GET',
        timeout: PATIENCE,
      });
  return response.json();
};

/** The profile's `backendUrl`: HubSpot puts the same variable into the addresses that the app may ask. */
function serviceUrl(variables: CardContext['variables'] = {}): string {
  const { backendUrl } = variables;
  if (typeof backendUrl === 'string' && backendUrl !== '') return backendUrl.replace(/\/+$/, '');
  throw new Error(
    'The profile variable backendUrl is missing: upload with hs project upload --profile public.',
  );
}
