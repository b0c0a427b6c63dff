import { describe, expect, test } from '@jest/globals';
import { bodyOf, open, post } from './open.ts';

describe('the door', () => {
  test.each([undefined, 'Bearer wrong', 'Basic abc'])(
    'is shut to authorization %j',
    async (value) => {
      const { portal } = await open();
      const answer = await fetch(`${portal.url}/crm/v3/owners`, {
        headers: value === undefined ? {} : { authorization: value },
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        status: 'error',
        category: 'INVALID_AUTHENTICATION',
      });
    },
  );

  test('opens to the token it was given', async () => {
    const { portal, client } = await open({ token: 'pat-local-1' });
    expect(portal.token).toBe('pat-local-1');
    await expect(client.crm.owners.ownersApi.getPage()).resolves.toBeDefined();
  });

  test('a path that nobody serves is a 404 with a body', async () => {
    const { call } = await open();
    for (const path of ['/', '//', '/crm/v3/objects', '/crm/v9/objects/contacts', '/nothing?x=1']) {
      const answer = await call(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ status: 'error', category: 'NOT_FOUND' });
    }
  });

  test('a method that a path does not have is a 405 that names those it has', async () => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/contacts/search');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await answer.json()).toMatchObject({ category: 'METHOD_NOT_ALLOWED' });
  });

  test('a body that is not JSON by its type is a 415', async () => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/contacts/search', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(answer.status).toBe(415);
  });

  test('too long an address is a 414', async () => {
    const { call } = await open();
    const answer = await call(`/crm/v3/objects/contacts?properties=${'x'.repeat(17_000)}`);
    expect(answer.status).toBe(414);
  });

  test('an unknown object type is a 400', async () => {
    const { call } = await open();
    const answer = await call('/crm/v3/objects/unicorns');
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).message).toContain('unicorns');
  });
});

describe('scopes', () => {
  test('a missing one is a 403 that names it', async () => {
    const { client } = await open({ scopes: ['crm.objects.contacts.read'] });
    await expect(client.crm.contacts.basicApi.getPage()).resolves.toBeDefined();
    await expect(client.crm.deals.basicApi.getPage()).rejects.toMatchObject({
      code: 403,
      body: {
        category: 'MISSING_SCOPES',
        errors: [{ context: { requiredGranularScopes: ['crm.objects.deals.read'] } }],
      },
    });
    await expect(client.crm.owners.ownersApi.getPage()).rejects.toMatchObject({ code: 403 });
  });

  test('to read is not to write', async () => {
    const { client } = await open({ scopes: ['crm.objects.contacts.read'] });
    const update = client.crm.contacts.batchApi.update({ inputs: [] });
    await expect(update).rejects.toMatchObject({ code: 403 });
  });

  test('properties and pipelines need a scope of their object type, or of its schema', async () => {
    const { client, portal } = await open({ scopes: [] });
    await expect(client.crm.properties.coreApi.getAll('deals')).rejects.toMatchObject({
      code: 403,
    });
    portal.configure({ scopes: ['crm.schemas.deals.read'] });
    await expect(client.crm.properties.coreApi.getAll('deals')).resolves.toBeDefined();
    await expect(client.crm.pipelines.pipelinesApi.getAll('deals')).resolves.toBeDefined();
  });

  test('account details need none', async () => {
    const { call } = await open({ scopes: [] });
    expect((await call('/account-info/v3/details')).status).toBe(200);
  });

  test('a plan without goals refuses goals whatever the scopes', async () => {
    const { client, call } = await open({ goalsInPlan: false });
    await expect(client.crm.objects.goals.basicApi.getPage()).rejects.toMatchObject({ code: 403 });
    expect((await call('/crm/v3/objects/0-74/search', post({}))).status).toBe(403);
    await expect(client.crm.contacts.basicApi.getPage()).resolves.toBeDefined();
  });
});
