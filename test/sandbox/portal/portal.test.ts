import { describe, expect, test } from '@jest/globals';
import { bodyOf, open, post } from './open.ts';
import { change, contact, hour, noon, textProperty, tinyWorld } from './tiny-world.ts';

const contacts = '/crm/v3/objects/contacts';

describe("the portal's clock", () => {
  test('hides what is yet to come, value by value and record by record', async () => {
    const start = noon - hour;
    let now = start;
    const { records } = tinyWorld();
    const early = {
      ...contact(1),
      archivedAt: start + 3_000,
      changes: [
        change('firstname', 'Before', start - 1_000),
        change('firstname', 'After', start + 1_000),
      ],
    };
    const late = { ...contact(2), createdAt: start + 2_000, changes: [] };
    const { client } = await open(
      { clock: () => now },
      tinyWorld({ records: { ...records, contacts: [early, late] } }),
    );
    const seen = async (): Promise<string[]> => {
      const page = await client.crm.contacts.basicApi.getPage(10, undefined, ['firstname']);
      return page.results.map((each) => `${each.id} ${each.properties['firstname']}`);
    };
    expect(await seen()).toEqual(['101 Before']);
    await expect(client.crm.contacts.basicApi.getById('102')).rejects.toMatchObject({ code: 404 });
    now = start + 1_000;
    expect(await seen()).toEqual(['101 After']);
    now = start + 2_000;
    expect(await seen()).toEqual(['101 After', '102 null']);
    now = start + 3_000;
    expect(await seen()).toEqual(['102 null']);
  });

  test("starts at the world's now and runs on", async () => {
    const { portal } = await open();
    const before = portal.now();
    expect(before).toBeGreaterThanOrEqual(noon);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(portal.now()).toBeGreaterThan(before);
    expect(portal.now()).toBeLessThan(noon + hour);
  });
});

describe('the truth', () => {
  test('is every record that exists, archived ones too, with every property and change', async () => {
    const { portal } = await open();
    const deals = [...portal.truth('deals')];
    expect(deals.map(({ id, archived }) => [id, archived])).toEqual([
      ['501', false],
      ['502', false],
      ['503', true],
    ]);
    expect(deals[1]).toMatchObject({
      modifiedAt: noon - 2 * hour,
      properties: { dealname: 'Deal 2', dealstage: 'won', closedate: null, hs_object_id: '502' },
    });
    expect(deals[1]?.changes.map(({ property, value }) => `${property}=${value}`)).toEqual([
      'dealname=Deal 2',
      'dealstage=open',
      'amount=200',
      'dealstage=won',
    ]);
  });

  test('equals what the list says', async () => {
    const { portal, client } = await open();
    portal.change('contacts', '105', { firstname: 'Ada' });
    const truth = [...portal.truth('contacts')];
    const names = Object.keys(truth[0]?.properties ?? {});
    const listed = await client.crm.contacts.getAll(100, undefined, names);
    expect(listed.map((each) => each.properties)).toEqual(truth.map((each) => each.properties));
  });
});

describe('things made to happen', () => {
  test('a change is there at once, as made by a person', async () => {
    const { portal, client } = await open();
    portal.change('contacts', '100', { firstname: 'Ada' });
    const read = await client.crm.contacts.basicApi.getById('100', undefined, ['firstname']);
    expect(read.propertiesWithHistory?.['firstname']).toMatchObject([
      { value: 'Ada', sourceType: 'CRM_UI' },
      { value: 'First0' },
    ]);
    expect(read.updatedAt.getTime()).toBeGreaterThanOrEqual(noon);
  });

  test('moves a modified date that the world states', async () => {
    const { records } = tinyWorld();
    const stated = { ...contact(1), changes: [change('lastmodifieddate', '2020-05-05', 0)] };
    const { portal, client } = await open(
      { clock: () => noon },
      tinyWorld({ records: { ...records, contacts: [stated] } }),
    );
    portal.change('contacts', '101', { firstname: 'Ada' });
    const read = await client.crm.contacts.basicApi.getById('101');
    expect(read.updatedAt.getTime()).toBe(noon);
  });

  test('a stage brings along what HubSpot derives from it, where the world has the property', async () => {
    const { properties } = tinyWorld();
    const derived = [
      'hs_is_closed',
      'hs_is_closed_won',
      'hs_v2_date_entered_won',
      'hs_v2_date_exited_open',
    ].map((name) => textProperty(name));
    const world = tinyWorld({
      properties: { ...properties, deals: [...properties.deals, ...derived] },
    });
    const { portal } = await open({ clock: () => noon }, world);
    const id = portal.create('deals', { dealname: 'New', dealstage: 'open' });
    const truth = () => [...portal.truth('deals')].find((each) => each.id === id)?.properties;
    expect(truth()).toMatchObject({ hs_is_closed: 'false', hs_v2_date_entered_won: null });
    portal.change('deals', id, { dealstage: 'won' });
    expect(truth()).toMatchObject({
      hs_is_closed: 'true',
      hs_is_closed_won: 'true',
      hs_v2_date_entered_won: new Date(noon).toISOString(),
      hs_v2_date_exited_open: new Date(noon).toISOString(),
    });
    expect(truth()).not.toHaveProperty('hs_is_closed_lost');
  });

  test('cannot happen to a record that is not there', async () => {
    const { portal } = await open();
    portal.archive('contacts', '100');
    expect(() => portal.change('contacts', '100', {})).toThrow('no contacts 100');
    expect(() => portal.archive('contacts', '1')).toThrow('no contacts 1 now');
  });
});

