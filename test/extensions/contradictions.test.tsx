import { Tag } from '@hubspot/ui-extensions';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReactElement } from 'react';
import { GoalPacing } from '../../extensions/goal-pacing/GoalPacing.tsx';
import { LeadQuality } from '../../extensions/lead-quality/LeadQuality.tsx';
import { handOverAnswerSchema } from '../../src/contract/hand-over.ts';
import { handedLeadsSchema } from '../../src/contract/handed-leads.ts';
import { leadQualityCardSchema } from '../../src/contract/lead-quality-card.ts';
import { ownPagesSchema } from '../../src/contract/own-pages.ts';
import type { Contact } from '../../src/domain/crm/contact.ts';
import { propertyOf } from '../../src/domain/crm/property.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { type GoldenPortal, openGoldenPortal, type Person } from '../golden/golden-portal.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

/*
 * Words and numbers that contradicted each other, found by reading the cards of a generated portal (docs/benchmarks.md,
 * "Contradictions"). Each is looked for here on cards that are drawn of what the service answers, over two portals.
 */

const now = Date.UTC(2026, 10, 24, 12);
/** Cards read of each kind: what was found stood on one card in ten or more. */
const READ = 40;

/** A contact with how its deals stand, and its card as an admin reads it in the tab. */
interface ReadContact {
  readonly contact: Contact;
  readonly deals: { readonly won: number; readonly lost: number; readonly open: number };
  readonly text: string;
}

/** A deal's card as an admin reads it, and the words on its tags. */
interface ReadDeal {
  readonly id: string;
  readonly text: string;
  readonly tags: readonly string[];
}

