import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from '@jest/globals';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import { bodyOf, open } from './open.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

describe('a synthetic world', () => {
  test('is the same every time, and its records differ from one another', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => open({}, syntheticWorld({ contacts: 300, properties: 60 }))),
    );
    const truthOf = (opened: typeof one) => [...(opened?.portal.truth('contacts') ?? [])];
    expect(truthOf(one)).toEqual(truthOf(other));
    const emails = new Set(truthOf(one).map((each) => each.properties['email']));
    expect(emails.size).toBe(300);
  });

  test('has the properties asked for, with history up to its now and no further', async () => {
    const { portal, client } = await open({}, syntheticWorld({ contacts: 50, properties: 60 }));
    const { results } = await client.crm.properties.coreApi.getAll('contacts');
    expect(results).toHaveLength(60 + 5);
    for (const { createdAt, changes, modifiedAt } of portal.truth('contacts')) {
      expect(changes.length).toBeGreaterThan(60);
      expect(Math.min(...changes.map((change) => change.at))).toBe(createdAt);
      expect(Math.max(...changes.map((change) => change.at))).toBe(modifiedAt);
      expect(modifiedAt).toBeLessThanOrEqual(portal.now());
    }
  });

  test('can be written to: what was computed stays, what was written is added', async () => {
    const { portal, client } = await open({}, syntheticWorld({ contacts: 50, properties: 60 }));
    const [, second] = portal.truth('contacts');
    if (second === undefined) throw new Error('There are 50 contacts.');
    portal.change('contacts', second.id, { firstname: 'Ada' });
    const created = portal.create('contacts', { firstname: 'Bo' });
    const listed = await client.crm.contacts.getAll(100, undefined, ['firstname', 'email']);
    expect(listed).toHaveLength(51);
    expect(listed[1]?.properties).toMatchObject({
      firstname: 'Ada',
      email: second.properties['email'],
    });
    expect(listed[50]).toMatchObject({ id: created, properties: { firstname: 'Bo' } });
  });

  test('gives a tenth of its contacts a deal, and links both ways', async () => {
    const { client } = await open({}, syntheticWorld({ contacts: 50, properties: 5 }));
    const deals = await client.crm.deals.getAll(100, undefined, [], undefined, ['contacts']);
    expect(deals).toHaveLength(5);
    const contactIds = deals.flatMap((deal) =>
      (deal.associations?.['contacts']?.results ?? []).map((each) => each.id),
    );
    const back = await client.crm.associations.v4.batchApi.getPage('contacts', 'deals', {
      inputs: contactIds.map((id) => ({ id })),
    });
    expect(back.results.flatMap((each) => each.to.map((to) => to.toObjectId))).toEqual(
      deals.map((deal) => deal.id),
    );
  });
});

describe('a synthetic portal in a process of its own', () => {
  const start = (...args: string[]): ChildProcess => {
    const child = spawn('node', ['src/sandbox/portal/serve-synthetic.ts', ...args]);
    children.push(child);
    return child;
  };

  test('says where it is in one line and serves there', async () => {
    const child = start('--contacts', '30', '--properties', '8', '--burst', '100');
    if (child.stdout === null) throw new Error('The child has an output.');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const { url, token } = JSON.parse(String(line));
    const answer = await fetch(`${url}/crm/v3/objects/contacts?limit=100`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get('x-hubspot-ratelimit-max')).toBe('100');
    expect((await bodyOf(answer)).results).toHaveLength(30);
  });

  test('refuses a setting that is not a number, and says which', async () => {
    const child = start('--contacts', 'many');
    const errors: string[] = [];
    child.stderr?.on('data', (data) => errors.push(String(data)));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(errors.join('')).toContain('--contacts many: give a whole number');
  });
});
