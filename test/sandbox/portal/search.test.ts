import type { Client } from '@hubspot/api-client';
import type { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { describe, expect, test } from '@jest/globals';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import { bodyOf, open, post } from './open.ts';
import { contact, hour, noon, tinyWorld } from './tiny-world.ts';

const unlimited = { limits: { burst: null, search: null, daily: null } };

interface Condition {
  readonly propertyName: string;
  readonly operator: `${FilterOperatorEnum}`;
  readonly value?: string;
  readonly highValue?: string;
  readonly values?: string[];
}

async function found(client: Client, ...filters: readonly Condition[]): Promise<string[]> {
  const answer = await client.crm.contacts.searchApi.doSearch({
    // The client's enum has these very texts.
    filterGroups: [{ filters: filters as never }],
    limit: 200,
  });
  return answer.results.map((each) => each.id);
}

describe('a search', () => {
  test.each<[Condition, string[]]>([
    [{ propertyName: 'hubspotscore', operator: 'EQ', value: '7.0' }, ['107']],
    [{ propertyName: 'hubspotscore', operator: 'LT', value: '2' }, ['100', '101']],
    [{ propertyName: 'hubspotscore', operator: 'LTE', value: '1' }, ['100', '101']],
    [{ propertyName: 'hubspotscore', operator: 'GT', value: '23' }, ['124']],
    [{ propertyName: 'hubspotscore', operator: 'GTE', value: '24' }, ['124']],
    [
      { propertyName: 'hubspotscore', operator: 'BETWEEN', value: '9', highValue: '11' },
      ['109', '110', '111'],
    ],
    [{ propertyName: 'firstname', operator: 'EQ', value: 'fIRST3' }, ['103']],
    [{ propertyName: 'firstname', operator: 'IN', values: ['first3', 'First4'] }, ['103']],
    [{ propertyName: 'hs_object_id', operator: 'GTE', value: '123' }, ['123', '124']],
    [{ propertyName: 'hs_object_id', operator: 'IN', values: ['120', '5'] }, ['120']],
    [
      { propertyName: 'createdate', operator: 'GT', value: String(noon - 26 * hour) },
      ['100', '101'],
    ],
    [{ propertyName: 'createdate', operator: 'GTE', value: '2026-11-22T11:00:00Z' }, ['100']],
    [
      { propertyName: 'lastmodifieddate', operator: 'LTE', value: String(noon - 47.5 * hour) },
      ['124'],
    ],
    [{ propertyName: 'email', operator: 'CONTAINS_TOKEN', value: 'PERSON12' }, ['112']],
    [{ propertyName: 'email', operator: 'CONTAINS_TOKEN', value: '*son12 ex*' }, ['112']],
    [{ propertyName: 'lastname', operator: 'HAS_PROPERTY' }, []],
    [{ propertyName: 'lastname', operator: 'NEQ', value: 'x' }, []],
  ])('by %j finds %j', async (condition, ids) => {
    const { client } = await open();
    expect(await found(client, condition)).toEqual(ids);
  });

  test('for records without a value, and for those not in a set, finds the rest', async () => {
    const { client } = await open();
    expect(
      await found(client, { propertyName: 'lastname', operator: 'NOT_HAS_PROPERTY' }),
    ).toHaveLength(25);
    expect(
      await found(client, { propertyName: 'hubspotscore', operator: 'NOT_IN', values: ['3', '4'] }),
    ).toHaveLength(23);
    expect(
      await found(client, {
        propertyName: 'email',
        operator: 'NOT_CONTAINS_TOKEN',
        value: 'person3',
      }),
    ).toHaveLength(24);
  });

  test('meets all filters of a group, and any group', async () => {
    const { client, call } = await open();
    const above = { propertyName: 'hubspotscore', operator: 'GT', value: '20' } as const;
    const below = { propertyName: 'hubspotscore', operator: 'LT', value: '22' } as const;
    expect(await found(client, above, below)).toEqual(['121']);
    const low = { propertyName: 'hubspotscore', operator: 'LT', value: '1' } as const;
    const either = { filterGroups: [{ filters: [low] }, { filters: [above] }] };
    const answer = await bodyOf(await call('/crm/v3/objects/contacts/search', post(either)));
    expect(answer.total).toBe(5);
  });

  test('pages by offset and says how many there are', async () => {
    const { client } = await open();
    const first = await client.crm.contacts.searchApi.doSearch({ limit: 10 });
    expect(first.total).toBe(25);
    expect(first.paging?.next?.after).toBe('10');
    const last = await client.crm.contacts.searchApi.doSearch({ limit: 10, after: '20' });
    expect(last.results.map((each) => each.id)).toEqual(['120', '121', '122', '123', '124']);
    expect(last.paging).toBeUndefined();
  });

  test.each([
    ['objects', [{ propertyName: 'hubspotscore', direction: 'DESCENDING' }]],
    ["the client's JSON texts", ['{"propertyName":"hubspotscore","direction":"DESCENDING"}']],
  ])('sorts by a property, given as %s', async (_, sorts) => {
    const { call } = await open();
    const body = post({ sorts, limit: 2 });
    const answer = await bodyOf(await call('/crm/v3/objects/contacts/search', body));
    expect(answer.results?.map((each) => each.id)).toEqual(['124', '123']);
  });

  test('sorts ids as numbers, or as text where the portal is set so', async () => {
    const { records } = tinyWorld();
    const contacts = ['1000', '99', '100'].map((id) => ({ ...contact(1), id }));
    const world = tinyWorld({ records: { ...records, contacts } });
    const { client, portal } = await open(unlimited, world);
    const ids = async (direction: string): Promise<string[]> => {
      const sorts = [JSON.stringify({ propertyName: 'hs_object_id', direction })];
      const answer = await client.crm.contacts.searchApi.doSearch({ sorts });
      return answer.results.map((each) => each.id);
    };
    expect(await ids('ASCENDING')).toEqual(['99', '100', '1000']);
    expect(await ids('DESCENDING')).toEqual(['1000', '100', '99']);
    portal.configure({ idOrder: 'text' });
    expect(await ids('ASCENDING')).toEqual(['100', '1000', '99']);
  });

  test('ends at its 10,000th result', async () => {
    const { client } = await open(unlimited, syntheticWorld({ contacts: 10_150, properties: 1 }));
    const page = (after: string) =>
      client.crm.contacts.searchApi.doSearch({ limit: 200, after, sorts: ['hs_object_id'] });
    const last = await page('9800');
    expect(last.total).toBe(10_150);
    expect(last.paging?.next?.after).toBe('10000');
    await expect(page('10000')).rejects.toMatchObject({ code: 400 });
    await expect(page('9801')).rejects.toMatchObject({ code: 400 });
  });

  test('sees changes, creations and archivings only after the lag, while the list sees them at once', async () => {
    let now = noon;
    const { client, portal } = await open({ ...unlimited, searchLagMs: 5_000, clock: () => now });
    portal.change('contacts', '100', { hubspotscore: '99' });
    const created = portal.create('contacts', { hubspotscore: '99' });
    portal.archive('contacts', '124');
    const high = { propertyName: 'hubspotscore', operator: 'GTE', value: '24' } as const;
    expect(await found(client, high)).toEqual(['124']);
    const listed = await client.crm.contacts.getAll(100, undefined, ['hubspotscore']);
    expect(listed.find((each) => each.id === '100')?.properties['hubspotscore']).toBe('99');
    expect(listed.map((each) => each.id)).toContain(created);
    now += 4_999;
    expect(await found(client, high)).toEqual(['124']);
    now += 1;
    expect(await found(client, high)).toEqual(['100', created]);
  });

  test('can see some records later than others', async () => {
    const { client, portal } = await open({
      ...unlimited,
      clock: () => noon,
      searchLagMs: (id) => (id === '100' ? hour : 0),
    });
    portal.change('contacts', '100', { hubspotscore: '99' });
    portal.change('contacts', '101', { hubspotscore: '99' });
    expect(
      await found(client, { propertyName: 'hubspotscore', operator: 'EQ', value: '99' }),
    ).toEqual(['101']);
  });

  const filter = { propertyName: 'email', operator: 'HAS_PROPERTY' };
  const six = Array(6).fill(filter);
  test.each([
    [
      'an unknown property',
      { filterGroups: [{ filters: [{ ...filter, propertyName: 'nonsense' }] }] },
      'nonsense',
    ],
    [
      'an unknown operator',
      { filterGroups: [{ filters: [{ ...filter, operator: 'LIKE' }] }] },
      'operator',
    ],
    [
      'an operator without its value',
      { filterGroups: [{ filters: [{ ...filter, operator: 'EQ' }] }] },
      'value',
    ],
    [
      'a value of another type',
      {
        filterGroups: [
          { filters: [{ propertyName: 'hubspotscore', operator: 'GT', value: 'high' }] },
        ],
      },
      '"high"',
    ],
    ['six groups', { filterGroups: Array(6).fill({ filters: [filter] }) }, 'filterGroups'],
    ['seven filters in a group', { filterGroups: [{ filters: [...six, filter] }] }, 'filters'],
    [
      'nineteen filters',
      { filterGroups: [...Array(3).fill({ filters: six }), { filters: [filter] }] },
      '18 filters',
    ],
    ['two sorts', { sorts: ['email', 'firstname'] }, 'sorts'],
    ['201 a page', { limit: 201 }, 'limit 201'],
    ['too long a body', { properties: Array(200).fill('a_property_name') }, '3000 characters'],
    ['a free-text query, which the sandbox does not have', { query: 'Ada' }, 'query'],
  ])('with %s is a 400 that says so', async (_, body, part) => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/contacts/search', post(body));
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).message).toContain(part);
  });
});
