import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeForSigning, matchesV3, signatureV3 } from '../../src/hubspot/signature.ts';
import { type RawRequest, verifyRequest } from '../../src/hubspot/verify-request.ts';
import { corpus, testWithCorpus } from '../corpus.ts';

const secret = '0f6cf7a3-secret-for-tests';
const publicUrl = 'https://pacekeeper.example';
const now = 1_700_000_000_000;
const identity = 'userId=7&portalId=62515&userEmail=ana%40acme.example&appId=99';

function signed(
  overrides: Partial<{ method: string; target: string; body: string; timestamp: string }> = {},
) {
  const parts = {
    method: 'GET',
    target: `/v1/cards/lead-quality?contactId=1&${identity}`,
    body: '',
    timestamp: String(now),
    ...overrides,
  };
  const signature = signatureV3({ ...parts, uri: publicUrl + parts.target }, secret);
  return { ...parts, signature };
}

function request(parts: ReturnType<typeof signed>, extraHeaders: string[] = []): RawRequest {
  return {
    method: parts.method,
    target: parts.target,
    body: Buffer.from(parts.body),
    rawHeaders: [
      'X-HubSpot-Signature-v3',
      parts.signature,
      'X-HubSpot-Request-Timestamp',
      parts.timestamp,
      ...extraHeaders,
    ],
  };
}

const verify = (raw: RawRequest, at = now) =>
  verifyRequest(raw, { publicUrl, clientSecrets: [secret], now: at });

describe('a signed request', () => {
  test('is genuine when HubSpot signed the URL as sent, or with its escapes decoded', () => {
    expect(verify(request(signed()))).toEqual({ genuine: true, signedAs: 'raw' });
    const parts = signed();
    const decodedSignature = signatureV3(
      { ...parts, uri: decodeForSigning(publicUrl + parts.target) },
      secret,
    );
    expect(verify(request({ ...parts, signature: decodedSignature }))).toEqual({
      genuine: true,
      signedAs: 'decoded',
    });
  });

  test.each([
    ['-300,000 ms', now - 300_000, true],
    ['-300,001 ms', now - 300_001, false],
    ['+300,000 ms', now + 300_000, true],
    ['+300,001 ms', now + 300_001, false],
  ])('is accepted up to five minutes away, both ways: %s', (_, time, genuine) => {
    expect(verify(request(signed({ timestamp: String(time) }))).genuine).toBe(genuine);
  });

  test.each([
    '1e12',
    '0x18bcfe56800',
    ' 1700000000000',
    '170000000000',
    '17000000000000',
    '١٧٠٠٠٠٠٠٠٠٠٠٠',
    '-1',
    '',
    'NaN',
    '1700000000000.0',
  ])('is refused when its timestamp is %j', (timestamp) => {
    expect(verify(request(signed({ timestamp })))).toEqual({
      genuine: false,
      refusal: 'timestamp malformed',
    });
  });

  test('is refused when a header is missing or comes twice', () => {
    const parts = signed();
    expect(verify({ ...request(parts), rawHeaders: [] }).genuine).toBe(false);
    expect(verify(request(parts, ['x-hubspot-signature-v3', parts.signature])).genuine).toBe(false);
    expect(verify(request(parts, ['X-HUBSPOT-REQUEST-TIMESTAMP', parts.timestamp])).genuine).toBe(
      false,
    );
  });

  test.each([
    '//evil.example/a',
    '/v1/%63ards',
    'https://pacekeeper.example/v1',
    '/v1#x',
    '/v1?{}',
    '/v1?a=%zz',
    '/v1 x',
    '*',
  ])('is refused when its target is %j', (target) => {
    expect(verify(request(signed({ target })))).toEqual({
      genuine: false,
      refusal: 'target malformed',
    });
  });

  test('is refused when a read has a body, or a body is not JSON', () => {
    expect(verify(request(signed({ body: '{}' }))).genuine).toBe(false);
    expect(verify(request(signed({ method: 'POST', body: 'a=1' }))).genuine).toBe(false);
    expect(verify(request(signed({ method: 'POST', body: '{"a":1}' }))).genuine).toBe(true);
  });

  test('accepts the previous secret while it is being rotated, and not after', () => {
    const raw = request(signed());
    expect(verifyRequest(raw, { publicUrl, clientSecrets: ['new', secret], now }).genuine).toBe(
      true,
    );
    expect(verifyRequest(raw, { publicUrl, clientSecrets: ['new'], now }).genuine).toBe(false);
  });

  test('is refused after any single bit of the signature changed', () => {
    const parts = signed();
    const bytes = Buffer.from(parts.signature, 'base64');
    for (let bit = 0; bit < 256; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verify(request({ ...parts, signature: flipped.toString('base64') })).genuine).toBe(
        false,
      );
    }
  });

  test('covers one request only: no other way of cutting the signed text is accepted', () => {
    let tried = 0;
    let accepted = 0;
    fc.assert(
      fc.property(honestRequests, (honest) => {
        for (const recut of recutsOf(honest)) {
          tried += 1;
          if (verify(recut).genuine) accepted += 1;
        }
      }),
      { numRuns: 2_000 },
    );
    expect(tried).toBeGreaterThan(200_000);
    expect(accepted).toBe(0);
  });
});

