import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { PreviewOptions } from '../../src/preview/preview-options.ts';
import { startPreview } from '../../src/preview/start-preview.ts';
import type { Answer } from './support/fake-service.ts';
import { attack, samplePortal } from './support/sample-portal.ts';
import { fakeOptions, startFakePreview } from './support/start-fake-preview.ts';

const run = promisify(execFile);
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function start(replaced: Partial<PreviewOptions> = {}, answer?: Answer) {
  const preview = await startFakePreview(replaced, answer);
  running.push(preview);
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(preview.url + path, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'content-type': 'application/json', origin: preview.url, ...headers },
    });
  const ask = (asked: object, headers: Record<string, string> = {}) =>
    post('/preview/fetch', JSON.stringify(asked), headers);
  const card = (query: string) => `${preview.service.url}/v1/cards/lead-quality?${query}`;
  return { ...preview, post, ask, card };
}

/** What the server gave a page, from its document. */
async function pageAt(url: string, cookie = '') {
  const response = await fetch(url, { headers: { cookie } });
  const html = await response.text();
  const attribute = /data-page="([^"]*)"/.exec(html)?.[1] ?? 'null';
  const json = attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return { status: response.status, headers: response.headers, html, page: JSON.parse(json) };
}

describe('starting', () => {
  test('production is refused, because the preview signs requests', async () => {
    const module = new URL('../../src/preview/start-preview.ts', import.meta.url);
    const script = `
      const { startPreview } = await import(${JSON.stringify(module.href)});
      await startPreview({}).catch((error) => console.log(error.name, error.message));`;
    const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
    expect(stdout).toMatch(/^PreviewRefused The preview does not start with NODE_ENV=production/);
  });

  test('an address that other machines reach is refused', async () => {
    const options = {
      ...fakeOptions('http://127.0.0.1:1'),
      host: '0.0.0.0',
    } as unknown as PreviewOptions;
    await expect(startPreview(options)).rejects.toThrow(/listens on 127.0.0.1 only/);
  });

  test('a card that was not built is named', async () => {
    const card = { name: 'lead', title: 'Lead', objectType: 'contact', locations: [] } as const;
    const cards = [{ ...card, file: '/nowhere/lead.js' }];
    await expect(startPreview(fakeOptions('http://127.0.0.1:1', { cards }))).rejects.toThrow(
      /script of lead cannot be read at \/nowhere\/lead.js/,
    );
  });

  test('a preview without anybody to look as is refused', async () => {
    await expect(startPreview(fakeOptions('http://127.0.0.1:1', { viewers: [] }))).rejects.toThrow(
      /at least one person/,
    );
  });

  test('a taken port is named, with what to do', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startPreview(fakeOptions('http://127.0.0.1:1', { port }))).rejects.toThrow(
      new RegExp(`127.0.0.1:${port}.*PACEKEEPER_PREVIEW_PORT`),
    );
  });
});

