import { describe, expect, test } from '@jest/globals';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import {
  CrmRefused,
  CrmUnreachable,
  StreamUnavailable,
} from '../../../src/use-cases/ports/crm-source.ts';
import { noon, tinyWorld } from '../../sandbox/portal/tiny-world.ts';
import { allOf, openSandbox } from '../sandbox-source.ts';

const contacts = (count: number) => syntheticWorld({ contacts: count, properties: 5 });
const listPath = /GET \/crm\/objects\/2026-09\/contacts/;
const batchPath = /POST \/crm\/objects\/2026-09\/contacts\/batch\/read/;
const linksPath = /POST \/crm\/associations/;

describe('reading all of a stream', () => {
  test.each(['all', 'off'] as const)(
    'gives every record once, in order, with its links; history: %s',
    async (history) => {
      const { source, portal } = await openSandbox(contacts(1_234), {}, { history });
      const schema = await source.readSchema();
      const read = await allOf(source.readAll('contacts', schema, null));
      const truth = [...portal.truth('contacts')];
      expect(read.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
      expect(read.map(({ email }) => email)).toEqual(
        truth.map(({ properties }) => properties['email']),
      );
      expect(read.filter(({ dealIds }) => dealIds.length > 0)).toHaveLength(123);
    },
  );

  test('gives the earlier values of a record with it', async () => {
    const { source } = await openSandbox(tinyWorld());
    const schema = await source.readSchema();
    for await (const { records } of source.readAll('contacts', schema, null)) {
      for (const { record, history } of records) {
        const scores = history.filter(({ property }) => property === 'hubspotscore');
        expect(scores.map(({ value }) => value)).toEqual(['1', String(Number(record.id) - 100)]);
      }
    }
  });

  test('goes on where a page said', async () => {
    const { source } = await openSandbox(contacts(1_500));
    const schema = await source.readSchema();
    const pages = source.readAll('contacts', schema, null)[Symbol.asyncIterator]();
    const first = (await pages.next()).value;
    await pages.return?.();
    const rest = await allOf(source.readAll('contacts', schema, first.resumeAt));
    expect(first.records).toHaveLength(500);
    expect(rest.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 1_000 }, (_, index) => 1_000_501 + index),
    );
  });

  test('gives one empty page of an empty portal, at its end', async () => {
    const { source } = await openSandbox(contacts(0));
    const schema = await source.readSchema();
    const pages = [];
    for await (const page of source.readAll('goals', schema, null)) pages.push(page);
    expect(pages).toEqual([{ records: [], resumeAt: null }]);
  });

  test('reads records by id where the list of properties is too long for an address', async () => {
    const world = syntheticWorld({ contacts: 250, properties: 1_500 });
    const { source, calls } = await openSandbox(world, {}, { history: 'off' });
    const schema = await source.readSchema();
    expect(await allOf(source.readAll('contacts', schema, null))).toHaveLength(250);
    expect(calls.filter(({ path }) => path.endsWith('contacts/batch/read'))).toHaveLength(3);
    expect(calls.filter(({ status }) => status === 414)).toEqual([]);
  });

  test('leaves nothing running once its reader breaks off', async () => {
    const { source, portal, calls } = await openSandbox(contacts(20_000), { latencyMs: 20 });
    const schema = await source.readSchema();
    for await (const _ of source.readAll('contacts', schema, null)) break;
    const asked = portal.ledger().total;
    const answered = calls.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(portal.ledger().total).toBe(asked);
    expect(calls.length).toBe(answered);
  });

  test('reads ahead by a few groups only while its reader is busy', async () => {
    const { source, calls } = await openSandbox(contacts(20_000));
    const schema = await source.readSchema();
    const pages = source.readAll('contacts', schema, null)[Symbol.asyncIterator]();
    await pages.next();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const lists = calls.filter(({ method, path }) => method === 'GET' && path.endsWith('contacts'));
    expect(lists.length).toBeLessThanOrEqual(6 * 5);
    await pages.return?.();
  });

  test.each([
    ['a reset', { kind: 'reset' }],
    ['a cut body', { kind: 'cut-body' }],
    ['a web page', { kind: 'html' }],
    ['a 502', { kind: 'answer', status: 502, body: {} }],
  ] as const)('survives %s of any call', async (_, fault) => {
    const { source, portal } = await openSandbox(contacts(600));
    const schema = await source.readSchema();
    for (const on of [listPath, batchPath, linksPath]) portal.faults.plan({ on, nth: 2, fault });
    expect(await allOf(source.readAll('contacts', schema, null))).toHaveLength(600);
    expect(portal.ledger().faults).toBeGreaterThanOrEqual(2);
  });

  test('survives a call that hangs', async () => {
    const { source, portal } = await openSandbox(contacts(600), {}, { timeoutMs: 300 });
    const schema = await source.readSchema();
    portal.faults.plan({ on: batchPath, nth: 2, fault: { kind: 'hang' } });
    expect(await allOf(source.readAll('contacts', schema, null))).toHaveLength(600);
  });

  test.each([
    ['lacks its results', listPath, { kind: 'no-results' }],
    ['lacks its results', batchPath, { kind: 'no-results' }],
    ['lacks its results', linksPath, { kind: 'no-results' }],
    ['leads in circles', listPath, { kind: 'stuck-cursor' }],
    ['has numbers for texts', batchPath, wrong({ email: 5 })],
    ['leaves a record out', batchPath, { kind: 'answer', status: 200, body: { results: [] } }],
  ] as const)('fails, and never says "no records", when an answer %s', async (_, on, fault) => {
    const { source, portal } = await openSandbox(contacts(600));
    const schema = await source.readSchema();
    portal.faults.plan({ on, nth: 1, times: 100, fault });
    await expect(allOf(source.readAll('contacts', schema, null))).rejects.toThrow(CrmUnreachable);
  });

  test('leaves out a record that was deleted after it was listed', async () => {
    const { source, portal } = await openSandbox(tinyWorld());
    const schema = await source.readSchema();
    const gone = { category: 'OBJECT_NOT_FOUND', context: { ids: ['501', '502'] } };
    const body = { status: 'COMPLETE', results: [], numErrors: 1, errors: [gone] };
    const fault = { kind: 'answer', status: 207, body } as const;
    portal.faults.plan({ on: /deals\/batch\/read/, nth: 1, fault });
    expect(await allOf(source.readAll('deals', schema, null))).toEqual([]);
  });

  test('says what to do when the token or the plan does not give a stream', async () => {
    const { source } = await openSandbox(tinyWorld(), { goalsInPlan: false });
    const schema = await source.readSchema();
    const reading = allOf(source.readAll('goals', schema, null));
    await expect(reading).rejects.toThrow(StreamUnavailable);
    await expect(reading).rejects.toMatchObject({ stream: 'goals', remedy: expect.any(String) });
  });

  test('refuses to go on with a token that HubSpot does not take', async () => {
    const { source } = await openSandbox(tinyWorld(), {}, { accessToken: 'pat-eu1-another' });
    await expect(source.readSchema()).rejects.toThrow(CrmRefused);
    await expect(source.count('contacts')).rejects.toThrow(CrmRefused);
  });

  test('counts the records of a stream, where HubSpot says', async () => {
    const { source, portal } = await openSandbox(contacts(77), { goalsInPlan: false });
    expect(await source.count('contacts')).toBe(77);
    await expect(source.count('goals')).rejects.toThrow(StreamUnavailable);
    portal.faults.plan({ on: /search/, nth: 1, times: 100, fault: { kind: 'reset' } });
    expect(await source.count('contacts')).toBeNull();
  });
});

