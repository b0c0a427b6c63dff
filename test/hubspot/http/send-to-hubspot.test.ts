import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { type Answer, senderTo } from '../../../src/hubspot/http/send.ts';

/** HubSpot's real address, which no test may reach: only the wire is faked here, below the client and Node's fetch. */
const hubspot = 'https://api.hubapi.com';
const path = '/crm/objects/2026-09/contacts';
const token = 'token-for-tests';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const ask = (): Promise<Answer> =>
  senderTo({ accessToken: token, timeoutMs: 2_000 })(
    { kind: 'burst', method: 'GET', path, query: { limit: '1' } },
    new AbortController().signal,
  );

describe('without another address', () => {
  test('HubSpot itself is asked, with the token as a bearer and nowhere else', async () => {
    const call = nock(hubspot, { reqheaders: { authorization: `Bearer ${token}` } })
      .get(path)
      .query({ limit: 1 })
      .reply(200, { results: [] });
    expect(await ask()).toEqual(expect.objectContaining({ status: 200, json: { results: [] } }));
    expect(call.isDone()).toBe(true);
  });

  test.each([
    ['ENOTFOUND', /to api.hubapi.com failed.*Check its network and name servers/],
    ['ECONNREFUSED', /to api.hubapi.com failed.*nothing listens there/],
    ['ETIMEDOUT', /to api.hubapi.com failed.*firewall or proxy/],
    ['CERT_HAS_EXPIRED', /to api.hubapi.com failed.*NODE_EXTRA_CA_CERTS/],
    ['ECONNRESET', /^the connection to api.hubapi.com failed \(ECONNRESET\)$/],
  ])(
    'a connection that ends in %s is no answer, told with host and remedy and without the token',
    async (code, told) => {
      nock(hubspot)
        .get(path)
        .query(true)
        .replyWithError(Object.assign(new Error(`${code} ${token}`), { code }));
      const answer = await ask();
      expect(answer).toMatchObject({ status: null, why: expect.stringMatching(told) });
      expect(JSON.stringify(answer)).not.toContain(token);
    },
  );

  test('a redirect is not followed: the token goes to no other host', async () => {
    nock(hubspot).get(path).query(true).reply(302, '', { location: 'https://elsewhere.example/' });
    const elsewhere = nock('https://elsewhere.example').get('/').reply(200, {});
    expect((await ask()).status).not.toBe(200);
    expect(elsewhere.isDone()).toBe(false);
  });
});