describe.each([1, 7])('on the cards of the portal of seed %i', (seed) => {
  let golden: GoldenPortal;
  let contacts: readonly Contact[];
  let read: readonly ReadContact[];
  let deals: readonly ReadDeal[];

  beforeAll(async () => {
    golden = await openGoldenPortal(now, { seed, contacts: 1_500, deals: 450 });
    await golden.run();
    contacts = await allContacts(golden);
    read = await readContacts(golden, contacts);
    deals = await readDeals(golden);
  }, 600_000);
  afterAll(() => golden.close());

  const status = ({ properties }: Contact) => propertyOf(properties, 'hs_lead_status');
  const isCustomer = ({ lifecycleStage }: Contact) =>
    lifecycleStage === 'customer' || lifecycleStage === 'evangelist';
  const isLost = ({ deals: { won, lost, open } }: Pick<ReadContact, 'deals'>) =>
    lost > 0 && won === 0 && open === 0;
  const hasPhone = ({ properties }: Contact) =>
    ['phone', 'mobilephone'].some((each) => propertyOf(properties, each) !== null);
  /** Cards of contacts of a kind: there have to be some. */
  const those = (isOne: (each: ReadContact) => boolean) => {
    const found = read.filter(isOne);
    expect(found.length).toBeGreaterThan(0);
    return found;
  };

  test('the best leads are people to whom somebody may still sell', async () => {
    const query = { ownerIds: null, offset: 0, limit: 60, leadsOnly: true };
    const { rows } = await golden.store.contactsByScore(query);
    const around = await golden.store.surroundingsOf(rows.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(30);
    for (const { id } of rows) {
      const contact = contacts.find((each) => each.id === id);
      if (contact === undefined) throw new Error(`${id} is listed and not stored`);
      expect(isCustomer(contact)).toBe(false);
      expect(['UNQUALIFIED', 'BAD_TIMING']).not.toContain(status(contact));
      expect(isLost({ deals: around.get(id)?.deals ?? { won: 0, lost: 0, open: 0 } })).toBe(false);
    }
  });

  test('a customer is called one, whatever else is said', () => {
    for (const { text } of those(({ contact }) => isCustomer(contact)))
      expect(text).toContain('Already a customer.');
  });

  test('a lead whose deals were lost says so, and is neither one of the best that wait nor told to hold a date', () => {
    for (const { text } of those(isLost)) {
      expect(text).toMatch(/(Their only deal was|deals were) lost/);
      expect(text).not.toContain('One of your best leads is waiting');
      expect(text).not.toContain('I can hold the start date');
    }
  });

  test('who has no open deal has no start date to hold', () => {
    for (const { text } of those(({ deals: { open } }) => open === 0))
      expect(text).not.toContain('I can hold the start date');
  });

  test('lead status, consent, and what is missing to get in touch are on the card', () => {
    for (const { text } of those(({ contact }) => status(contact) === 'BAD_TIMING'))
      expect(text).toContain('Lead status: Bad Timing.');
    for (const { text } of those(
      ({ contact: { properties } }) => propertyOf(properties, 'hs_email_optout') === 'true',
    ))
      expect(text).toContain('Unsubscribed from all email');
    for (const { text } of those(({ contact }) => !hasPhone(contact)))
      expect(text).toMatch(/No phone number( and|\.)/);
  });

  test('nobody without a phone number is to be called, and nobody without an address to be written to', () => {
    for (const { text } of those(({ contact }) => !hasPhone(contact)))
      expect(text).not.toMatch(/→ Call (today|once more)/);
    for (const { text } of those(({ contact }) => contact.emailHealth !== 'fine'))
      expect(text).not.toMatch(/→ Write (today|once more)/);
  });

  test('not everything is fine where something has to be known first', () => {
    for (const { text } of those(({ text: said }) => said.includes('Know this first')))
      expect(text).not.toContain('All fine');
  });

  test('what would change a score is a sentence', () => {
    for (const { text } of those(({ text: said }) => said.includes('What would change it?'))) {
      expect(text).not.toMatch(/whatever it is|Instead:|If the lead does more/);
      const [, next] = /\n(For grade .*)\n/.exec(text) ?? [];
      if (next !== undefined) expect(next).toMatch(/^For grade [A-C] \(\+\d+ points\): .+\.$/);
    }
  });

  test('nothing moved since last week on who came in since', () => {
    const young = ({ contact }: ReadContact) => (contact.createdAt ?? 0) > now - 7 * DAY_MS;
    for (const { text } of those(young)) expect(text).not.toMatch(/since last week/i);
  });

  test('one form of dates stands on a card', () => {
    for (const { text } of [...read, ...deals]) {
      expect(text).not.toMatch(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/);
      expect(text).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
    }
  });

  test('a rate is said as finely as it is known', () => {
    const rates = deals.flatMap(({ text }) => [
      ...text.matchAll(/(?:per working day\n|[Nn]eeds |usual is )€([\d,.]+)/g),
    ]);
    expect(rates.length).toBeGreaterThan(0);
    for (const [, amount = ''] of rates) {
      const digits = amount
        .replace(/[.,]+$/, '')
        .replaceAll(/[,.]/g, '')
        .replace(/0+$/, '');
      expect(digits.length).toBeLessThanOrEqual(3);
    }
  });

  test('no tag reads as the state of a deal', () => {
    expect(deals.some(({ tags }) => tags.length > 0)).toBe(true);
    for (const { tags } of deals) expect(tags).not.toContain('Open');
  });

  test('a goal is called by what it counts, and its target is never to be lowered to nothing', () => {
    for (const { text } of deals) {
      expect(text).not.toMatch(/objects of type|COUNT of|nothing above 0/);
      // Of the day that the target was set, in the past tense.
      expect(text).not.toMatch(
        /No chance is given: [\d,]+ of [\d,]+ open deals have no amount\.(?! Add)/,
      );
    }
  });

  test('each role lands on a tab that is theirs, and finds no tab that only refuses', async () => {
    const { admin, manager, marketer, rep } = golden.people;
    for (const person of [admin, manager, marketer, rep]) {
      const own = ownPagesSchema.parse(await golden.get('/v1/pages/own', person));
      for (const tab of own.home)
        expect(await golden.get(`/v1/pages/${tab}`, person)).not.toMatchObject({
          state: 'not allowed',
        });
      const rules = await golden.get('/v1/settings/rules', person);
      const refuses = (rules as { readonly state: string }).state === 'not allowed';
      expect(own.settings.kind).toBe(refuses ? 'not theirs' : 'theirs');
    }
  });

  test('a hand-over names who did it and whom it is for, and stands on the receiver’s page and card', async () => {
    const { marketer, rep } = golden.people;
    const unowned = contacts.find(({ ownerId, archived }) => ownerId === null && !archived);
    if (unowned === undefined || rep.ownerId === null) throw new Error('there is nobody’s lead');
    const handOver = async (beside: object) =>
      handOverAnswerSchema.parse(
        await golden.post('/v1/leads/hand-over', marketer, {
          key: crypto.randomUUID(),
          contactId: unowned.id,
          act: 'hand over',
          ...beside,
        }),
      );
    expect(await handOver({})).toMatchObject({ state: 'refused', why: { say: 'no receiver' } });
    expect(await handOver({ to: rep.ownerId })).toMatchObject({ state: 'done' });
    const page = handedLeadsSchema.parse(await golden.get('/v1/pages/handed-leads', rep));
    expect(page).toMatchObject({
      leads: [{ contactId: unowned.id, to: null, by: 'somebody@acme.example' }],
    });
    const text = await contactText(golden, unowned.id, rep);
    expect(text).toContain('Handed over: accept or send back');
    expect(text).toContain('somebody@acme.example handed it over to sales');
    expect(text).not.toContain('A colleague');
    expect(await contactText(golden, unowned.id, marketer)).toMatch(/Waiting for [A-Z]/);
  });
});

async function allContacts({ store }: GoldenPortal): Promise<readonly Contact[]> {
  const all: Contact[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.contactsAfter(after, 500);
    all.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < 500) return all;
  }
}

