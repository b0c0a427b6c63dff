import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTable, type TableFormat } from '../../src/files/read-table.ts';
import { givenFiles, givenFolder } from '../sandbox/import/given-files.ts';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function read(content: string | Uint8Array, format: TableFormat = {}) {
  const [path = ''] = await givenFiles(folder.path, { 'leads.csv': content });
  return readTable(path, format);
}

async function faults(content: string | Uint8Array) {
  const reading = await read(content);
  return reading.kind === 'refused' ? reading.faults.map((each) => [each.line, each.message]) : [];
}

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('readTable', () => {
  const same = 'Name,Stadt\r\nÄda,Köln\r\n';
  test.each([
    ['UTF-8', Buffer.from(same)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${same}`)],
    ['UTF-16, little end first', utf16(same)],
    ['UTF-16, big end first', swapped(utf16(same))],
    ['UTF-16 without its mark', utf16(same).subarray(2)],
    ['UTF-16 without its mark, big end first', swapped(utf16(same)).subarray(2)],
    ['line feeds only', Buffer.from(same.replaceAll('\r', ''))],
    ['carriage returns only', Buffer.from(same.replaceAll('\n', ''))],
    ['semicolons', Buffer.from(same.replaceAll(',', ';'))],
    ['tabs', Buffer.from(same.replaceAll(',', '\t'))],
    ['a line that names its separator', Buffer.from(`sep=;\r\n${same.replaceAll(',', ';')}`)],
    ['such a line with a separator of its own', Buffer.from(`sep=|\n${same.replaceAll(',', '|')}`)],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      kind: 'table',
      table: {
        file: 'leads.csv',
        headings: ['Name', 'Stadt'],
        rows: [{ line: expect.any(Number), cells: ['Äda', 'Köln'] }],
        remarks: [],
      },
    });
  });

  test('lines are counted from the top, also below a line that names the separator', async () => {
    expect(await read('sep=;\na;b\n1;2\n\n3;4\n')).toMatchObject({
      table: { rows: [{ line: 3 }, { line: 5 }] },
    });
  });

  test('takes text that is not UTF-8 for Windows-1252, and shows where it guessed', async () => {
    const reading = await read(Buffer.from('Name,City\nAda,Rome\nM\xfcller,Paris\n', 'latin1'));
    expect(reading).toMatchObject({
      table: {
        rows: [{}, { cells: ['Müller', 'Paris'] }],
        remarks: [expect.stringContaining('Windows-1252 (line 3: "Müller,Paris")')],
      },
    });
  });

  test('reads windows-1252 when it is told so', async () => {
    const reading = await read(Buffer.from('Name\nM\xfcller \x80\n', 'latin1'), {
      encoding: 'windows-1252',
    });
    expect(reading).toMatchObject({ table: { rows: [{ cells: ['Müller €'] }] } });
  });

  test('knows the line of each row, after line breaks within quotes and blank lines', async () => {
    const reading = await read('a,b\r\n"x\r\ny",1\r\n\r\n2,3\r\n4\r\n5,6,7\r\n');
    expect(reading).toMatchObject({
      table: {
        rows: [
          { line: 2, cells: ['x\ny', '1'] },
          { line: 5, cells: ['2', '3'] },
          { line: 6, cells: ['4'] },
          { line: 7, cells: ['5', '6', '7'] },
        ],
      },
    });
  });

  test.each([
    ['decimal commas', 'Name;Amount;Share\nAda;1,5;0,25\nBob;12,5;0,5\n', 3],
    ['commas in a heading and its values', 'Name, first;Amount\nAda;1,5\nBob;12\n', 2],
    ['semicolons in notes', 'Name,Note,Sum\nAda,a; b; c; d,1\nBob,e; f,2\n', 3],
    ['commas in notes between tabs', 'Name\tNote\nAda\ta, b, c\nBob\td, e\n', 2],
    ['a short row', 'Name,Note;x,Sum\nAda,a;b,1\nBob\nCid,d,3\n', 3],
    ['a heading full of commas', 'Name;Note, as long, as, needed\nAda;x\nBob;y, z\n', 2],
    [
      'rows so long that a trial ends within one',
      `Id,Name;Alias,Note,End\n${`1,a;b,${'x'.repeat(2_000)},z\n`.repeat(150)}`,
      4,
    ],
    ['headings alone in one column', 'Name\nAda\n', 1],
  ])('finds the separator by what gives rows of one width: %s', async (_, text, width) => {
    const reading = await read(text);
    expect(reading.kind === 'table' && reading.table.headings).toHaveLength(width);
  });

  test('a separator within quotes of the headings does not count', async () => {
    const reading = await read('"a;b;c",d\n1,2\n');
    expect(reading).toMatchObject({ table: { headings: ['a;b;c', 'd'] } });
  });

  test('names a column without a heading by its place', async () => {
    expect(await read(',a\n1,2\n')).toMatchObject({ table: { headings: ['Column 1', 'a'] } });
  });

  test.each([
    [
      'UTF-8 with a broken letter',
      Buffer.concat([Buffer.from('a\nKöln\nZürich\n'), Buffer.from([0xc3])]),
      4,
      'not valid UTF-8 here',
    ],
    ['an older code page', Buffer.from('a\nM\x81ller\n', 'latin1'), 2, 'nor Windows-1252'],
    ['zero bytes in text', 'a,b\n1,\0\n', null, 'zero bytes'],
    ['zero characters in UTF-16', utf16('a,b\n1,\0\n'), null, 'zero characters'],
    ['UTF-16 that is cut', utf16('a,b\n1,2\n').subarray(0, -1), null, 'not valid utf-16le'],
    ['a hundred thousand columns', `${'column,'.repeat(100_000)}\n`, 1, 'more than 5,000 columns'],
    [
      'longer headings of that many',
      `${'a heading'.repeat(3)},`.repeat(40_000),
      1,
      'too many columns',
    ],
    [
      'a row with too many values',
      `a,b\n1,2\n${','.repeat(5_000)}\n`,
      3,
      'more than 5,000 columns',
    ],
    ['a quote never closed', 'a,b\n1,2\n"3,4\n5,6\n', 3, 'never closed'],
    ['text after a closing quote', 'a,b\n1,2\n"3"x,4\n', 3, 'middle of a value'],
    ['a quote within a bare value', 'a,b\n1,2"x\n', 2, 'middle of a value'],
    ['a piece of a workbook', Buffer.from('PK\x03\x04....xl/workbook.xml'), null, 'damaged'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), null, 'save it as .xlsx'],
    ['a zip file', Buffer.from('PK\x03\x04....contacts.csv'), null, 'unpack it'],
    ['an empty file', '', null, 'empty'],
    ['headings alone', 'a,b\n', null, 'no rows'],
    ['a heading that comes twice', 'a,b,a\n1,2,3\n', 1, '"a" comes 2 times'],
  ])('refuses %s and says where', async (_, content, line, message) => {
    expect(await faults(content)).toEqual([[line, expect.stringContaining(message)]]);
  });

  test('tells all faults of one file at once', async () => {
    expect(await faults('a,b,a,b\n')).toHaveLength(3);
  });

  test('a file that is not there and a folder are refused by name', async () => {
    expect(await readTable(join(folder.path, 'no.csv'))).toEqual({
      kind: 'refused',
      faults: [{ file: 'no.csv', line: null, message: expect.stringContaining('no such file') }],
    });
    expect(await readTable(folder.path)).toMatchObject({
      faults: [{ message: expect.stringContaining('folder') }],
    });
  });

  test('a file that is larger than memory should bear is refused before it is read', async () => {
    const [path = ''] = await givenFiles(folder.path, { 'leads.csv': 'a,b\n1,2\n' });
    await truncate(path, 300 * 1024 * 1024);
    expect(await readTable(path)).toMatchObject({
      faults: [{ message: expect.stringContaining('The file has 300 MB; at most 250 MB') }],
    });
  });

  test('a large file with characters of several bytes is read whole', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},Größe ${'ß'.repeat(i % 7)} €`);
    const reading = await read(`id,text\n${lines.join('\n')}\n`);
    const rows = reading.kind === 'table' ? reading.table.rows : [];
    expect(rows.map(({ cells }) => cells.join())).toEqual(lines);
    expect(rows.at(-1)?.line).toBe(20_001);
  });
});
