import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type ImportRequest, openImportDesk } from '../../src/cli/start/import/import-desk.ts';
import type { UploadLimits } from '../../src/cli/start/import/uploads.ts';
import type { OpenedCrm } from '../../src/cli/start/open-crm.ts';
import { ImportError } from '../../src/files/import-error.ts';
import type { ImportProgress } from '../../src/preview/import/import-desk.ts';
import type { ImportView } from '../../src/preview/import/import-page.ts';
import { startFakePreview } from './support/start-fake-preview.ts';

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const deals = 'Deal,Stage,Close date,Amount\nOne,Won,2026-05-13,100\nTwo,Demo,2026-06-01,200\n';
const unclear = 'Deal,Stage,Close date,Amount\nOne,Won,08/06/2026,100\nTwo,Demo,04/05/2026,200\n';

interface Given {
  readonly most?: UploadLimits;
  readonly open?: (asked: ImportRequest) => Promise<OpenedCrm>;
}

/** A preview with a desk in a folder of its own. `opened`: what an import was begun with. */
async function start(given: Given = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-import-'));
  const opened: ImportRequest[] = [];
  const begun = Promise.withResolvers<ImportRequest>();
  const desk = await openImportDesk({
    folder: join(folder, 'uploads'),
    most: given.most,
    open:
      given.open ??
      (async (asked) => {
        opened.push(asked);
        begun.resolve(asked);
        return new Promise<never>(() => {});
      }),
  });
  const preview = await startFakePreview({ desk });
  running.push(preview, desk, { close: () => rm(folder, { recursive: true }) });
  const send = (method: string, path: string, body?: string | Buffer, headers = {}) =>
    fetch(`${preview.url}/import${path}`, {
      method,
      headers: { origin: preview.url, ...headers },
      ...(body !== undefined && { body }),
    });
  const put = (name: string, body: string | Buffer, headers = {}) =>
    send('PUT', `/files/${encodeURIComponent(name)}`, body, headers);
  const post = (path: string, body: object) =>
    send('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
  const state = async () => (await (await send('GET', '/state')).json()) as ImportView;
  const progress = async () => (await (await send('GET', '/progress')).json()) as ImportProgress;
  const kept = () => filesIn(join(folder, 'uploads'));
  return { url: preview.url, send, put, post, state, progress, kept, opened, begun: begun.promise };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

const options = { timeZone: 'Europe/Berlin', currency: null, now: null };
const messageOf = async (response: Response) =>
  ((await response.json()) as { message: string }).message;

test('a file is kept for its owner alone, and shown with meanings in words and examples', async () => {
  const { put, state, kept } = await start();
  expect((await put('deals.csv', deals)).status).toBe(204);
  const [path = ''] = await kept();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const [file] = (await state()).files;
  const column = file?.columns.find(({ heading }) => heading === 'Close date');
  expect(column).toMatchObject({ means: 'deals.closedate', meaning: 'Close Date' });
  expect(column?.examples).toEqual(['2026-05-13', '2026-06-01']);
  expect((await state()).waitsFor).toBeNull();
});

test('every column stands at a choice that people know, links and what is kept included', async () => {
  const { put, state } = await start();
  await put(
    'report.csv',
    'Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Colour\nAna,Kestrel,One,Closed Won,100,6/13/2026,red\n',
  );
  const [file] = (await state()).files;
  expect(file?.columns.map(({ heading, meaning }) => [heading, meaning])).toEqual([
    ['Opportunity Owner', 'Deal owner'],
    ['Account Name', 'The company it belongs to'],
    ['Opportunity Name', 'Deal Name'],
    ['Stage', 'Deal Stage'],
    ['Amount', 'Amount'],
    ['Close Date', 'Close Date'],
    ['Colour', 'A property of your own'],
  ]);
});

test('a file that is too large is refused by its announced size, and by what comes', async () => {
  const { url, put, kept } = await start({ most: { files: 3, bytes: 1_000, allBytes: 1_500 } });
  const refused = await put('large.csv', 'x'.repeat(1_001));
  expect(refused.status).toBe(413);
  expect(await messageOf(refused)).toMatch(/^large\.csv is larger than .* Split it/);
  expect(await putInChunks(`${url}/import/files/chunks.csv`, url, 'x'.repeat(600))).toBe(413);
  expect(await kept()).toEqual([]);
  await put('one.csv', 'x'.repeat(900));
  const both = await put('two.csv', 'x'.repeat(900));
  expect(await messageOf(both)).toMatch(/^All files together are larger/);
});

test('what is no table is told as such, and waits for nothing but its removal', async () => {
  const { put, send, state } = await start();
  await put(
    'photo.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
  const view = await state();
  expect(view.files[0]?.refused).toHaveLength(1);
  expect(view.waitsFor).toContain('photo.csv');
  await send('DELETE', '/files/photo.csv');
  expect((await state()).files).toEqual([]);
});

test('orders from another site are refused, and nothing of them is kept', async () => {
  const { put, post, send, kept, opened } = await start();
  const strange = { origin: 'https://elsewhere.example' };
  expect((await put('deals.csv', deals, strange)).status).toBe(403);
  await put('deals.csv', deals);
  const json = { 'content-type': 'application/json', ...strange };
  expect((await send('POST', '/start', JSON.stringify(options), json)).status).toBe(403);
  expect((await send('DELETE', '/files/deals.csv', undefined, strange)).status).toBe(403);
  expect(await kept()).toHaveLength(1);
  expect(opened).toEqual([]);
  expect((await post('/start', options)).status).toBe(200);
});

test('a second file of one name, in whatever case, does not take the place of the first', async () => {
  const { put, state, send } = await start();
  await put('deals.csv', deals);
  const second = await put('Deals.csv', unclear);
  expect(second.status).toBe(409);
  expect(await messageOf(second)).toContain('Remove it first');
  expect((await state()).files.map(({ name }) => name)).toEqual(['deals.csv']);
  await send('DELETE', '/files/deals.csv');
  expect((await put('Deals.csv', unclear)).status).toBe(204);
});

test('a name cannot lead out of the folder', async () => {
  const { put, kept } = await start();
  for (const name of ['../deals.csv', '..', 'a/b.csv', 'a\\b.csv', 'a\u0000.csv', '']) {
    expect((await put(name, deals)).status).toBeGreaterThanOrEqual(400);
  }
  expect(await kept()).toEqual([]);
});

test('a file that somebody deleted meanwhile is named, and nothing is imported without it', async () => {
  const { put, post, state, kept, opened } = await start();
  await put('deals.csv', deals);
  const [path = ''] = await kept();
  await rm(path);
  const answer = await post('/start', options);
  expect(answer.status).toBe(409);
  expect(await messageOf(answer)).toBe('deals.csv is no longer here: choose it again.');
  expect(opened).toEqual([]);
  await put('deals.csv', deals);
  const [again = ''] = await kept();
  await rm(again);
  expect((await state()).notes).toEqual([
    'deals.csv was deleted from the folder meanwhile: choose it again.',
  ]);
});

test('script in a heading, a value or a name stays text', async () => {
  const { url, put } = await start();
  const script = '<script>alert(1)</script>';
  await put(`${script.replace('/', '')}.csv`, `Deal,Stage,"${script}"\n${script},Won,"""><b>"\n`);
  const html = await (await fetch(`${url}/import`)).text();
  expect(html).not.toContain(script);
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('an open question holds the import up until it is answered; the answer goes with it', async () => {
  const { put, post, state, begun } = await start();
  await put('deals.csv', unclear);
  const [question] = (await state()).files[0]?.questions ?? [];
  expect(question?.answer).toMatchObject({
    kind: 'dates',
    choices: [
      { value: 'day first', label: 'Day first: 08/06/2026 is 8 June 2026' },
      { value: 'month first', label: 'Month first: 08/06/2026 is 6 August 2026' },
    ],
  });
  expect((await post('/start', options)).status).toBe(422);
  const columns = [{ heading: 'Close date', dates: 'month first' }];
  const mended = await post('/mend', { file: 'deals.csv', columns, ends: [] });
  const view = (await mended.json()) as ImportView;
  expect(view.waitsFor).toBeNull();
  expect(view.files[0]?.columns[2]).toMatchObject({
    confidence: 'said',
    why: ['you said that the month comes first'],
  });
  expect((await post('/start', options)).status).toBe(200);
  expect(await begun).toEqual({
    ...options,
    files: [expect.stringMatching(/deals\.csv$/)],
    mapping: expect.any(String),
  });
  const answer = await put('more.csv', deals);
  expect(await messageOf(answer)).toContain('An import is at work');
});

test('a mend of an unknown file or column, and options that are none, are refused with what is allowed', async () => {
  const { put, post } = await start();
  await put('deals.csv', deals);
  const said = { columns: [{ heading: 'Nothing', means: 'own' }], ends: [] };
  expect((await post('/mend', { file: 'other.csv', ...said })).status).toBe(409);
  expect(await messageOf(await post('/mend', { file: 'deals.csv', ...said }))).toBe(
    'deals.csv has no column "Nothing".',
  );
  expect((await post('/mend', { file: 'deals.csv', columns: 'all' })).status).toBe(400);
  const zone = await post('/start', { ...options, timeZone: 'Europe/Nowhere' });
  expect(await messageOf(zone)).toContain('Write one such as Europe/Berlin');
  expect((await post('/start', { ...options, currency: 'euro' })).status).toBe(422);
  expect((await post('/start', { ...options, now: 'yesterday' })).status).toBe(422);
});

test('what is found wrong while the portal is made is told on the page, and the files stay', async () => {
  const fault = { file: 'deals.csv', line: 3, message: 'Two rows are one.' };
  const { put, post, state, progress } = await start({
    open: () => Promise.reject(new ImportError([fault, { ...fault, line: 4 }])),
  });
  await put('deals.csv', deals);
  await post('/start', options);
  expect(await progress()).toEqual({
    phase: 'failed',
    faults: ['deals.csv, line 3: Two rows are one.', 'deals.csv, line 4: Two rows are one.'],
  });
  expect((await state()).files).toHaveLength(1);
});

test('files are deleted once they are the portal, and when the desk is closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-import-'));
  const closed: string[] = [];
  const crm = { imported: null, close: async () => void closed.push('it') } as unknown as OpenedCrm;
  const desk = await openImportDesk({ folder, open: async () => crm });
  const preview = await startFakePreview({ desk });
  running.push(preview);
  const put = () =>
    fetch(`${preview.url}/import/files/deals.csv`, {
      method: 'PUT',
      body: deals,
      headers: { origin: preview.url },
    });
  await put();
  await desk.begin(options);
  expect(await desk.next()).toBe(crm);
  expect(await filesIn(folder)).toEqual([]);
  desk.tracker.failed([]);
  await put();
  expect(await filesIn(folder)).toHaveLength(1);
  await desk.close();
  expect(existsSync(folder)).toBe(false);
  expect(closed).toEqual(['it']);
});

test('beside a real portal nothing is imported, and the page says why', async () => {
  const preview = await startFakePreview();
  running.push(preview);
  const html = await (await fetch(`${preview.url}/import`)).text();
  expect(html).toContain('files have no place beside it');
  expect(html).toContain('&quot;offersImport&quot;:false');
  const put = await fetch(`${preview.url}/import/files/deals.csv`, {
    method: 'PUT',
    body: deals,
    headers: { origin: preview.url },
  });
  expect(put.status).toBe(404);
});

/** Sends a body three times over without saying how long it is; answers the status. */
function putInChunks(url: string, origin: string, chunk: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'PUT', headers: { origin } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.write(chunk);
    sent.write(chunk);
    sent.end(chunk);
  });
}
