import type { FetchAnswer, FetchRequest } from './card-protocol.ts';

/**
 * Hands a card's `hubspot.fetch` to the preview's server, which signs it and asks the service. Without an answer of the
 * service it fails, as a fetch without a response does.
 */
export async function forwardFetch(request: FetchRequest): Promise<FetchAnswer> {
  const response = await fetch('/preview/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const answer: FetchAnswer & { message?: string } = await response.json();
  if (!response.ok) throw new Error(answer.message ?? `The preview answered ${response.status}.`);
  return answer;
}
