import { describe, expect, test } from '@jest/globals';
import { bodyOf, open, post } from './open.ts';
import { tinyWorld } from './tiny-world.ts';

describe('a batch read', () => {
  test('brings each record once, in the order asked, with history', async () => {
    const { client } = await open();
    const answer = await client.crm.contacts.batchApi.read({
      inputs: [{ id: '107' }, { id: '105' }, { id: '107' }],
      properties: ['hubspotscore'],
      propertiesWithHistory: ['hubspotscore'],
    });
    expect(answer.status).toBe('COMPLETE');
    expect(answer.results.map((each) => each.properties['hubspotscore'])).toEqual(['7', '5']);
    expect(
      answer.results[0]?.propertiesWithHistory?.['hubspotscore']?.map((version) => version.value),
    ).toEqual(['7', '1']);
  });

  test('of records that are missing in part is a 207 that names them', async () => {
    const { client, call } = await open();
    const body = { inputs: [{ id: '1' }, { id: '100' }, { id: '2' }], properties: [] };
    const raw = await call('/crm/v3/objects/contacts/batch/read', post(body));
    expect(raw.status).toBe(207);
    const answer = await client.crm.contacts.batchApi.read({ ...body, propertiesWithHistory: [] });
    expect(answer).toMatchObject({
      results: [{ id: '100' }],
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['1', '2'] } }],
    });
  });

  test.each([
    ['101 records', 101, {}],
    ['51 records with history', 51, { propertiesWithHistory: ['email'] }],
  ])('of %s is a 400', async (_, count, more) => {
    const { call } = await open();
    const inputs = Array.from({ length: count }, (_each, index) => ({ id: String(index) }));
    const answer = await call('/crm/v3/objects/contacts/batch/read', post({ inputs, ...more }));
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).message).toContain(`Too many inputs: ${count}.`);
  });

  test.each([
    ['of another shape', post({ inputs: [{ id: 7 }], properties: 'email' }), 'inputs'],
    ['that is not JSON', { ...post(null), body: '{' }, 'Invalid input JSON'],
  ])('with a body %s is a 400', async (_, init, part) => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/contacts/batch/read', init);
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).message).toContain(part);
  });
});

describe('a batch update', () => {
  test('changes values as an integration, and keeps the earlier ones', async () => {
    const { client } = await open();
    const answer = await client.crm.contacts.batchApi.update({
      inputs: [{ id: '104', properties: { hubspotscore: '77' } }],
    });
    expect(answer.results[0]?.properties['hubspotscore']).toBe('77');
    const read = await client.crm.contacts.basicApi.getById(
      '104',
      ['hubspotscore'],
      ['hubspotscore'],
    );
    expect(read.propertiesWithHistory?.['hubspotscore']).toMatchObject([
      { value: '77', sourceType: 'INTEGRATION' },
      { value: '4' },
      { value: '1' },
    ]);
    expect(read.updatedAt.getTime()).toBeGreaterThanOrEqual(tinyWorld().now);
  });

  test('clears a value with an empty text', async () => {
    const { client } = await open();
    await client.crm.contacts.batchApi.update({
      inputs: [{ id: '104', properties: { firstname: '' } }],
    });
    const read = await client.crm.contacts.basicApi.getById('104', ['firstname']);
    expect(read.properties['firstname']).toBe('');
  });

  test('changes the records that are there and answers 207 for the others', async () => {
    const { client, portal } = await open();
    portal.archive('contacts', '101');
    const answer = await client.crm.contacts.batchApi.update({
      inputs: ['100', '101', '9'].map((id) => ({ id, properties: { firstname: 'New' } })),
    });
    expect(answer).toMatchObject({
      results: [{ id: '100', properties: { firstname: 'New' } }],
      errors: [{ context: { ids: ['101', '9'] } }],
    });
  });

  test('with faulty values changes nothing and names every fault', async () => {
    const { call, client } = await open();
    const properties = {
      firstname: 'New',
      nonsense: '1',
      hubspotscore: 'many',
      lifecyclestage: 'lead;hot',
      hs_object_id: '5',
    };
    const answer = await call(
      '/crm/v3/objects/contacts/batch/update',
      post({ inputs: [{ id: '100', properties }] }),
    );
    expect(answer.status).toBe(400);
    const { message = '' } = await bodyOf(answer);
    const faults = JSON.parse(message.slice(message.indexOf('[')));
    expect(faults.map((fault: { error: string }) => fault.error)).toEqual([
      'PROPERTY_DOESNT_EXIST',
      'INVALID_DOUBLE',
      'INVALID_OPTION',
      'READ_ONLY_VALUE',
    ]);
    const read = await client.crm.contacts.basicApi.getById('100');
    expect(read.properties['firstname']).toBe('First0');
  });

  test('with the same record twice is a 400', async () => {
    const { call } = await open();
    const input = { id: '100', properties: {} };
    const answer = await call(
      '/crm/v3/objects/contacts/batch/update',
      post({ inputs: [input, input] }),
    );
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).message).toContain('[100]');
  });

  test("with another contact's address is a 409; with the contact's own it is fine", async () => {
    const { call } = await open();
    const update = (email: string): Promise<Response> =>
      call(
        '/crm/v3/objects/contacts/batch/update',
        post({ inputs: [{ id: '100', properties: { email } }] }),
      );
    const conflict = await update('Person7@example.com');
    expect(conflict.status).toBe(409);
    expect(await conflict.json()).toMatchObject({
      category: 'CONFLICT',
      message: 'Contact already exists. Existing ID: 107',
    });
    expect((await update('person0@example.com')).status).toBe(200);
  });
});
