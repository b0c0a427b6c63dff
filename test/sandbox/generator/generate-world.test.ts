import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import type { World, WorldRecord } from '../../../src/sandbox/world.ts';
import { column, valueAt } from '../import/given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);
const usual = generateWorld({ seed: 1, now });

/** Everything that must hold of a world, as sentences about what does not. */
function broken(world: World): string[] {
  const ids = new Map(
    Object.entries(world.records).map(([type, records]) => [
      type,
      new Set(records.map((each) => each.id)),
    ]),
  );
  const owners = new Set(world.owners.map((each) => each.id));
  const records = Object.entries(world.records).flatMap(([type, all]) =>
    all.map((each) => ({ type, each })),
  );
  return [
    ...[...ids]
      .filter(([type, set]) => set.size !== world.records[type as 'deals'].length)
      .map(([type]) => `${type}: an id comes twice`),
    ...records.flatMap(({ type, each }) =>
      brokenRecord(each, world.now, owners).map((fault) => `${type} ${each.id}: ${fault}`),
    ),
    ...world.links
      .flatMap(({ from, to }) => [from, to])
      .filter((end) => !ids.get(end.type)?.has(end.id))
      .map((end) => `a link to ${end.type} ${end.id} leads nowhere`),
    ...undefinedProperties(world),
  ];
}

function brokenRecord(record: WorldRecord, at: number, owners: ReadonlySet<string>): string[] {
  const { changes } = record;
  const owner = valueAt(record, 'hubspot_owner_id', at);
  const faults: string[] = [];
  if (!/^[1-9]\d*$/.test(record.id)) faults.push('its id is not digits');
  if (record.createdAt > at) faults.push('it is created after now');
  if (changes.some((each) => each.at > at)) faults.push('a change lies after now');
  if (changes.some((each) => each.at < record.createdAt))
    faults.push('a change lies before its creation');
  if (changes.some((each, i) => each.at < (changes[i - 1]?.at ?? 0)))
    faults.push('its history is not in order');
  if (changes.some((each) => !Number.isInteger(each.at)))
    faults.push('a moment is not whole milliseconds');
  if (owner !== null && !owners.has(owner)) faults.push(`owner ${owner} does not exist`);
  return faults;
}

function undefinedProperties(world: World): string[] {
  return Object.entries(world.records).flatMap(([type, records]) => {
    const defined = new Set(world.properties[type as 'deals'].map((each) => each.name));
    const used = new Set(records.flatMap((each) => each.changes.map((change) => change.property)));
    return [...used]
      .filter((name) => !defined.has(name))
      .map((name) => `${type}: ${name} is not defined`);
  });
}

/** Share of contacts with this quality that became customers. */
function customerShare(test: (contact: WorldRecord) => boolean): number {
  const some = usual.records.contacts.filter(test);
  return (
    some.filter((each) => valueAt(each, 'lifecyclestage', now) === 'customer').length / some.length
  );
}