describe('the ledger', () => {
  test('counts calls by kind, answers by status, 429s by policy, and what used the burst', async () => {
    const { portal, call } = await open({ limits: { burst: 4, search: 1, daily: null } });
    await call('/crm/v3/owners');
    await call(contacts);
    await call(`${contacts}/1`);
    await call('/nothing');
    await call(contacts);
    await call(`${contacts}/search`, post({}));
    await call(`${contacts}/search`, post({}));
    await fetch(`${portal.url}/sandbox/ledger`);
    expect(portal.ledger()).toEqual({
      total: 7,
      byKind: { owners: 1, list: 2, read: 1, unknown: 1, search: 2 },
      byStatus: { 200: 3, 404: 2, 429: 2 },
      refused: { TEN_SECONDLY_ROLLING: 1, SECONDLY: 1 },
      faults: 0,
      windows: [{ startMs: 0, counted: 4, searches: 1, refused: 2 }],
    });
  });

  test('is told over HTTP too, for a portal in another process', async () => {
    const { portal, call } = await open();
    await call(contacts);
    const told = await (await fetch(`${portal.url}/sandbox/ledger`)).json();
    expect(told).toEqual(portal.ledger());
  });
});

describe('planned faults', () => {
  const everyList = /^GET \/crm\/v3\/objects\/contacts/;

  test('strike the nth call that matches, as often as told, and no other', async () => {
    const { portal, call } = await open();
    portal.faults.plan({
      on: everyList,
      nth: 2,
      times: 2,
      fault: {
        kind: 'answer',
        status: 503,
        body: { status: 'error' },
        headers: { 'retry-after': '1' },
      },
    });
    const statuses: number[] = [];
    for (const path of [contacts, '/crm/v3/owners', contacts, contacts, contacts]) {
      const answer = await call(path);
      statuses.push(answer.status);
      if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(statuses).toEqual([200, 200, 503, 503, 200]);
    expect(portal.ledger()).toMatchObject({ faults: 2, byStatus: { 200: 3, 503: 2 } });
  });

  test('a reset tears the connection down', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'reset' } });
    await expect(call(contacts)).rejects.toThrow('fetch failed');
    expect((await call(contacts)).status).toBe(200);
  });

  test('a hanging call gets no answer, and others do', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'hang' } });
    const hanging = call(contacts, { signal: AbortSignal.timeout(150) });
    await expect(hanging).rejects.toThrow('timeout');
    expect((await call(contacts)).status).toBe(200);
  });

  test('a hanging call does not keep a portal from closing', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'hang' } });
    const hanging = expect(call(contacts)).rejects.toThrow('fetch failed');
    while (portal.ledger().faults === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await portal.close();
    await hanging;
  });

  test('a cut body ends half-way', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'cut-body' } });
    const answer = await call(contacts);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('a web page comes with 200 and its own type', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'html' } });
    const answer = await call(contacts);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  test('results can be missing from an answer that is right but for that', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'no-results' } });
    const body = await bodyOf(await call(`${contacts}?limit=2`));
    expect(Object.keys(body)).toEqual(['paging']);
  });

  test('a cursor can stand still', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: /after=110/, nth: 1, times: 2, fault: { kind: 'stuck-cursor' } });
    const page = async () => bodyOf(await call(`${contacts}?limit=2&after=110`));
    expect((await page()).paging?.next.after).toBe('110');
    expect((await page()).paging?.next.after).toBe('110');
    expect((await page()).paging?.next.after).toBe('112');
  });

  test('are forgotten when cleared', async () => {
    const { portal, call } = await open();
    portal.faults.plan({ on: everyList, nth: 1, fault: { kind: 'reset' } });
    portal.faults.clear();
    expect((await call(contacts)).status).toBe(200);
  });
});
