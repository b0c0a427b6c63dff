import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/files/read-table.ts';
import { variantsReadAlike } from '../bench/files/compare-variants.ts';
import { scoreCase } from '../bench/files/score-case.ts';
import { givenFiles, givenFolder } from '../sandbox/import/given-files.ts';
import { allCases } from './make/all-cases.ts';
import { truthOfCase } from './make/corpus-case.ts';
import { WIDEST } from './make/refused-cases.ts';
import { truthText } from './make/truth-text.ts';

const root = join(import.meta.dirname, 'files');
const kept = allCases.flatMap((each) =>
  each.files
    .filter(({ name }) => name !== WIDEST)
    .map((file) => ({ ...file, path: join(root, each.name, file.name) })),
);
const isWorkbook = (bytes: Uint8Array, name: string) =>
  name.endsWith('.xlsx') && bytes[0] === 0x50 && bytes[2] === 0x03 && bytes.length > 4_000;

describe('the corpus of files', () => {
  test('has at least forty cases, each named once, in less than 600 kB', async () => {
    expect(allCases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(allCases.map(({ name }) => name)).size).toBe(allCases.length);
    const folders = (await readdir(root, { withFileTypes: true })).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(allCases.map(({ name }) => name).sort());
    const paths = [
      ...kept.map(({ path }) => path),
      ...folders.map(({ name }) => join(root, name, 'truth.json')),
    ];
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  test('is what its program writes, with the truth beside it', async () => {
    for (const each of allCases) {
      expect(await readFile(join(root, each.name, 'truth.json'), 'utf8')).toBe(truthText(each));
    }
    for (const { path, name, bytes } of kept) {
      const [now, before] = [await bytes(), await readFile(path)];
      if (isWorkbook(now, name)) {
        expect(await tableOf(name, before)).toEqual(await tableOf(name, now));
      } else expect(Buffer.compare(before, now)).toBe(0);
    }
  });

  test('probes cells of every file that is not to be refused, except people’s and goals’', () => {
    const silent = allCases.flatMap((each) =>
      each.files
        .filter(({ truth }) => !truth.mustRefuse && !['people', 'goals'].includes(truth.kind))
        .filter(({ truth }) => truth.values.length < 6)
        .map(({ name }) => `${each.name}/${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('names in its probes, and in what must be asked, headings that the truth has', () => {
    for (const { truth, name } of kept) {
      const told = [...truth.values.map(({ heading }) => heading), ...truth.mustAsk];
      expect({ name, unknown: told.filter((each) => !(each in truth.columns)) }).toEqual({
        name,
        unknown: [],
      });
    }
  });
});

/** What a workbook holds, whatever the library packs it into. */
async function tableOf(name: string, bytes: Uint8Array) {
  const folder = await givenFolder();
  try {
    const [path = ''] = await givenFiles(folder.path, { [name]: bytes });
    return await readTable(path);
  } finally {
    await folder.remove();
  }
}

test('one HubSpot export reads alike in eleven variants', async () => {
  const variants = await variantsReadAlike();
  expect(variants).toHaveLength(11);
  expect(variants.filter(({ differs }) => differs !== null)).toEqual([]);
});

test('the truth itself is understood whole, with what it leaves open asked', async () => {
  const scores = allCases.map((each) => {
    const answers = each.files.map(({ name, truth }) => ({
      file: name,
      kind: truth.kind,
      refused: truth.mustRefuse,
      questions: truth.mustAsk,
      columns: Object.entries(truth.columns).map(([heading, means]) => ({
        heading,
        means: [means].flat()[0] ?? null,
        confidence: 'sure' as const,
        examples: [],
      })),
    }));
    return scoreCase({ name: each.name, truth: truthOfCase(each), files: [] }, answers);
  });
  expect(scores.flatMap(({ misread, notUnderstood }) => [...misread, ...notUnderstood])).toEqual(
    [],
  );
  const asked = scores.reduce((sum, each) => sum + each.asked, 0);
  expect(asked).toBe(3);
  expect(scores.reduce((sum, each) => sum + each.columns - each.right, 0)).toBe(asked);
});
