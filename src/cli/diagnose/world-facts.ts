import { addCount } from '../../domain/collections/counts.ts';
import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type {
  DealEnding,
  DealFacts,
  LeadFacts,
  TeamFacts,
} from '../../domain/diagnosis/events/history-facts.ts';
import { OTHER_SEGMENT } from '../../domain/diagnosis/events/main-segments.ts';
import { dayNumberOf } from '../../domain/goals/forecast/calendar-days.ts';
import type { DayNumber } from '../../domain/goals/forecast/deal-spells.ts';
import type { World, WorldRecord } from '../../sandbox/world.ts';
import { type StageWay, stagesOf } from './stage-ways.ts';

/** How files are to be read. */
export interface FactsOptions {
  readonly segment: string;
  readonly listPrice: string | undefined;
}

/** What a team did, out of files. */
export interface WorldFacts {
  readonly facts: TeamFacts;
  /** What deals are called at the start, at each later open stage that is told apart, and when won. */
  readonly stageNames: readonly string[];
  /** Records that are left out, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Reads the facts of an imported world. */
export function worldFacts(world: World, options: FactsOptions): WorldFacts {
  const leftOut = new Map<string, number>();
  const dayOf = (at: Instant) => dayNumberOf(at, world.timeZone);
  const way = stagesOf(world);
  const sources = new Map(
    world.records.contacts.map((record) => [record.id, lastOf(record)(options.segment)]),
  );
  const contactOf = linkedContacts(world);
  const deals = world.records.deals.flatMap((record) => {
    const segment = lastOf(record)(options.segment) ?? sources.get(contactOf.get(record.id) ?? '');
    const read = dealOf(record, { way, dayOf, segment, listPrice: options.listPrice });
    if (typeof read !== 'string') return [{ ...read, id: record.id }];
    addCount(leftOut, read);
    return [];
  });
  const opportunities = firstDeals(deals, contactOf);
  const leads = world.records.contacts.flatMap((record): LeadFacts[] => {
    const last = lastOf(record);
    const created = readInstant(last('createdate') ?? '');
    if (created === null) {
      addCount(leftOut, 'leads without a create date');
      return [];
    }
    return [
      {
        created: dayOf(created),
        segment: last(options.segment) ?? OTHER_SEGMENT,
        repId: last('hubspot_owner_id') ?? null,
        opportunity: opportunities.get(record.id) ?? null,
      },
    ];
  });
  const facts = { deals, leads: leads.length === 0 ? null : leads, stages: way.names.length - 2 };
  return { facts, stageNames: way.names, leftOut };
}

/** A record's latest value of a property; undefined where it has none. */
function lastOf({ changes }: WorldRecord) {
  return (property: string): string | undefined =>
    changes.findLast((each) => each.property === property && each.value !== '')?.value;
}

interface DealReading {
  readonly way: StageWay;
  readonly dayOf: (at: Instant) => DayNumber;
  readonly segment: string | undefined;
  readonly listPrice: string | undefined;
}

/** A deal's facts, or why it is left out. */
function dealOf(record: WorldRecord, reading: DealReading): DealFacts | string {
  const { way, dayOf, segment } = reading;
  const last = lastOf(record);
  const dayAt = (property: string) => {
    const at = readInstant(last(property) ?? '');
    return at === null ? null : dayOf(at);
  };
  const created = dayAt('createdate');
  if (created === null) return 'deals without a create date';
  const ending = endingOf(last, dayAt('closedate'), reading);
  if (typeof ending === 'string') return ending;
  return {
    created: ending === null ? created : Math.min(created, ending.day),
    segment: segment ?? OTHER_SEGMENT,
    repId: last('hubspot_owner_id') ?? null,
    stages: way.daysOf(dayAt),
    ending,
  };
}

type LastValue = (property: string) => string | undefined;

/** How a deal ended, null while it is open, or why it is left out. */
function endingOf(
  last: LastValue,
  day: DayNumber | null,
  { way, listPrice }: DealReading,
): DealEnding | null | string {
  const outcome = way.outcomeOf(last('dealstage') ?? '');
  if (outcome === 'open') return null;
  if (day === null) return 'closed deals without a close date';
  if (outcome === 'lost') return { kind: 'lost', day };
  const amount = readDecimal(last('amount_in_home_currency') ?? '');
  if (amount === null) return amountMissing(last);
  const price = listPrice === undefined ? null : readDecimal(last(listPrice) ?? '');
  return { kind: 'won', day, sale: { amount, list: price ?? amount } };
}

function amountMissing(last: LastValue): string {
  return last('amount') === undefined
    ? 'won deals without an amount'
    : 'won deals in another currency without a rate';
}

/** The contact that a deal is linked to, by the deal's id; the first one where there are several. */
function linkedContacts({ links }: World): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { from, to } of links) {
    if (from.type === 'deals' && to.type === 'contacts' && !found.has(from.id))
      found.set(from.id, to.id);
    if (from.type === 'contacts' && to.type === 'deals' && !found.has(to.id))
      found.set(to.id, from.id);
  }
  return found;
}

/** The day of the first deal of each contact. */
function firstDeals(
  deals: readonly (DealFacts & { readonly id: string })[],
  contactOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, DayNumber> {
  const first = new Map<string, DayNumber>();
  for (const { id, created } of deals) {
    const contact = contactOf.get(id);
    if (contact !== undefined) first.set(contact, Math.min(created, first.get(contact) ?? created));
  }
  return first;
}
