import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTable, type TableFormat } from '../../../src/sandbox/import/read-table.ts';
import { givenFiles, givenFolder } from './given-files.ts';

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
    ['line feeds only', Buffer.from(same.replaceAll('\r', ''))],
    ['carriage returns only', Buffer.from(same.replaceAll('\n', ''))],
    ['semicolons', Buffer.from(same.replaceAll(',', ';'))],
    ['tabs', Buffer.from(same.replaceAll(',', '\t'))],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      kind: 'table',
      table: {
        file: 'leads.csv',
        headings: ['Name', 'Stadt'],
        rows: [{ line: 2, cells: ['Äda', 'Köln'] }],
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

  test('a separator within quotes of the headings does not count', async () => {
    const reading = await read('"a;b;c",d\n1,2\n');
    expect(reading).toMatchObject({ table: { headings: ['a;b;c', 'd'] } });
  });

  test('names a column without a heading by its place', async () => {
    expect(await read(',a\n1,2\n')).toMatchObject({ table: { headings: ['Column 1', 'a'] } });
  });

  test.each([
    ['bytes that are not UTF-8', Buffer.from('a\nfine\nM\xfcller\n', 'latin1'), 3, 'UTF-8'],
    ['such bytes in the last line', Buffer.from('a\n\xff', 'latin1'), 2, 'UTF-8'],
    ['UTF-16 without its mark', Buffer.from('a\nb\n', 'utf16le'), null, 'zero bytes'],
    ['a quote never closed', 'a,b\n1,2\n"3,4\n5,6\n', 3, 'never closed'],
    ['text after a closing quote', 'a,b\n1,2\n"3"x,4\n', 3, 'middle of a value'],
    ['a quote within a bare value', 'a,b\n1,2"x\n', 2, 'middle of a value'],
    ['an Excel workbook', Buffer.from('PK\x03\x04....xl/workbook.xml'), null, 'save it as CSV'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), null, 'save it as CSV'],
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

  test('a large file with characters of several bytes is read whole', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},Größe ${'ß'.repeat(i % 7)} €`);
    const reading = await read(`id,text\n${lines.join('\n')}\n`);
    const rows = reading.kind === 'table' ? reading.table.rows : [];
    expect(rows.map(({ cells }) => cells.join())).toEqual(lines);
    expect(rows.at(-1)?.line).toBe(20_001);
  });
});
