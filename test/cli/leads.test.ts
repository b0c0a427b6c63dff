import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PropertyDefinition } from '../../src/domain/crm/property.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import { formatFor } from '../../src/words/format.ts';
import { contactOf, current, page, schemaOf } from '../battery/store-records.ts';
import { newDataDir } from '../support/test-database.ts';
import { runCli } from './run-cli.ts';

let folder: string;

const text = (name: string): PropertyDefinition => ({
  objectType: 'contact',
  name,
  label: name,
  type: 'string',
  options: [],
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-leads-'));
  const database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  const store = database.portal(7);
  const definitions = ['jobtitle', 'numemployees', 'lifecyclestage'].map(text);
  await store.saveSchema({ ...schemaOf(7), definitions });
  const contact = contactOf('1', { createdAt: 1, properties: { jobtitle: 'Teacher' } });
  await store.commitPage('contacts', page(contact), current, 1);
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pacekeeper = (...words: readonly string[]) => runCli(join(folder, 'data'), words);

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('pacekeeper leaks and learn', () => {
  test('decide on a property, learn by it, and tell it in the report', async () => {
    const dropped = await pacekeeper('leaks', 'drop', 'jobtitle');
    expect(dropped).toMatchObject({ code: 0 });
    expect(dropped.said).toContain('jobtitle (left out, as an admin decided)');
    const learned = await pacekeeper('learn');
    expect(learned).toMatchObject({ code: 0 });
    expect(learned.said).toMatch(
      /Portal 7\nLearned from 1 leads, .*\nNO SIGNAL: .*\n {2}Decided by: outcomes\. /s,
    );
    expect(learned.said).toContain('jobtitle (left out, as an admin decided)');
    expect(learned.said).toContain('1 leads scored.');
    expect((await pacekeeper('leaks', 'reset', 'jobtitle')).said).toContain(
      'No property looks as if it knew the outcome.',
    );
  }, 60_000);

  test('refuse a property that is not there, is the outcome, or a portal that is not here', async () => {
    expect(await pacekeeper('leaks', 'keep', 'nowhere')).toEqual({
      code: 1,
      said: 'There is no contact property "nowhere". Give its internal name.\n',
    });
    expect((await pacekeeper('leaks', 'keep', 'lifecyclestage')).said).toMatch(
      /^Learning never uses "lifecyclestage"\. It is the outcome/,
    );
    expect((await pacekeeper('learn', '--portal', '8')).said).toBe(
      'This database does not hold portal 8; it holds 7.\n',
    );
  }, 60_000);
});

describe('pacekeeper personas', () => {
  test('lists what can be imported again, imports, and goes back to the first ones', async () => {
    const first = await pacekeeper('personas');
    expect(first.said).toContain('"name": "Decision maker, 50 to 999 employees"');
    const [teacher] = [
      {
        name: 'Teacher',
        traits: [
          {
            reads: { property: 'jobtitle', as: 'text' },
            when: { is: 'containing', words: ['teacher'] },
          },
        ],
      },
    ];
    const own = await file('own.json', JSON.stringify([teacher]));
    expect((await pacekeeper('personas', 'import', own)).said).toContain(
      '1 personas are defined now.',
    );
    expect(JSON.parse((await pacekeeper('personas', 'list')).said)).toEqual([teacher]);
    const again = await file('again.json', first.said);
    expect(await pacekeeper('personas', 'import', again)).toMatchObject({ code: 0 });
    await pacekeeper('personas', 'reset');
    expect((await pacekeeper('personas')).said).toBe(first.said);
  }, 60_000);

  test.each([
    ['no JSON', '[', /bad\.json: this is not JSON/],
    ['no persona', '[]', /expected array to have >=1 items/],
    [
      'a property that is not there',
      '[{"name":"A","traits":[{"reads":{"property":"x","as":"text"},"when":{"is":"known"}}]}]',
      /persona "A", trait 1: This portal has no contact property "x"/,
    ],
    [
      'a condition that is none',
      '[{"name":"A","traits":[{"reads":{"property":"jobtitle","as":"text"},"when":{"is":"near"}}]}]',
      /persona 1, traits\.0\.when/,
    ],
  ])(
    'changes nothing by a file with %s',
    async (_, content, why) => {
      const { code, said } = await pacekeeper(
        'personas',
        'import',
        await file('bad.json', content),
      );
      expect(code).toBe(1);
      expect(said).toMatch(/^Nothing was changed\./);
      expect(said).toMatch(why);
    },
    60_000,
  );
});

describe('the audit log', () => {
  test('tells every change of the command line, each with what differs, and nothing where nothing changed', async () => {
    const before = await told();
    await pacekeeper('roles', 'assign', '31', 'admin');
    expect(await pacekeeper('roles', 'assign', '31', 'admin')).toMatchObject({
      code: 1,
      said: expect.stringContaining('nothing was changed. User 31 is already admin.'),
    });
    expect(await pacekeeper('roles', 'assign', '31', 'rep')).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        'nothing was changed. This is the only admin. Make someone else an admin first.',
      ),
    });
    const own = await file(
      'audited.json',
      '[{"name":"Anybody","traits":[{"reads":{"property":"jobtitle","as":"text"},"when":{"is":"known"}}]}]',
    );
    await pacekeeper('personas', 'import', own);
    await pacekeeper('personas', 'import', own);
    await pacekeeper('personas', 'reset');
    await pacekeeper('calendar', 'set', '--fiscal-start', '4');
    await pacekeeper('updates', 'set', '--every', 'day');
    await pacekeeper('updates', 'set', '--every', 'day');
    await pacekeeper('leaks', 'drop', 'jobtitle');
    await pacekeeper('leaks', 'reset', 'jobtitle');
    await pacekeeper('learn');
    const all = await told();
    const news = all.slice(0, all.length - before.length).toReversed();
    expect(news.map(({ subject, act }) => [subject, act])).toEqual([
      ['roles', 'Made User 31 admin.'],
      ['personas', 'Defined the personas.'],
      ['personas', 'Restored the default personas.'],
      ['calendar', 'Set the calendar.'],
      ['settings', 'Set progress updates.'],
      ['rules', 'Changed what learning uses.'],
      ['rules', 'Changed what learning uses.'],
      ['rules', 'Started learning again.'],
    ]);
    expect(new Set(news.map(({ byId, via }) => `${byId} ${via}`))).toEqual(
      new Set(['null command line']),
    );
    expect(news.map(({ differences }) => differences[0])).toEqual([
      'User 31: rep, now admin.',
      expect.stringContaining('was removed.'),
      '"Anybody" was removed.',
      expect.stringMatching(/fiscal year.*April/),
      'Frequency: every week, now every working day.',
      'Learning leaves "jobtitle" out.',
      'The leak check decides about "jobtitle" again.',
      undefined,
    ]);
  }, 120_000);
});

async function told() {
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  const entries = await database.portal(7).auditEntries(null, 99);
  await database.close();
  const format = formatFor({ user: { locale: 'en' }, portal: { timezone: 'UTC' } });
  return entries.map(({ act, differences, ...entry }) => ({
    ...entry,
    act: auditWords(act, format),
    differences: differences.map((each) => auditWords(each, format)),
  }));
}