describe('reading the schema', () => {
  test('gives the account, archived owners too, pipelines in order and typed properties', async () => {
    const { source } = await openSandbox(tinyWorld());
    const schema = await source.readSchema();
    expect(schema.portal).toEqual({ id: 4242, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' });
    expect(schema.owners).toMatchObject([
      { id: '1', name: 'Ada A', archived: false, teams: [{ id: '7', name: 'North' }] },
      { id: '2', name: 'Bo B', archived: false },
      { id: '3', userId: '13', name: 'Cy C', archived: true },
    ]);
    expect(schema.pipelines[0]?.stages.map(({ outcome }) => outcome)).toEqual(['open', 'won']);
    const stage = schema.definitions.find(({ name }) => name === 'lifecyclestage');
    expect(stage).toMatchObject({ objectType: 'contact', type: 'enumeration' });
    expect(stage?.options).toHaveLength(2);
  });

  test('goes without what only one stream needs, when the token may not see it', async () => {
    const scopes = ['oauth', 'crm.objects.contacts.read', 'crm.objects.owners.read'];
    const { source } = await openSandbox(tinyWorld(), { scopes });
    const schema = await source.readSchema();
    expect(schema.pipelines).toEqual([]);
    expect(schema.owners).toHaveLength(3);
    const reading = allOf(source.readAll('deals', schema, null));
    await expect(reading).rejects.toThrow(StreamUnavailable);
  });

  test('reads contacts without their deals, and asks for those once, when the token may not see deals', async () => {
    const scopes = ['oauth', 'crm.objects.contacts.read', 'crm.objects.owners.read'];
    const { source, portal, calls } = await openSandbox(contacts(1_100), { scopes });
    const schema = await source.readSchema();
    const refusal = { kind: 'answer', status: 403, body: { category: 'MISSING_SCOPES' } } as const;
    portal.faults.plan({ on: linksPath, nth: 1, times: 100, fault: refusal });
    const read = await allOf(source.readAll('contacts', schema, null));
    expect(read).toHaveLength(1_100);
    expect(read.every(({ dealIds }) => dealIds.length === 0)).toBe(true);
    expect(calls.filter(({ path }) => path.includes('associations')).length).toBeLessThan(3);
  });
});

/** A batch answer whose first record has these properties. */
function wrong(properties: unknown) {
  const record = { id: '1000001', properties, createdAt: new Date(noon).toISOString() };
  return { kind: 'answer', status: 200, body: { results: [record] } } as const;
}
