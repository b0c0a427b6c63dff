import type { ObjectType, Properties } from '../../../src/domain/crm/property.ts';
import type { Portal } from '../../../src/sandbox/portal/open-portal.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';

/** Record ids by what is wrong with their copies; `doubled`: a change is kept twice. */
export interface Differences {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly stale: readonly string[];
  readonly doubled: readonly string[];
}

/** No difference at all. */
export const none: Differences = { missing: [], extra: [], stale: [], doubled: [] };

/** What differs between the records that a portal truly has and their stored copies. */
export async function differences(
  portal: Portal,
  store: PortalStore,
  type: 'contacts' | 'deals',
): Promise<Differences> {
  const truth = [...portal.truth(type)].filter(({ archived }) => !archived);
  const copies =
    type === 'contacts'
      ? await store.contactsAfter(null, 1_000_000)
      : await store.dealsAfter(null, 1_000_000);
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const trueIds = new Set(truth.map(({ id }) => id));
  const objectType: ObjectType = type === 'contacts' ? 'contact' : 'deal';
  const doubled: string[] = [];
  for (const { id } of truth.filter(({ changes }) => changes.some(isLate))) {
    const known = (await store.changesOf(objectType, id)).map((each) => JSON.stringify(each));
    if (new Set(known).size < known.length) doubled.push(id);
  }
  return {
    missing: truth.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
    extra: copies.filter(({ id }) => !trueIds.has(id)).map(({ id }) => id),
    stale: truth
      .filter(({ id, properties }) => byId.has(id) && !holds(byId.get(id)?.properties, properties))
      .map(({ id }) => id),
    doubled,
  };
}

/** Made by a test, not by the world. */
function isLate({ source }: { readonly source: string }): boolean {
  return source === 'CRM_UI';
}

function holds(copy: Properties | undefined, truth: Properties): boolean {
  return Object.entries(truth).every(([name, value]) => (copy?.[name] ?? null) === value);
}
