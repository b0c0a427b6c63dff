import type { PropertyDefinition } from '../../../../src/domain/crm/property.ts';
import type { LeadHistory } from '../../../../src/domain/leads/facts/lead-moments.ts';
import { parseDefinition } from '../../../../src/hubspot/parse/schema.ts';
import { generateWorld } from '../../../../src/sandbox/generator/generate-world.ts';
import type { World, WorldRecord } from '../../../../src/sandbox/world.ts';
import type { PortalStore } from '../../../../src/use-cases/ports/portal-store.ts';
import { contactOf, current, dealOf, withHistory } from '../../../battery/store-records.ts';

/** A generated portal's leads as the store gives them, without a portal in between. */
export interface GeneratedLeads {
  readonly definitions: readonly PropertyDefinition[];
  readonly leads: readonly LeadHistory[];
}

export function generatedLeads(seed: number, now: number, contacts = 5_000): GeneratedLeads {
  const world = generateWorld({ seed, now, contacts, deals: Math.round(0.3 * contacts) });
  const won = firstWins(world);
  return {
    definitions: world.properties.contacts.map((each) =>
      parseDefinition('contact', { ...each, options: [...each.options] }),
    ),
    leads: world.records.contacts.map((record) => historyOf(record, won.get(record.id) ?? null)),
  };
}

/** Stores leads with their histories, and a deal for each that was won, as a sync would. */
export async function saveLeads(
  store: PortalStore,
  leads: readonly LeadHistory[],
  seenAt: number,
  ownerOf: (place: number) => string | null = () => null,
): Promise<void> {
  for (let start = 0; start < leads.length; start += 500) {
    const some = leads.slice(start, start + 500);
    const deals = some.flatMap(({ contact: { id }, firstWonAt }) =>
      firstWonAt === null
        ? []
        : withHistory(
            dealOf(`9${id}`, { outcome: 'won', closeDate: firstWonAt, contactIds: [id] }),
          ),
    );
    await store.commitPage('deals', deals, current, seenAt);
    const contacts = some.map(({ contact, changes, firstWonAt }, index) => {
      const dealIds = firstWonAt === null ? [] : [`9${contact.id}`];
      return withHistory({ ...contact, ownerId: ownerOf(start + index), dealIds }, ...changes);
    });
    await store.commitPage('contacts', contacts, current, seenAt);
  }
}

function historyOf(
  { id, createdAt, changes }: WorldRecord,
  firstWonAt: number | null,
): LeadHistory {
  const properties = Object.fromEntries(
    changes.map(({ property, value }) => [property, value || null]),
  );
  const lifecycleStage = properties['lifecyclestage'] ?? null;
  return {
    contact: contactOf(id, { createdAt, properties, lifecycleStage }),
    changes: changes.map((each) => ({ ...each, value: each.value || null })),
    firstWonAt,
  };
}

function firstWins({ records, links }: World): ReadonlyMap<string, number> {
  const ends = new Map(
    records.deals.map(({ id, changes }) => [
      id,
      changes.find(({ property, value }) => property === 'dealstage' && value === 'closedwon')?.at,
    ]),
  );
  const first = new Map<string, number>();
  for (const { from, to } of links) {
    const at = from.type === 'deals' && to.type === 'contacts' ? ends.get(from.id) : undefined;
    if (at !== undefined) first.set(to.id, Math.min(at, first.get(to.id) ?? at));
  }
  return first;
}
