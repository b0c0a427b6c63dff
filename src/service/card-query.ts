import type * as z from 'zod';
import { identityQuery } from '../contract/requests.ts';
import { badQuery } from './errors.ts';

/** Who asks, from the part of the query that HubSpot adds. */
export type Identity = z.infer<typeof identityQuery>;

/**
 * Splits a signed request's query into the identity that HubSpot added and the card's own part.
 * A name that stands twice is refused: a caller can have HubSpot sign a query with a foreign portalId beside the genuine one.
 */
export function readCardQuery<Own>(
  target: string,
  own: z.ZodType<Own>,
): { identity: Identity; query: Own } {
  const pairs = [...new URLSearchParams(queryOf(target))];
  const repeated = pairs
    .map(([name]) => name)
    .filter((name, index, names) => names.indexOf(name) !== index);
  if (repeated.length > 0)
    throw badQuery([...new Set(repeated)].map((name) => `${name} stands more than once`));
  const given = new Map(pairs);
  const identity = identityQuery.safeParse(pick(given, (name) => name in identityQuery.shape));
  const query = own.safeParse(pick(given, (name) => !(name in identityQuery.shape)));
  if (identity.success && query.success) return { identity: identity.data, query: query.data };
  throw badQuery([...faultsOf(identity.error), ...faultsOf(query.error)]);
}

function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

function pick(
  given: ReadonlyMap<string, string>,
  wanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries([...given].filter(([name]) => wanted(name)));
}

/** Every fault of a parse, each with its place. */
export function faultsOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
}
