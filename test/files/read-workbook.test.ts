import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readTable, type TableFormat } from '../../src/files/read-table.ts';
import { givenFiles, givenFolder } from '../sandbox/import/given-files.ts';
import { type GivenWorkbook, givenWorkbook, givenZip } from './given-zip.ts';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function read(content: Uint8Array, format: TableFormat = {}) {
  const [path = ''] = await givenFiles(folder.path, { 'leads.xlsx': content });
  return readTable(path, format);
}

async function rowsOf(workbook: GivenWorkbook, format: TableFormat = {}) {
  const reading = await read(givenWorkbook(workbook), format);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.table.rows.map(({ cells }) => cells);
}

async function faultOf(content: Uint8Array) {
  const reading = await read(content);
  return reading.kind === 'refused' ? reading.faults.map((each) => each.message).join() : '';
}

const cell = (inside: string, attributes = '') => `<c ${attributes}>${inside}</c>`;
const text = (words: string) => cell(`<is><t>${words}</t></is>`, 't="inlineStr"');
const number = (digits: string, style = 0) => cell(`<v>${digits}</v>`, `s="${style}"`);
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;

describe('a workbook', () => {
  test('written by a program reads as its cells show, with the numbers of its rows', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Leads',
          rows: [
            ['Name ', 'Code', 'Sum', 'Came', 'Met', 'Ok', 'Note'],
            ['Ada', '00123', 1234.5, day(2026, 12, 1), day(2026, 12, 1, 10, 30), true, 'a\r\nb'],
            [null, null, null, null, null, null, null],
            ['Bob', null, 0.1 + 0.2],
          ],
        },
      ],
    });
    expect(await read(workbook)).toEqual({
      kind: 'table',
      table: {
        file: 'leads.xlsx',
        headings: ['Name', 'Code', 'Sum', 'Came', 'Met', 'Ok', 'Note'],
        rows: [
          {
            line: 2,
            cells: ['Ada', '00123', '1234.5', '2026-12-01', '2026-12-01 10:30:00', 'TRUE', 'a\nb'],
          },
          { line: 4, cells: ['Bob', '', '0.3', '', '', '', ''] },
        ],
        remarks: [],
      },
    });
  });

  test('may leave out where cells and rows stand, and may share its texts', async () => {
    const sheet = row(text('Name'), text('Sum')) + row(cell('<v>0</v>', 't="s"'), number('7'));
    const sharedStrings = '<si><r><t>Ada </t></r><r><t>Berg</t></r></si>';
    expect(await rowsOf({ sheet, sharedStrings })).toEqual([['Ada Berg', '7']]);
  });

  test('keeps the place of cells that say it, and gives a row that ends early its blanks', async () => {
    const sheet = `<row r="3">${text('a')}${text('b')}${text('c')}</row><row r="9"><c r="B9"><v>2</v></c></row>`;
    const reading = await read(givenWorkbook({ sheet }));
    expect(reading).toMatchObject({ table: { rows: [{ line: 9, cells: ['', '2', ''] }] } });
  });

  test.each([
    [false, ['2026-12-01', '2026-12-01 10:20:00', '10:30:00']],
    [true, ['2030-12-02', '2030-12-02 10:20:00', '1904-01-01 10:30:00']],
  ])('dates its days as it says (from 1904: %s)', async (is1904, shown) => {
    const sheet =
      row(text('day'), text('moment'), text('time')) +
      row(number('46357', 1), number('46357.430555555555', 2), number('0.4375', 3));
    expect(await rowsOf({ sheet, is1904 })).toEqual([shown]);
  });

  test('shows results of formulas, faults and dates that no calendar has as the program does', async () => {
    const sheet =
      row(text('a'), text('b'), text('c')) +
      row(cell('<f>1+1</f><v>2</v>'), cell('<v>#N/A</v>', 't="e"'), cell('<v>-5</v>', 's="1"'));
    expect(await rowsOf({ sheet })).toEqual([['2', '#N/A', '#####']]);
  });

  test('writes its numbers and dates as the mapping says that its texts are written', async () => {
    const sheet =
      row(text('Sum'), text('Day'), text('Moment')) +
      row(number('1234.567'), number('46357', 1), number('46357.5', 2)) +
      row(text('1.234,50'), text('02.12.2026'), text('x'));
    const numbers = { decimal: ',', thousands: '.' } as const;
    expect(await rowsOf({ sheet }, { numbers, datesOf: () => 'dd.MM.yyyy' })).toEqual([
      ['1234,567', '01.12.2026', '2026-12-01 12:00:00'],
      ['1.234,50', '02.12.2026', 'x'],
    ]);
  });

  test('writes numbers among texts as the texts are, so that both mean what they did', async () => {
    const sheet = row(text('Sum')) + row(number('1.234')) + row(text('51.563,26'));
    expect(await rowsOf({ sheet })).toEqual([['1,234'], ['51.563,26']]);
  });

  test('with more than one sheet says that the first was read', async () => {
    const reading = await read(
      givenWorkbook({ sheet: row(text('a')) + row(text('b')), sheets: 3 }),
    );
    expect(reading).toMatchObject({
      table: { remarks: ['the workbook has 3 sheets; the first one was read.'] },
    });
  });
});

