import { describe, expect, test } from '@jest/globals';
import { open } from './open.ts';
import { noon, tinyWorld } from './tiny-world.ts';

describe('what a portal says about itself', () => {
  test('owners come in pages, those who left only when asked for', async () => {
    const { client } = await open();
    const { ownersApi } = client.crm.owners;
    const first = await ownersApi.getPage(undefined, undefined, 1);
    expect(first.results).toMatchObject([
      {
        id: '1',
        userId: 11,
        email: 'ada@example.com',
        firstName: 'Ada',
        type: 'PERSON',
        archived: false,
        teams: [{ id: '7', name: 'North', primary: true }],
      },
    ]);
    const second = await ownersApi.getPage(undefined, first.paging?.next?.after, 1);
    expect(second.results.map((owner) => owner.id)).toEqual(['2']);
    expect(second.paging).toBeUndefined();
    const left = await ownersApi.getPage(undefined, undefined, 100, true);
    expect(left.results).toMatchObject([
      { id: '3', archived: true, userId: null, userIdIncludingInactive: 13 },
    ]);
  });

  test('an owner is found by address and by id', async () => {
    const { client } = await open();
    const { ownersApi } = client.crm.owners;
    const byEmail = await ownersApi.getPage('bo@example.com');
    expect(byEmail.results.map((owner) => owner.id)).toEqual(['2']);
    expect((await ownersApi.getById(2)).email).toBe('bo@example.com');
    await expect(ownersApi.getById(9)).rejects.toMatchObject({ code: 404 });
  });

  test('pipelines come with their stages, whose metadata is text', async () => {
    const { client } = await open();
    const { results } = await client.crm.pipelines.pipelinesApi.getAll('deals');
    expect(results).toMatchObject([
      {
        id: 'default',
        label: 'Sales',
        stages: [
          { id: 'open', metadata: { isClosed: 'false', probability: '0.2' } },
          { id: 'won', metadata: { isClosed: 'true', probability: '1.0' } },
        ],
      },
    ]);
  });

  test('properties are those of the world and those HubSpot keeps', async () => {
    const { client } = await open();
    const { results } = await client.crm.properties.coreApi.getAll('contacts');
    expect(results.map((property) => property.name).sort()).toEqual([
      'createdate',
      'email',
      'firstname',
      'hs_createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
      'hubspotscore',
      'lastmodifieddate',
      'lastname',
      'lifecyclestage',
    ]);
    const stage = await client.crm.properties.coreApi.getByName('contacts', 'lifecyclestage');
    expect(stage).toMatchObject({
      type: 'enumeration',
      options: [
        { value: 'lead', label: 'Lead', displayOrder: 0, hidden: false },
        { value: 'customer', label: 'Customer', displayOrder: 1 },
      ],
    });
    const missing = client.crm.properties.coreApi.getByName('contacts', 'nonsense');
    await expect(missing).rejects.toMatchObject({ code: 404 });
  });

  test.each([
    ['Europe/Berlin', '2026-07-01T00:00:00Z', '+02:00', 7_200_000],
    ['Europe/Berlin', '2026-12-01T00:00:00Z', '+01:00', 3_600_000],
    ['America/St_Johns', '2026-12-01T00:00:00Z', '-03:30', -12_600_000],
    ['Etc/UTC', '2026-12-01T00:00:00Z', '+00:00', 0],
  ])('account details name the zone %s and its offset at %s', async (timeZone, at, text, ms) => {
    const { client } = await open({ clock: () => Date.parse(at) }, tinyWorld({ timeZone }));
    const answer = await client.apiRequest({ path: '/account-info/v3/details' });
    expect(await answer.json()).toMatchObject({
      portalId: 4242,
      timeZone,
      companyCurrency: 'EUR',
      utcOffset: text,
      utcOffsetMilliseconds: ms,
    });
  });
});

