import type { FetchAnswer, FetchRequest } from './card-protocol.ts';

/** Hands a card's `hubspot.fetch` to the preview's server, which signs it and asks the service. */
export async function forwardFetch(request: FetchRequest): Promise<FetchAnswer> {
  const response = await fetch('/preview/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const answer: FetchAnswer & { message?: string } = await response.json();
  if (response.ok) return answer;
  return { status: response.status, contentType: 'application/json', body: JSON.stringify(answer) };
}