describe('a workbook that cannot be read is refused in words', () => {
  const sheet = row(text('a')) + row(text('b'));
  const sound = givenWorkbook({ sheet });
  const elsewhere = Buffer.from(sound);
  elsewhere.writeUInt32LE(0xffffffff, sound.length - 10);

  test.each([
    ['no parts', givenZip([{ name: 'xl/nothing', content: '' }]), 'cannot be read'],
    ['a part cut off', sound.subarray(0, sound.length - 60), 'damaged'],
    ['a directory that stands elsewhere', elsewhere, 'damaged'],
    ['a broken part', Buffer.from(sound).fill(0xff, 200, 280), 'cannot be read'],
    ['a sheet that ends within its first row', givenWorkbook({ sheet: '<row><c><v>1' }), 'empty'],
    [
      'a cell beyond all columns',
      givenWorkbook({ sheet: '<row><c r="ZZZZ1"><v>1</v></c></row>' }),
      'cannot be read',
    ],
    [
      'a column far to the right',
      givenWorkbook({ sheet: '<row><c r="XFD1"><v>1</v></c></row>' }),
      'more than 5,000 columns',
    ],
    ['an empty sheet', givenWorkbook({ sheet: '' }), 'first sheet is empty'],
    ['headings alone', givenWorkbook({ sheet: row(text('a')) }), 'no rows'],
    [
      'zero characters',
      givenWorkbook({ sheet: row(text('a')) + row(text('_x0000_')) }),
      'zero characters',
    ],
  ])('%s', async (_, content, message) => {
    expect(await faultOf(content)).toContain(message);
  });

  test('parts that unpack to more than is read, by what they declare', async () => {
    const bomb = givenWorkbook({ sheet: ' '.repeat(110 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await faultOf(bomb)).toContain('unpacks to 110 MB; at most 100 MB');
    const texts = givenWorkbook({ sheet, sharedStrings: ' '.repeat(26 * 1024 * 1024) });
    expect(await faultOf(texts)).toContain('beside its sheets, 26 MB; at most 25 MB');
  });

  test('parts that unpack to more than they declare, or declare nothing', async () => {
    const long = { sheet: sheet + ' '.repeat(1_000_000) };
    expect(await faultOf(givenWorkbook({ ...long, declared: 500 }))).toContain('cannot be read');
    expect(await faultOf(givenWorkbook({ ...long, declared: 0 }))).toContain('damaged');
  });

  test('a file that is too large as it stands', async () => {
    const stuffed = Buffer.concat([sound, Buffer.alloc(11 * 1024 * 1024)]);
    expect(await faultOf(stuffed)).toContain('11 MB; at most 10 MB');
  });
});

function day(year: number, month: number, date: number, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(year, month - 1, date, hour, minute));
}