/** Some of each kind of contact that something was found on, and the best. */
async function readContacts(
  golden: GoldenPortal,
  contacts: readonly Contact[],
): Promise<readonly ReadContact[]> {
  const { store, people } = golden;
  const around = await store.surroundingsOf(contacts.map(({ id }) => id));
  const dealsOf = ({ id }: Contact) => around.get(id)?.deals ?? { won: 0, lost: 0, open: 0 };
  const has = (name: string, value: string | null) => (contact: Contact) =>
    propertyOf(contact.properties, name) === value;
  const kinds: readonly ((contact: Contact) => boolean)[] = [
    ({ lifecycleStage }) => lifecycleStage === 'customer',
    (contact) => dealsOf(contact).lost > 0,
    has('hs_lead_status', 'BAD_TIMING'),
    has('hs_email_optout', 'true'),
    has('phone', null),
    ({ emailHealth }) => emailHealth !== 'fine',
    ({ createdAt }) => (createdAt ?? 0) > now - 7 * DAY_MS,
  ];
  const best = await store.contactsByScore({ ownerIds: null, offset: 0, limit: READ });
  const chosen = new Set([
    ...best.rows.map(({ id }) => id),
    ...kinds.flatMap((isOne) =>
      contacts
        .filter(isOne)
        .slice(0, READ)
        .map(({ id }) => id),
    ),
  ]);
  const read: ReadContact[] = [];
  for (const contact of contacts) {
    if (!chosen.has(contact.id)) continue;
    const text = await contactText(golden, contact.id, people.admin);
    read.push({ contact, deals: dealsOf(contact), text });
  }
  return read;
}

async function contactText(golden: GoldenPortal, contactId: string, person: Person) {
  const answer = await golden.get('/v1/cards/lead-quality', person, { contactId });
  const card = leadQualityCardSchema.parse(answer);
  return (await read(<LeadQuality context={contextOf(contactId)} />, card)).text;
}

async function readDeals(golden: GoldenPortal): Promise<readonly ReadDeal[]> {
  const found: ReadDeal[] = [];
  const list = { ownerIds: null, offset: 0, limit: 3 * READ };
  const { rows } = await golden.store.dealsByPace(list);
  for (const { id } of rows) {
    const card = await golden.get('/v1/cards/goal-pacing', golden.people.admin, { dealId: id });
    found.push({ id, ...(await read(<GoalPacing context={contextOf(id)} />, card)) });
  }
  return found;
}

const contextOf = (id: string) => contextAt('crm.record.tab', { crm: { objectId: id } });

/** A card as it is drawn of an answer. */
async function read(card: ReactElement, answer: unknown) {
  answerWith(() => json(answer));
  const renderer = await drawn(card, 'crm.record.tab');
  const root = renderer.getRootNode();
  return { text: words(root), tags: renderer.findAll(Tag).map(({ text }) => text ?? '') };
}
