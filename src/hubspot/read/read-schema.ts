import type * as z from 'zod';
import type { Owner } from '../../domain/crm/owner.ts';
import type { Pipeline } from '../../domain/crm/pipeline.ts';
import type { ObjectType, PropertyDefinition } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import {
  CrmUnreachable,
  type Stream,
  StreamUnavailable,
} from '../../use-cases/ports/crm-source.ts';
import type { Ask } from '../http/call.ts';
import { parseDefinition, parseOwner, parsePipeline } from '../parse/schema.ts';
import { paths } from '../paths.ts';
import { checked } from '../wire/checked.ts';
import { accountDetails, ownerPage, pipelineList, propertyList } from '../wire/schema.ts';

/** HubSpot's usual page of owners. */
const OWNERS_PAGE = 100;

/**
 * Account, property definitions, owners and pipelines. What only one stream needs is empty when the token may not see
 * it: reading that stream says so.
 */
export async function readPortalSchema(ask: Ask, signal: AbortSignal): Promise<PortalSchema> {
  const get = (path: string, stream: Stream | null, query?: Record<string, string>) =>
    ask({ method: 'GET', path, kind: 'burst', stream, ...(query && { query }) }, signal);
  const [account, contacts, deals, active, archived, pipelines] = await Promise.all([
    get(paths.account, null),
    orNone(readDefinitions(get, 'contact')),
    orNone(readDefinitions(get, 'deal')),
    readOwners(get, false),
    readOwners(get, true),
    orNone(readPipelines(get)),
  ]);
  const { portalId, timeZone, companyCurrency } = checked(accountDetails, account, paths.account);
  return {
    portal: { id: portalId, timeZone, homeCurrency: companyCurrency },
    definitions: [...contacts, ...deals],
    owners: [...active, ...archived],
    pipelines,
  };
}

type Get = (
  path: string,
  stream: Stream | null,
  query?: Record<string, string>,
) => Promise<unknown>;

async function readDefinitions(get: Get, type: ObjectType): Promise<PropertyDefinition[]> {
  const stream = type === 'contact' ? 'contacts' : 'deals';
  const path = paths.properties(stream);
  const { results } = checked(propertyList, await get(path, stream), path);
  return results.map((each) => parseDefinition(type, each));
}

async function readPipelines(get: Get): Promise<Pipeline[]> {
  const path = paths.dealPipelines;
  return checked(pipelineList, await get(path, 'deals'), path).results.map(parsePipeline);
}

async function readOwners(get: Get, archived: boolean): Promise<Owner[]> {
  const owners: Owner[] = [];
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const query: Record<string, string> = {
      archived: String(archived),
      limit: String(OWNERS_PAGE),
      ...(after === null ? {} : { after }),
    };
    const page: z.infer<typeof ownerPage> = checked(
      ownerPage,
      await get(paths.owners, null, query),
      paths.owners,
    );
    owners.push(...page.results.map(parseOwner));
    after = page.paging?.next?.after ?? null;
    if (after !== null && seen.has(after)) {
      throw new CrmUnreachable(`${paths.owners} leads in circles: it gave the same cursor twice.`);
    }
    if (after !== null) seen.add(after);
  } while (after !== null);
  return owners;
}

async function orNone<T>(reading: Promise<T[]>): Promise<T[]> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StreamUnavailable) return [];
    throw error;
  }
}