const honestRequests = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    query: fc.stringMatching(/^[a-z0-9=&%4]{0,24}$/).map((text) => text.replaceAll('%', '%40')),
    json: fc.json({ maxDepth: 1 }).map((text) => `{"a":${text}}`),
  })
  .map(({ method, query, json }) =>
    signed({ method, target: `/v1/cards?${query}`, body: method === 'GET' ? '' : json }),
  );

/** Every other request whose method, URL, body and time join to the same signed text. */
function* recutsOf(honest: ReturnType<typeof signed>): Generator<RawRequest> {
  const text = Buffer.from(
    honest.method + publicUrl + honest.target + honest.body + honest.timestamp,
  ).toString('latin1');
  const urlStart = text.indexOf(publicUrl) + publicUrl.length;
  for (const stampLength of [0, 12, 13, 14]) {
    const bodyEnd = text.length - stampLength;
    for (let urlEnd = urlStart; urlEnd <= bodyEnd; urlEnd += 1) {
      const target = text.slice(urlStart, urlEnd);
      if (target === honest.target && stampLength === 13) continue;
      yield {
        method: honest.method,
        target,
        body: Buffer.from(text.slice(urlEnd, bodyEnd), 'latin1'),
        rawHeaders: [
          'x-hubspot-signature-v3',
          honest.signature,
          'x-hubspot-request-timestamp',
          text.slice(bodyEnd),
        ],
      };
    }
  }
}

describe('the published answers', () => {
  interface Vector {
    id: string;
    version: string;
    clientSecret: string;
    method: string;
    url: string;
    body: string;
    timestamp: string;
    signature: string;
  }
  const vectors = (): Vector[] =>
    JSON.parse(readFileSync(join(corpus(), 'vectors/hubspot-signature-vectors.json'), 'utf8'))
      .vectors;

  testWithCorpus('all v3 answers are reproduced', () => {
    const v3 = vectors().filter(({ version }) => version === 'v3');
    expect(v3.length).toBe(14);
    for (const { method, url, body, timestamp, signature, clientSecret } of v3) {
      expect(signatureV3({ method, uri: url, body, timestamp }, clientSecret)).toBe(signature);
      expect(
        matchesV3(
          Buffer.from(signature, 'base64'),
          { method, uri: url, body, timestamp },
          clientSecret,
        ),
      ).toBe(true);
    }
  });

  testWithCorpus(
    'signatures of versions 1 and 2 are refused, under whatever header they come',
    () => {
      const older = vectors().filter(({ version }) => version !== 'v3');
      expect(older.length).toBe(17);
      for (const { method, url, body, signature, clientSecret } of older) {
        const { origin, pathname, search } = new URL(url || 'https://www.example.com/webhook_uri');
        const against = { publicUrl: origin, clientSecrets: [clientSecret], now };
        for (const header of ['x-hubspot-signature', 'x-hubspot-signature-v3']) {
          const rawHeaders = [header, signature, 'x-hubspot-request-timestamp', String(now)];
          const raw = { method, target: pathname + search, body: Buffer.from(body), rawHeaders };
          expect(verifyRequest(raw, against).genuine).toBe(false);
        }
      }
    },
  );
});
