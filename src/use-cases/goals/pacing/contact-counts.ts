import { addCount } from '../../../domain/collections/counts.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { bookOf, type Counted } from '../../../domain/goals/metrics/counted.ts';
import type { Counts } from '../../../domain/goals/metrics/counts.ts';
import type { ContactPast, ContactRule } from '../../../domain/goals/metrics/metric-rule.ts';
import type { PaceStore } from '../../ports/pace-store.ts';

/** Contacts read in one statement. */
const PAGE = 2_000;

/** What contacts are counted by. */
export interface ContactCounting {
  readonly store: Pick<PaceStore, 'contactPastsAfter'>;
  readonly schema: PortalSchema;
  readonly now: Instant;
}

/** Counts contacts, a page at a time; of a rule that the portal cannot show, why. */
export async function countContacts(
  rules: ReadonlyMap<string, ContactRule>,
  { store, schema, now }: ContactCounting,
): Promise<ReadonlyMap<string, Counts>> {
  const faults = new Map<string, Counts>();
  const tallies = new Map<string, ContactTally>();
  for (const [key, rule] of rules) {
    const why = rule.fault(schema.definitions);
    if (why === null) tallies.set(key, new ContactTally(rule));
    else faults.set(key, { kind: 'unknown', why });
  }
  const properties = [...tallies.values()].flatMap(({ rule }) => rule.properties);
  for (let afterId: string | null = null, more = tallies.size > 0; more; ) {
    const page = await store.contactPastsAfter(afterId, PAGE, [...new Set(properties)]);
    for (const contact of page) for (const tally of tallies.values()) tally.add(contact, now);
    afterId = page.at(-1)?.id ?? null;
    more = page.length === PAGE;
  }
  const known = [...tallies].map(([key, tally]) => [key, tally.counts()] as const);
  return new Map([...faults, ...known]);
}

/** Counts contacts by one rule. */
class ContactTally {
  readonly rule: ContactRule;
  readonly #counted: Counted[] = [];
  readonly #undated = new Map<string, number>();

  constructor(rule: ContactRule) {
    this.rule = rule;
  }

  add(contact: ContactPast, now: Instant): void {
    const count = this.rule.read(contact, now);
    if (count !== 'undated') {
      this.#counted.push(...count);
    } else if (contact.ownerId !== null) {
      addCount(this.#undated, contact.ownerId);
    }
  }

  counts(): Counts {
    return { kind: 'known', book: bookOf(this.#counted, this.#undated) };
  }
}
