import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleFiles } from '../corpus/make/example-files.ts';
import { newDataDir } from '../support/test-database.ts';
import { documentedLines, runnable, shellLines } from './documented-lines.ts';
import { runCli } from './run-cli.ts';

const examples = join(import.meta.dirname, '../../examples');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-examples-'));
  // What a command writes lands in the copy.
  await cp(examples, join(folder, 'files'), { recursive: true });
  await newDataDir(join(folder, 'data'));
  const started = ['start', 'contacts.csv', 'deals.csv', '--now', '2026-11-30', '--once'];
  expect(await pacekeeper('data', started)).toMatchObject({ code: 0 });
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command where the examples are; `start` gets a data folder of its own, the others know the team of the examples. */
function pacekeeper(data: string, words: readonly string[]) {
  return runCli(join(folder, data), words, join(folder, 'files'));
}

const lines = documentedLines()
  .filter(({ line }, at, all) => all.findIndex((each) => each.line === line) === at)
  .map(({ doc, line }) => ({ doc, line: line.trim(), told: runnable(line) }));

describe('what README and the guides tell to type', () => {
  let starts = 0;
  for (const { doc, line, told } of lines) {
    if (told.kind === 'not run') {
      test.skip(`${doc}: ${line} (not run: it ${told.why})`, () => {});
    }
    if (told.kind !== 'run') continue;
    test(`runs with the files of examples/: ${doc}: ${line}`, async () => {
      const isStart = told.words[0] === 'start';
      if (isStart) starts += 1;
      const data = isStart ? `data-${starts}` : 'data';
      if (isStart) await newDataDir(join(folder, data));
      const ended = await pacekeeper(data, told.words);
      expect(ended).toMatchObject({ code: 0 });
    }, 240_000);
  }

  test('is known line by line, and takes files often enough', () => {
    expect(lines.filter(({ told }) => told.kind === 'unknown')).toEqual([]);
    expect(lines.filter(({ told }) => told.kind === 'run').length).toBeGreaterThanOrEqual(10);
  });
});

describe('a line that a reader is told to type', () => {
  test('is run, with an example in place of a word in capitals', () => {
    const [told] = shellLines('a\n```\nnpx pacekeeper rules check FILE    says it\n```\n', 'a.md');
    expect(runnable(told?.line ?? '')).toEqual({
      kind: 'run',
      words: ['rules', 'check', 'points.csv'],
    });
    expect(runnable('npm start -- examples/a.csv --now 2026-03-31')).toEqual({
      kind: 'run',
      words: ['start', 'a.csv', '--now', '2026-03-31', '--once'],
    });
  });

  test.each([
    ['HUBSPOT_ACCESS_TOKEN=pat-... npm start -- --portal', 'needs a HubSpot account'],
    ['npx pacekeeper goals list', 'takes no file'],
    ['pacekeeper leaks keep PROPERTY    learn from it', 'names something of your own'],
    ['npm ci && npm test', 'installs the project anew'],
  ])('is left out with its reason: %s', (line, why) => {
    expect(runnable(line)).toEqual({ kind: 'not run', why });
  });

  test('is unknown when no program of ours is named, and a block without any is no block of commands', () => {
    expect(runnable('curl http://127.0.0.1')).toEqual({ kind: 'unknown' });
    const blocks =
      '```json\n{}\n```\n```\nSubject: Hello\n```\n```bash\nnpm start\nmake it so\n```\n';
    expect(shellLines(blocks, 'a.md').map(({ line }) => line)).toEqual(['npm start', 'make it so']);
  });
});

describe('examples/', () => {
  test('holds what its program writes, each file named in its README', async () => {
    const readme = await readFile(join(examples, 'README.md'), 'utf8');
    const names = (await readdir(examples)).filter((name) => name !== 'README.md');
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    for (const { name, bytes } of exampleFiles()) {
      expect((await readFile(join(examples, name))).compare(bytes)).toBe(0);
    }
  });

  test('has the mapping file of the guide on importing, word for word', async () => {
    const guide = await readFile(join(examples, '../docs/guides/importing.md'), 'utf8');
    expect(guide).toContain(await readFile(join(examples, 'leads.mapping.json'), 'utf8'));
  });
});