describe('guard against other sites', () => {
  test('a page of another site cannot act through the browser', async () => {
    const { ask, card, service } = await start();
    const response = await ask({ url: card('contactId=5001') }, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(service.received).toEqual([]);
  });

  test('an act without an origin is refused', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/preview/fetch`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(403);
  });

  test.each(['evil.example', '127.0.0.1.evil.example:4000', '10.0.0.7'])(
    'a host that is not this machine is refused: %s',
    async (host) => {
      const { url } = await start();
      const status = await new Promise((resolve) => {
        request(url, { headers: { host } }, (response) => resolve(response.statusCode)).end();
      });
      expect(status).toBe(421);
    },
  );

  test('nothing inline may run and nothing may be loaded from elsewhere', async () => {
    const { url } = await start();
    const { headers } = await pageAt(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  test("a card's worker can reach nothing by itself", async () => {
    const { url } = await start();
    const response = await fetch(`${url}/assets/card-worker.js`);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'",
    );
  });
});

describe('hubspot.fetch', () => {
  test('the request is signed and names user, portal and app', async () => {
    const { ask, card, service } = await start();
    const response = await ask({ url: card('contactId=5001') });
    expect(await response.json()).toMatchObject({ status: 200, contentType: 'application/json' });
    expect(service.received).toHaveLength(1);
    const [sent] = service.received;
    expect(sent).toMatchObject({ method: 'GET', genuine: true, body: '' });
    expect(Object.fromEntries(new URL(card('') + sent?.target.split('?')[1]).searchParams)).toEqual(
      {
        contactId: '5001',
        userId: '9001',
        portalId: '4242',
        userEmail: 'ana@acme.example',
        appId: '31337',
      },
    );
  });

  test('a body is sent as JSON and covered by the signature', async () => {
    const { ask, card, service } = await start();
    await ask({ url: card('contactId=5001'), method: 'POST', body: { note: 'Größe > 3 €' } });
    expect(service.received[0]).toMatchObject({ genuine: true, body: '{"note":"Größe > 3 €"}' });
    expect(service.received[0]?.headers['content-type']).toBe('application/json');
  });

  test('a wrong secret does not pass the service', async () => {
    const service = await start();
    const other = await startPreview(
      fakeOptions(service.service.url, {
        backend: { url: service.service.url, clientSecret: 'another', appId: '31337' },
      }),
    );
    running.push(other);
    await fetch(`${other.url}/preview/fetch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: other.url },
      body: JSON.stringify({ url: service.card('contactId=5001') }),
    });
    expect(service.service.received[0]?.genuine).toBe(false);
  });

  test.each(['http://127.0.0.1:1/x', 'https://evil.example/', 'file:///etc/passwd', 'nonsense'])(
    'an address outside the service is not asked: %s',
    async (url) => {
      const { ask } = await start();
      const response = await ask({ url });
      expect(response.status).toBe(403);
    },
  );

  test("the service's refusal reaches the card as it is", async () => {
    const { ask, service } = await start();
    const response = await ask({ url: `${service.url}/v1/nothing` });
    expect(await response.json()).toMatchObject({ status: 404 });
  });

  test('a 5xx is tried once more, and then told', async () => {
    const { ask, card, service } = await start({}, (_, response) => {
      response.writeHead(503).end('{}');
      return true;
    });
    const response = await ask({ url: card('contactId=5001') });
    expect(await response.json()).toMatchObject({ status: 503 });
    expect(service.received).toHaveLength(2);
  });

  test('a redirect is not followed', async () => {
    const { ask, card, service } = await start({}, (_, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
      return true;
    });
    const response = await ask({ url: card('contactId=5001') });
    expect(response.status).toBe(502);
    expect(service.received).toHaveLength(1);
  });

  test('an answer over 1 MB is not passed on', async () => {
    const { ask, card } = await start({}, (_, response) => {
      response.end('x'.repeat(1_000_001));
      return true;
    });
    const response = await ask({ url: card('contactId=5001') });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('larger than 1 MB');
  });

  test('a service that does not answer within the time is given up', async () => {
    const { ask, card } = await start({}, () => true);
    const response = await ask({ url: card('contactId=5001'), timeout: 100 });
    expect(response.status).toBe(504);
  });

  test('a service that is not there is named', async () => {
    const { ask, card, service } = await start();
    const url = card('contactId=5001');
    await service.close();
    const response = await ask({ url });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('Is it running?');
  });

  test('a request that HubSpot would not take is refused with the reason', async () => {
    const { ask, card } = await start();
    const response = await ask({ url: card(''), method: 'TRACE', timeout: 0 });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/method[\s\S]*timeout/);
  });

  test('of 21 requests at once the last is turned away', async () => {
    const waiting: (() => void)[] = [];
    const { ask, card } = await start({}, (_, response) => {
      waiting.push(() => response.end('{}'));
      return true;
    });
    const asked = Array.from({ length: 21 }, () => ask({ url: card('contactId=5001') }));
    const turnedAway = await Promise.race(asked);
    expect(turnedAway.status).toBe(429);
    while (waiting.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const end of waiting) end();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  });
});