describe('generateWorld', () => {
  test('the same options give the same world, another seed another one', () => {
    const small = { now, contacts: 300, deals: 100 };
    const text = (seed: number) => JSON.stringify(generateWorld({ ...small, seed }));
    const [once, again, other] = [5, 5, 6].map(text);
    expect(once === again).toBe(true);
    expect(once === other).toBe(false);
  });

  test('the usual world has 5,000 contacts and 1,500 deals over three years', () => {
    expect(usual.records.contacts).toHaveLength(5000);
    expect(usual.records.deals).toHaveLength(1500);
    const first = Math.min(...usual.records.contacts.map((each) => each.createdAt));
    expect((now - first) / (365.25 * 86_400_000)).toBeCloseTo(3, 1);
  });

  test('whatever the size and the day, ids, histories, owners, links and properties hold together', () => {
    expect(broken(usual)).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer(),
        fc.date({ min: new Date('2019-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }),
        fc.nat(150),
        fc.nat(80),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.1, max: 6, noNaN: true }),
        (seed, day, contacts, deals, reps, years) => {
          const world = generateWorld({ seed, now: day.getTime(), contacts, deals, reps, years });
          expect(broken(world)).toEqual([]);
          expect(world.records.contacts).toHaveLength(contacts);
          expect(world.records.deals.length).toBeLessThanOrEqual(deals);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a world without contacts has its deals still', () => {
    const world = generateWorld({ seed: 1, now, contacts: 0, deals: 40 });
    expect(world.records.contacts).toEqual([]);
    expect(world.records.deals).toHaveLength(40);
    expect(world.links).toEqual([]);
  });

  test('impossible options are refused, all at once', () => {
    const options = { seed: 0.5, now, contacts: -1, deals: 1.5, reps: 0, years: 0 };
    expect(() => generateWorld(options)).toThrow(/contacts.*deals.*reps.*seed.*years/);
  });

  test('somebody has left and kept old deals, somebody is new, and every team has a manager', () => {
    const archived = usual.owners.filter((each) => each.archived);
    expect(archived).toHaveLength(1);
    const owned = (id: string | undefined) =>
      usual.records.deals.filter((each) => valueAt(each, 'hubspot_owner_id', now) === id);
    expect(owned(archived[0]?.id).length).toBeGreaterThan(20);
    const newest = owned('70000012');
    expect(newest.length).toBeGreaterThan(0);
    expect(Math.min(...newest.map((each) => each.createdAt))).toBeGreaterThan(
      now - 71 * 86_400_000,
    );
    const managers = usual.owners.filter((each) => owned(each.id).length === 0);
    expect(new Set(managers.map((each) => each.teams[0]?.id)).size).toBe(3);
  });

  test('about a quarter of closed deals is won, some are open, a few are forgotten', () => {
    const stages = column(usual, 'deals', 'dealstage');
    const won = stages.filter((each) => each === 'closedwon').length;
    const lost = stages.filter((each) => each === 'closedlost').length;
    expect(won / (won + lost)).toBeGreaterThan(0.2);
    expect(won / (won + lost)).toBeLessThan(0.35);
    const open = usual.records.deals.filter(
      (each) => valueAt(each, 'hs_is_closed', now) === 'false',
    );
    const quiet = open.filter(
      (each) =>
        Date.parse(valueAt(each, 'notes_last_contacted', now) ?? '') < now - 60 * 86_400_000,
    );
    expect(open.length).toBeGreaterThan(50);
    expect(quiet.length / open.length).toBeGreaterThan(0.1);
    expect(quiet.length / open.length).toBeLessThan(0.5);
  });

  test('a lead’s qualities and behaviour show in what became of it', () => {
    const has = (property: string, value: string) => (each: WorldRecord) =>
      valueAt(each, property, now) === value;
    expect(customerShare(has('hs_seniority', 'vp'))).toBeGreaterThan(
      2 * customerShare(has('hs_seniority', 'employee')),
    );
    expect(customerShare(has('hs_analytics_source', 'REFERRALS'))).toBeGreaterThan(
      1.5 * customerShare(has('hs_analytics_source', 'PAID_SOCIAL')),
    );
    const pricing = (each: WorldRecord) => valueAt(each, 'pricing_page_visits', now) !== null;
    expect(customerShare(pricing)).toBeGreaterThan(1.5 * customerShare((each) => !pricing(each)));
  });

  test('deals won carry what HubSpot derives, in the home currency', () => {
    const won = usual.records.deals.filter(
      (each) => valueAt(each, 'dealstage', now) === 'closedwon',
    );
    expect(won.every((each) => valueAt(each, 'hs_is_closed_won', now) === 'true')).toBe(true);
    const foreign = won.filter((each) => valueAt(each, 'deal_currency_code', now) === 'USD');
    expect(foreign.length).toBeGreaterThan(5);
    for (const each of foreign) {
      const [amount, home] = ['amount', 'amount_in_home_currency'].map((name) =>
        valueAt(each, name, now),
      );
      if (home !== null) expect(Number(home)).toBeCloseTo(Number(amount) * 0.92, 1);
    }
  });

  test('a few values cannot be read, and a few deals have no stage', () => {
    const amounts = column(usual, 'deals', 'amount');
    expect(amounts).toContain('tbd');
    expect(amounts.filter((each) => each === null).length).toBeGreaterThan(10);
    const stageless = column(usual, 'deals', 'dealstage').filter((each) => each === null).length;
    expect(stageless).toBeGreaterThan(0);
    const unreadable = amounts.filter((each) => each !== null && Number.isNaN(Number(each))).length;
    expect((unreadable + stageless) / 1500).toBeLessThan(0.02);
  });

  test('some leads have no owner, some wait for days, some cannot be written to', () => {
    const owners = column(usual, 'contacts', 'hubspot_owner_id');
    expect(owners.filter((each) => each === null).length / 5000).toBeCloseTo(1 / 12, 1);
    const waits = usual.records.contacts.map(
      (each) => Date.parse(valueAt(each, 'hubspot_owner_assigneddate', now) ?? '') - each.createdAt,
    );
    expect(waits.filter((each) => each > 3 * 86_400_000).length).toBeGreaterThan(100);
    expect(
      column(usual, 'contacts', 'email').filter((each) => each === null).length,
    ).toBeGreaterThan(100);
    expect(column(usual, 'contacts', 'hs_email_bad_address')).toContain('true');
    expect(column(usual, 'contacts', 'hs_email_hard_bounce_reason')).toContain('UNKNOWN_USER');
  });
});