describe('associations', () => {
  test('of v4 say which records, and by which kind of link', async () => {
    const { client } = await open();
    const answer = await client.crm.associations.v4.batchApi.getPage('contacts', 'deals', {
      inputs: [{ id: '100' }],
    });
    expect(answer.results).toMatchObject([
      {
        _from: { id: '100' },
        to: [
          {
            toObjectId: '501',
            associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 4, label: null }],
          },
          { toObjectId: '502' },
        ],
      },
    ]);
  });

  test('of v3 say which records, and the name of the link', async () => {
    const { client } = await open();
    const answer = await client.crm.associations.batchApi.read('deals', 'contacts', {
      inputs: [{ id: '502' }],
    });
    expect(answer.results).toMatchObject([
      { _from: { id: '502' }, to: [{ id: '100', type: 'deal_to_contact' }] },
    ]);
  });

  test('that are not there are faults of a 207: no link, an archived end, no such record', async () => {
    const { client } = await open();
    const answer = await client.crm.associations.v4.batchApi.getPage('contacts', 'deals', {
      inputs: ['100', '101', '102', '9'].map((id) => ({ id })),
    });
    expect(answer.results).toHaveLength(1);
    expect(answer).toMatchObject({
      numErrors: 3,
      errors: ['101', '102', '9'].map((id) => ({
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        context: { fromObjectId: [id] },
      })),
    });
  });

  test('of one record come five hundred at a time', async () => {
    const deal = tinyWorld().records.deals[0];
    if (deal === undefined) throw new Error('The tiny world has deals.');
    const ids = Array.from({ length: 501 }, (_, index) => String(1_000 + index));
    const { client } = await open(
      {},
      tinyWorld({
        records: { ...tinyWorld().records, deals: ids.map((id) => ({ ...deal, id })) },
        links: ids.map((id) => ({
          from: { type: 'deals', id },
          to: { type: 'contacts', id: '100' },
        })),
      }),
    );
    const read = (after?: string) =>
      client.crm.associations.v4.batchApi.getPage('contacts', 'deals', {
        inputs: [{ id: '100', ...(after === undefined ? {} : { after }) }],
      });
    const [first] = (await read()).results;
    expect(first?.to).toHaveLength(500);
    const [rest] = (await read(first?.paging?.next?.after)).results;
    expect(rest?.to.map((each) => each.toObjectId)).toEqual(['1500']);
    expect(rest?.paging).toBeUndefined();
  });

  test('come with records that are listed or read', async () => {
    const { client } = await open();
    const read = await client.crm.contacts.basicApi.getById('100', undefined, undefined, ['deals']);
    expect(read.associations?.['deals']?.results).toEqual([
      { id: '501', type: 'contact_to_deal' },
      { id: '502', type: 'contact_to_deal' },
    ]);
    const list = await client.crm.contacts.basicApi.getPage(3, undefined, undefined, undefined, [
      'deals',
    ]);
    expect(list.results.map((each) => each.associations?.['deals']?.results.length)).toEqual([
      2,
      undefined,
      undefined,
    ]);
  });
});

/** An answer without what differs by moment or path. */
async function comparable(answer: Response): Promise<unknown> {
  return JSON.parse(await answer.text(), (key, value) =>
    ['startedAt', 'completedAt', 'link'].includes(key) ? null : value,
  );
}

describe('the dated paths', () => {
  test.each([
    ['GET', '/crm/v3/objects/contacts', '/crm/objects/2026-09/contacts', undefined],
    ['GET', '/crm/v3/objects/deals/501', '/crm/objects/2026-09/0-3/501', undefined],
    ['POST', '/crm/v3/objects/contacts/search', '/crm/objects/2026-09/contacts/search', {}],
    [
      'POST',
      '/crm/v3/objects/contacts/batch/read',
      '/crm/objects/2026-09/contacts/batch/read',
      { inputs: [{ id: '100' }, { id: '7' }], propertiesWithHistory: ['email'] },
    ],
    [
      'POST',
      '/crm/v3/objects/contacts/batch/update',
      '/crm/objects/2026-09/contacts/batch/update',
      { inputs: [{ id: '100', properties: { firstname: 'Ada' } }] },
    ],
    ['GET', '/crm/v3/objects/goal_targets', '/crm/objects/2026-09/goal_targets', undefined],
    ['GET', '/crm/v3/properties/deals', '/crm/properties/2026-09/deals', undefined],
    ['GET', '/crm/v3/properties/deals/amount', '/crm/properties/2026-09/deals/amount', undefined],
    ['GET', '/crm/v3/owners/?archived=true', '/crm/owners/2026-09?archived=true', undefined],
    ['GET', '/crm/v3/pipelines/deals', '/crm/pipelines/2026-09/deals', undefined],
    [
      'POST',
      '/crm/v4/associations/contacts/deals/batch/read',
      '/crm/associations/2026-09/contacts/deals/batch/read',
      { inputs: [{ id: '100' }, { id: '101' }] },
    ],
    ['GET', '/account-info/v3/details', '/account-info/2026-09/details', undefined],
  ])('%s %s and %s answer alike', async (method, path, dated, body) => {
    const { call } = await open({ clock: () => noon });
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const init = { method, headers: { 'content-type': 'application/json' }, ...json };
    const answers = await Promise.all([call(path, init), call(dated, init)]);
    expect(answers[0].status).toBeLessThan(300);
    expect(answers[1].status).toBe(answers[0].status);
    const [undatedBody, datedBody] = await Promise.all(answers.map(comparable));
    expect(datedBody).toEqual(undatedBody);
  });
});