describe('who is looking', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('the first listed person looks until somebody switches', async () => {
    const { url, post } = await start();
    expect((await pageAt(url)).page.frame.viewer).toBe('9001');
    const response = await post('/preview/viewer', 'userId=9011&back=/deals', form);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/deals');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await pageAt(url, cookie.split(';')[0])).page.frame.viewer).toBe('9011');
  });

  test("the switch decides whose name a card's request carries", async () => {
    const { ask, card, service } = await start();
    await ask({ url: card('contactId=5001') }, { cookie: 'pacekeeper_preview_viewer=9010' });
    expect(service.received[0]?.target).toContain('userId=9010');
  });

  test('somebody who is not listed counts for nothing', async () => {
    const { url, post, ask, card, service } = await start();
    const response = await post('/preview/viewer', 'userId=666', form);
    expect(response.status).toBe(400);
    const cookie = 'pacekeeper_preview_viewer=666';
    expect((await pageAt(url, cookie)).page.frame.viewer).toBe('9001');
    await ask({ url: card('contactId=5001') }, { cookie });
    expect(service.received[0]?.target).toContain('userId=9001');
  });

  test('the switch decides in which locale: cards, numbers and dates follow; one that is not listed counts for nothing', async () => {
    const file = new URL(import.meta.url).pathname;
    const locations = ['crm.record.tab'] as const;
    const card = { name: 'lead', title: 'Lead', objectType: 'contact', locations, file } as const;
    const { url, post } = await start({ cards: [card] });
    expect((await pageAt(url)).page.frame.locale).toBe('en-GB');
    const response = await post('/preview/viewer', 'userId=9011&locale=de-DE&back=/', form);
    expect(response.status).toBe(303);
    const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    const { frame, content } = (await pageAt(`${url}/contacts/5001`, cookies.join('; '))).page;
    expect([frame.viewer, frame.locale]).toEqual(['9011', 'de-DE']);
    expect(content.cards[0].context.user).toMatchObject({ locale: 'de-de', language: 'de' });
    const back = await post('/preview/viewer', 'userId=9011&locale=en-GB&back=/', form);
    expect(back.headers.getSetCookie()[1]).toMatch(/^pacekeeper_preview_locale=; /);
    const strange = 'pacekeeper_preview_locale=xx';
    expect((await pageAt(url, strange)).page.frame.locale).toBe('en-GB');
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'the way back stays on this server: %s',
    async (back) => {
      const { post } = await start();
      const response = await post(
        '/preview/viewer',
        new URLSearchParams({ userId: '9011', back }).toString(),
        form,
      );
      expect(response.headers.get('location')).toBe('/');
    },
  );
});

