import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { readTable } from '../../src/files/read-table.ts';
import { splitText } from '../../src/files/split-text.ts';
import { givenFiles, givenFolder } from '../sandbox/import/given-files.ts';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

/** A value in quotes whenever it could be taken for more than one, as programs write it. */
const quoted = (text: string) =>
  /[",;\t\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;

const csv = (rows: readonly (readonly string[])[], separator: string, end: string) =>
  rows.map((row) => row.map(quoted).join(separator) + end).join('');

/** Letters of Windows-1252, and signs that a CSV must handle with care. */
const letters = [...'abcxyz019 .,;"\t\näöüßéñÅ€œ'];
const value = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });

/** Headings that differ, and rows of as many values, none of them blank as a whole. */
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    headings: fc.constant(Array.from({ length: width }, (_, i) => `No. ${i + 1}; of, all`)),
    rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
);

async function read(name: string, content: Uint8Array) {
  const [path = ''] = await givenFiles(folder.path, { [name]: content });
  const reading = await readTable(path);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  const { headings, rows } = reading.table;
  return { headings, rows: rows.map(({ cells }) => cells) };
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const mark = '\uFEFF';

/** What JavaScript's Latin-1 lacks of Windows-1252. */
const windows = (text: string) =>
  Buffer.from(text.replaceAll('€', '\x80').replaceAll('œ', '\x9c'), 'latin1');

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(mark + text)],
  ['UTF-16', (text) => utf16(mark + text)],
  ['UTF-16 without its mark', utf16],
  ['UTF-16, big end first', (text) => utf16(mark + text).swap16()],
  ['Windows-1252', windows],
];
const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

describe('a table that was written reads the same', () => {
  const cases = encodings.flatMap(([encoding, encode]) =>
    Object.entries(separators).map(([name, separator]) => ({ encoding, encode, name, separator })),
  );
  test.each(cases)('in $encoding with $name between', async ({ encode, separator }) => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (given, end) => {
        const text = csv([given.headings, ...given.rows], separator, end);
        expect(await read('table.csv', encode(text))).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  test('as a pasted text', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...Object.values(separators)), (given, separator) => {
        const rows = splitText(csv([given.headings, ...given.rows], separator, '\n'));
        expect(rows.map(({ cells }) => cells)).toEqual([given.headings, ...given.rows]);
      }),
    );
  });

  test('as a workbook, but for rows without a value', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const bytes = await writeXlsx({
          sheets: [{ name: 'S', rows: [given.headings, ...given.rows] }],
        });
        const rows = given.rows.filter((row) => row.some((cell) => cell !== ''));
        fc.pre(rows.length > 0);
        expect(await read('table.xlsx', bytes)).toEqual({ ...given, rows });
      }),
      { numRuns: 40 },
    );
  });
});
