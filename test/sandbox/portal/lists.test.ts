import type { Client } from '@hubspot/api-client';
import { describe, expect, test } from '@jest/globals';
import { bodyOf, open } from './open.ts';
import { change, contact, noon, tinyWorld } from './tiny-world.ts';

const everyId = Array.from({ length: 25 }, (_, index) => String(100 + index));

async function listedIds(client: Client, limit: number, archived = false): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.crm.contacts.basicApi.getPage(
      limit,
      after,
      undefined,
      undefined,
      undefined,
      archived,
    );
    ids.push(...page.results.map((each) => each.id));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return ids;
}

describe('a list', () => {
  test.each([1, 10, 24, 25, 100])(
    'pages through every record by id, %i at a time',
    async (limit) => {
      const { client } = await open();
      expect(await listedIds(client, limit)).toEqual(everyId);
    },
  );

  test("is walked by the client's getAll", async () => {
    const { client } = await open();
    const all = await client.crm.contacts.getAll();
    expect(all.map((each) => each.id)).toEqual(everyId);
  });

  test('orders ids as numbers, not as text', async () => {
    const { contacts: _, ...others } = tinyWorld().records;
    const contacts = ['1000', '99', '100'].map((id) => ({ ...contact(1), id }));
    const { client } = await open({}, tinyWorld({ records: { ...others, contacts } }));
    expect(await listedIds(client, 1)).toEqual(['99', '100', '1000']);
  });

  test('brings the default properties when none are asked, as strings or null', async () => {
    const { client } = await open();
    const page = await client.crm.contacts.basicApi.getPage(1);
    expect(page.results[0]).toMatchObject({
      id: '100',
      archived: false,
      createdAt: new Date('2026-11-22T11:00:00Z'),
      updatedAt: new Date('2026-11-22T11:30:00Z'),
      properties: {
        email: 'person0@example.com',
        firstname: 'First0',
        lastname: null,
        createdate: '2026-11-22T11:00:00.000Z',
        lastmodifieddate: '2026-11-22T11:30:00.000Z',
        hs_object_id: '100',
      },
    });
  });

  test('brings what is asked, leaves out names that no property has, and adds id and dates', async () => {
    const { client } = await open();
    const page = await client.crm.contacts.basicApi.getPage(1, undefined, ['lastname', 'nonsense']);
    expect(Object.keys(page.results[0]?.properties ?? {}).sort()).toEqual([
      'createdate',
      'hs_object_id',
      'lastmodifieddate',
      'lastname',
    ]);
  });

  test('takes property names with commas between as well as repeated', async () => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/contacts?limit=1&properties=firstname,hubspotscore');
    const body = await bodyOf(answer);
    expect(body.results?.[0]?.properties).toMatchObject({ firstname: 'First0', hubspotscore: '0' });
  });

  test('brings history newest first, with times and sources', async () => {
    const { client } = await open();
    const page = await client.crm.contacts.basicApi.getPage(
      6,
      undefined,
      ['hubspotscore'],
      ['hubspotscore', 'lastname'],
    );
    expect(page.results[5]?.propertiesWithHistory).toMatchObject({
      hubspotscore: [
        { value: '5', timestamp: new Date('2026-11-22T06:30:00Z'), sourceType: 'CRM_UI' },
        { value: '1', timestamp: new Date('2026-11-22T06:00:00Z'), sourceType: 'CRM_UI' },
      ],
      lastname: [],
    });
  });

  test.each([
    ['?limit=101', 'limit 101'],
    ['?limit=0', 'limit 0'],
    ['?limit=ten', 'limit NaN'],
    ['?limit=51&propertiesWithHistory=email', 'limit 51'],
    ['?after=nonsense', 'after "nonsense"'],
    ['?archived=maybe', 'archived "maybe"'],
  ])('%s is a 400 that says why', async (query, part) => {
    const { call } = await open();
    const answer = await call(`/crm/v3/objects/contacts${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      status: 'error',
      category: 'VALIDATION_ERROR',
      message: expect.stringContaining(part),
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('keeps archived records apart', async () => {
    const { client, portal } = await open();
    portal.archive('contacts', '103');
    expect(await listedIds(client, 10)).toEqual(everyId.filter((id) => id !== '103'));
    expect(await listedIds(client, 10, true)).toEqual(['103']);
    await expect(client.crm.contacts.basicApi.getById('103')).rejects.toMatchObject({ code: 404 });
  });

  test('does not lose or repeat records that are archived or created between pages', async () => {
    const { client, portal } = await open();
    const first = await client.crm.contacts.basicApi.getPage(10);
    portal.archive('contacts', '105');
    portal.archive('contacts', '109');
    const created = portal.create('contacts', { email: 'new@example.com' });
    const rest = await client.crm.contacts.basicApi.getPage(100, first.paging?.next?.after);
    expect(rest.results.map((each) => each.id)).toEqual([...everyId.slice(10), created]);
  });

  test('links to the next page by the path it was called with', async () => {
    const { call } = await open();
    const path = '/crm/objects/2026-09/contacts';
    const page = await bodyOf(await call(`${path}?limit=20&properties=email`));
    expect(page.paging?.next.link).toBe(`${path}?limit=20&properties=email&after=119`);
    const next = await bodyOf(await call(page.paging?.next.link ?? ''));
    expect(next.results).toHaveLength(5);
    expect(next).not.toHaveProperty('paging');
  });

  test('an empty object type is an empty list', async () => {
    const { client } = await open();
    const page = await client.crm.companies.basicApi.getPage();
    expect(page.results).toEqual([]);
    expect(page.paging).toBeUndefined();
  });

  test('goals are an object type of their own, with dates only unless asked', async () => {
    const { client } = await open();
    const bare = await client.crm.objects.goals.basicApi.getPage();
    expect(Object.keys(bare.results[0]?.properties ?? {}).sort()).toEqual([
      'hs_createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
    ]);
    const full = await client.crm.objects.goals.basicApi.getPage(10, undefined, ['hs_goal_name']);
    expect(full.results.map((goal) => goal.properties['hs_goal_name'])).toEqual([
      'Goal 1',
      'Goal 2',
    ]);
  });

  test('a modified date that the world states is the one served', async () => {
    const stated = {
      ...contact(1),
      changes: [change('lastmodifieddate', '2020-05-05T00:00:00Z', 0)],
    };
    const { records } = tinyWorld();
    const { client } = await open({}, tinyWorld({ records: { ...records, contacts: [stated] } }));
    const page = await client.crm.contacts.basicApi.getPage();
    expect(page.results[0]?.updatedAt).toEqual(new Date('2020-05-05T00:00:00Z'));
    expect(page.results[0]?.properties['lastmodifieddate']).toBe('2020-05-05T00:00:00Z');
  });

  test('awkward values arrive as they are', async () => {
    const awkward = 'Zoë "the\\ fox" \n\u0000 \u{1f98a} \ud800';
    const record = { ...contact(1), changes: [change('lastname', awkward, noon - 1)] };
    const { records } = tinyWorld();
    const { call } = await open({}, tinyWorld({ records: { ...records, contacts: [record] } }));
    const page = await bodyOf(await call('/crm/v3/objects/contacts?properties=lastname'));
    expect(page.results?.[0]?.properties['lastname']).toBe(awkward);
  });
});

test('a world that HubSpot could not have is refused, every fault named', async () => {
  const { records } = tinyWorld();
  const contacts = ['7', 'x1', '7', '007'].map((id) => ({ ...contact(1), id }));
  const changes = [change('email', '', noon), change('phone', '', noon - 1)];
  const deals = [{ ...contact(1), changes }];
  const opening = open({}, tinyWorld({ records: { ...records, contacts, deals } }));
  await expect(opening).rejects.toThrow(
    [
      'contacts: id "x1" is not a whole number above 0.',
      'contacts: id 7 comes twice.',
      'contacts: id "007" is not a whole number above 0.',
      'deals: the changes of 101 are not oldest first; phone is out of place.',
    ].join('\n'),
  );
});