describe('pages', () => {
  const admin = 'pacekeeper_preview_viewer=9011';

  test('a rep lists their own contacts and nobody’s; an admin lists all', async () => {
    const { url } = await start();
    const own = (await pageAt(`${url}/contacts`)).page.content;
    expect(own.list.total).toBe(16);
    expect(own.owners.map(({ label }: { label: string }) => label)).toEqual(['Ana Ruiz', 'Nobody']);
    expect((await pageAt(`${url}/contacts`, admin)).page.content.list.total).toBe(60);
  });

  test('an owner outside what the viewer may see does not widen the list', async () => {
    const { url } = await start();
    expect((await pageAt(`${url}/contacts?owner=102`)).page.content.list.total).toBe(16);
  });

  test('search, owner and page narrow the list', async () => {
    const { url } = await start();
    const found = (await pageAt(`${url}/contacts?q=NORA&owner=103`, admin)).page.content;
    expect(found.list.rows.length).toBeGreaterThan(0);
    for (const row of found.list.rows) expect(row).toMatchObject({ ownerName: 'Chloe Martin' });
    const second = (await pageAt(`${url}/contacts?page=2`, admin)).page.content;
    expect(second.list.rows[0].id).toBe('5026');
    expect((await pageAt(`${url}/contacts?page=-3`, admin)).page.content.page).toBe(1);
  });

  test('a source is named as the portal names it, and stays as it is when it does not', async () => {
    const { url } = await start();
    const { rows } = (await pageAt(`${url}/contacts`, admin)).page.content.list;
    const sources = rows.slice(0, 3).map(({ source }: { source: string }) => source);
    expect(sources).toEqual(['Organic search', 'Referrals', 'A trade fair']);
  });

  test('a record shows its values by label, in words, in the portal’s zone', async () => {
    const { url } = await start();
    const { content } = (await pageAt(`${url}/contacts/5001`)).page;
    const shown = Object.fromEntries(
      content.main.map(({ label, value }: { label: string; value: string }) => [label, value]),
    );
    expect(shown).toMatchObject({
      'Lifecycle stage': 'Lead',
      'Contact owner': 'Ana Ruiz',
      'Create date': '17 Nov 2025, 16:30',
      'Phone number': null,
    });
    expect(content.rejected).toEqual([
      {
        path: '/contacts/5001',
        record: 'contact 5001',
        label: 'Number of page views',
        value: 'lots',
        reason: expect.stringMatching(/^not a number: /),
      },
    ]);
    expect(content.related[0]).toMatchObject({ path: '/deals/7001' });
  });

  test('a card stands in its places with the context that HubSpot gives', async () => {
    const card = {
      name: 'lead',
      title: 'Lead quality',
      objectType: 'contact',
      locations: ['crm.record.tab', 'crm.record.sidebar'],
      file: new URL(import.meta.url).pathname,
    } as const;
    const { url, service } = await start({ cards: [card] });
    const { cards } = (await pageAt(`${url}/contacts/5001`)).page.content;
    expect(cards.map(({ location }: { location: string }) => location)).toEqual(card.locations);
    expect(cards[1].context).toMatchObject({
      location: 'crm.record.sidebar',
      user: {
        id: 9001,
        email: 'ana@acme.example',
        firstName: 'Ana',
        locale: 'en-gb',
        language: 'en',
      },
      portal: { id: 4242, timezone: 'Europe/Madrid' },
      crm: { objectId: 5001, objectTypeId: '0-1' },
      extension: { appId: 31337, appName: 'Pacekeeper', cardTitle: 'Lead quality' },
      variables: { backendUrl: service.url },
    });
    expect((await pageAt(`${url}/deals/7001`)).page.content.cards).toEqual([]);
  });

  test.each(['/contacts/99', '/contacts/abc', '/deals/../x', '/nowhere'])(
    'an address that leads nowhere is a 404 page: %s',
    async (path) => {
      const { url } = await start();
      const { status, page } = await pageAt(url + path);
      expect(status).toBe(404);
      expect(page.content.kind).toBe('not found');
    },
  );

  test('a portal that was never synced says so', async () => {
    const { url } = await start({ data: samplePortal({ schema: async () => null }) });
    expect((await pageAt(url)).page.content.message).toContain('Nothing has been synced yet');
  });

  test('a fault is a page with a reference, without the cause', async () => {
    const data = samplePortal({
      contact: async () => {
        throw new Error('password is hunter2');
      },
    });
    const { url } = await start({ data });
    const { status, html, page } = await pageAt(`${url}/contacts/5001`);
    expect(status).toBe(500);
    expect(page.content.reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(html).not.toContain('hunter2');
  });

  test("a record's text never becomes HTML of the document", async () => {
    const { url } = await start();
    const { html, page } = await pageAt(`${url}/contacts/5002`, admin);
    expect(page.content.name).toBe(attack);
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  test('the card’s script is the built file, also after another process has replaced it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-cards-'));
    const file = join(folder, 'x.js');
    await writeFile(file, 'built()');
    const card = { name: 'x', title: 'X', objectType: 'deal', locations: [], file } as const;
    const { url } = await start({ cards: [card] });
    await rm(folder, { recursive: true });
    const response = await fetch(`${url}/cards/x.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(await response.text()).toBe('built()');
    expect((await fetch(`${url}/cards/y.js`)).status).toBe(404);
  });

  test('an admin sees the values set aside on all records; others only how many there are', async () => {
    const { url } = await start();
    const rep = await pageAt(url);
    expect(rep.page.content).toMatchObject({ rejected: null, counts: { rejected: 2 } });
    expect(rep.html).not.toContain('lots');
    const { content } = (await pageAt(url, admin)).page;
    expect(content.rejected).toHaveLength(2);
    expect(content.rejected[0]).toMatchObject({ record: 'contact 5001', value: 'lots' });
  });
});
