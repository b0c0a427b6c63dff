import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FileCheck } from '../../src/contract/file-check.ts';
import { mappingSchema } from '../../src/files/mapping-schema.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-files-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, ...rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.join('\n'));
  return path;
}

const checked = (...words: readonly string[]) =>
  runCli(join(folder, 'data'), ['files', 'check', ...words]);

const deals = () =>
  given(
    'geschaefte.csv',
    'Deal-Name;Deal-Phase;Abschlussdatum;Betrag;Notiz',
    'Alder;Gewonnen;03.04.2026;211.000;x',
    'Birch;Angebot;24.12.2026;51.563,26;y',
  );

describe('pacekeeper files check', () => {
  test('says what a file is, what each column means and why, examples, and what will be done, without a database', async () => {
    const { code, said } = await checked(await deals());
    expect(code).toBe(0);
    expect(said).toContain('geschaefte.csv: deals');
    expect(said).toContain(
      'Betrag = deal amount (the heading says amount; 2 of 2 different values are numbers; numbers such as 211.000 are written as 1.234,50)',
    );
    expect(said).toContain('211.000 | 51.563,26');
    expect(said).toContain('won: "Gewonnen"; lost: none; all others are open');
    expect(said).toContain('> 2 rows become deals');
    expect(await readdir(folder)).not.toContain('data');
  }, 60_000);

  test('prints the same for programs, every message with its sentence', async () => {
    const { said } = await checked(await deals(), '--json');
    const [file] = JSON.parse(said) as FileCheck[];
    expect(file).toMatchObject({ file: 'geschaefte.csv', kind: 'deals', refused: [] });
    expect(file?.columns[2]).toMatchObject({
      heading: 'Abschlussdatum',
      means: { object: 'deals', property: 'closedate' },
      confidence: 'sure',
      examples: ['03.04.2026', '24.12.2026'],
    });
    const texts = file?.columns.flatMap(({ evidence }) => evidence) ?? [];
    expect(texts.every((each) => 'text' in each && typeof each.text === 'string')).toBe(true);
  }, 60_000);

  test('refuses with the likely column, and takes the file once a mapping says it', async () => {
    const path = await given(
      'booked.csv',
      'Deal ID,Deal stage,Amount,Booked',
      '1,Won,500,2026-10-01',
      '2,Demo,700,2026-12-20',
    );
    const refused = await checked(path);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('! Refused: This looks like deals');
    expect(refused.said).toContain('Most likely it is "Booked"');
    const mapping = await given(
      'booked.mapping.json',
      JSON.stringify({
        files: [{ file: 'booked.csv', object: 'deals', columns: { Booked: 'closedate' } }],
      }),
    );
    const taken = await checked(path, '--mapping', mapping);
    expect(taken.code).toBe(0);
    expect(taken.said).toContain('Booked = deal closedate (your mapping says so)');
    expect(taken.said).toContain('Deal stage = deal dealstage');
  }, 60_000);

  test('writes what was understood as a mapping that can be mended and given back', async () => {
    const path = await deals();
    const mapping = join(folder, 'draft.mapping.json');
    const { said } = await checked(path, '--write-mapping', mapping);
    expect(said).toContain(`Written to ${mapping}`);
    const draft = mappingSchema.parse(JSON.parse(await readFile(mapping, 'utf8')));
    expect(draft.files).toMatchObject([
      { file: 'geschaefte.csv', object: 'deals', stages: { column: 'Deal-Phase' } },
    ]);
    expect((await checked(path, '--mapping', mapping)).code).toBe(0);
  }, 60_000);
});
