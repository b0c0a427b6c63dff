import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { givenFiles, givenFolder } from './given-files.ts';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

const headings = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Deal owner',
  'Amount',
  'Share',
  'Seats',
  'Create Date',
  'Close Date',
];

interface Deal {
  readonly words: readonly [id: string, name: string, stage: string, owner: string];
  readonly amount: number;
  readonly share: number;
  readonly seats: number;
  readonly created: Date;
  readonly closes: Date;
}

const at = (month: number, day: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(2026, month - 1, day, hour, minute));

const deals: readonly Deal[] = [
  {
    words: ['9001', 'Müller & Söhne; "Küche"', 'Contract Sent', 'Zoë Núñez'],
    ...{ amount: 51563.26, share: 0.125, seats: 12 },
    ...{ created: at(10, 13, 9, 30), closes: at(11, 2) },
  },
  {
    words: ['9002', 'Straße, Ångström', 'Closed Won', 'Zoë Núñez'],
    ...{ amount: 211000, share: 12.5, seats: 3 },
    ...{ created: at(10, 1, 14, 5), closes: at(12, 24) },
  },
  {
    words: ['9003', 'Façade', 'Closed Lost', 'Ada Berg'],
    ...{ amount: 950.5, share: 1, seats: 40 },
    ...{ created: at(9, 30, 0, 15), closes: at(11, 15) },
  },
];

/** How a program writes numbers, days and moments. */
interface Form {
  readonly number: (value: number) => string;
  readonly day: (date: Date) => string;
  readonly moment: (date: Date) => string;
}

const two = (value: number) => String(value).padStart(2, '0');
const parts = (date: Date) => ({
  y: date.getUTCFullYear(),
  m: date.getUTCMonth() + 1,
  d: date.getUTCDate(),
  h: date.getUTCHours(),
  min: two(date.getUTCMinutes()),
});

const iso: Form = {
  number: String,
  day: (date) => date.toISOString().slice(0, 10),
  moment: (date) => date.toISOString().slice(0, 16).replace('T', ' '),
};
const german: Form = {
  number: (value) => value.toLocaleString('de-DE'),
  day: (date) => `${two(parts(date).d)}.${two(parts(date).m)}.${parts(date).y}`,
  moment: (date) => `${german.day(date)} ${two(parts(date).h)}:${parts(date).min}`,
};
const american: Form = {
  number: (value) => value.toLocaleString('en-US'),
  day: (date) => `${parts(date).m}/${parts(date).d}/${parts(date).y}`,
  moment: (date) => {
    const { h, min } = parts(date);
    return `${american.day(date)} ${h % 12 || 12}:${min} ${h < 12 ? 'AM' : 'PM'}`;
  },
};
const serialOf = (date: Date) => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
const serials: Form = {
  number: String,
  day: (date) => String(serialOf(date)),
  moment: (date) => serialOf(date).toFixed(10),
};
const decimalComma: Form = { ...iso, number: (value) => String(value).replace('.', ',') };

const cells = ({ words, amount, share, seats, created, closes }: Deal, form: Form) => [
  ...words,
  ...[amount, share, seats].map(form.number),
  form.moment(created),
  form.day(closes),
];

function text(separator: string, form: Form, end = '\r\n'): string {
  const quoted = (cell: string) =>
    /[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [headings, ...deals.map((deal) => cells(deal, form))]
    .map((row) => row.map(quoted).join(separator) + end)
    .join('');
}

const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Deals',
        rows: [
          headings,
          ...deals.map(({ words, amount, share, seats, created, closes }) => [
            ...words,
            ...[amount, share, seats, created, closes],
          ]),
        ],
      },
    ],
  });

async function imported(name: string, content: string | Uint8Array) {
  const files = await givenFiles(folder.path, { [name]: content });
  const now = Date.UTC(2027, 0, 1);
  const { world, report } = await importWorld({ files, now, timeZone: 'Europe/Berlin' });
  const own = world.properties.deals.filter(({ groupName }) => groupName === 'imported');
  const portal = {
    records: world.records.deals,
    own,
    owners: world.owners,
    problems: report.problems,
  };
  return { portal, notes: report.notes };
}

const utf16 = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le');
const latin = (content: string) => Buffer.from(content, 'latin1');

describe('one table of deals, in whatever form', () => {
  test.each([
    ['UTF-8 with its mark', `\uFEFF${text(',', iso)}`],
    ['UTF-16, little end first', utf16(text(',', iso))],
    ['UTF-16, big end first', utf16(text(',', iso)).swap16()],
    [
      'UTF-16 without its mark, tabs, as Excel saves "Unicode text"',
      Buffer.from(text('\t', iso), 'utf16le'),
    ],
    ['Windows-1252', latin(text(',', iso))],
    ['semicolons', text(';', iso, '\n')],
    ['tabs', text('\t', iso, '\n')],
    ['a line that names the separator', `sep=;\r\n${text(';', iso)}`],
    ['decimal commas', text(';', decimalComma)],
    ['German Excel', latin(text(';', german))],
    ['American Excel', latin(text(',', american))],
    ["dates as Excel's day numbers", text(',', serials)],
  ])('is the same portal as in plain UTF-8 with ISO dates: %s', async (_, content) => {
    const { portal: plain } = await imported('plain.csv', text(',', iso));
    const { portal } = await imported('deals.csv', content);
    expect(portal).toEqual(plain);
    expect(plain.problems).toEqual([]);
    expect(plain.own.map(({ name, type }) => [name, type])).toEqual([
      ['share', 'number'],
      ['seats', 'number'],
    ]);
  });

  test('is the same portal as a workbook', async () => {
    const { portal: plain } = await imported('plain.csv', text(',', iso));
    const { portal } = await imported('deals.xlsx', await workbook());
    expect(portal).toEqual(plain);
  });

  test('tells what was recognised', async () => {
    const { notes } = await imported('deals.csv', latin(text(';', german)));
    expect(notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('was read as Windows-1252'),
        'deals.csv: "Amount" holds numbers written as 1.234,50.',
        'deals.csv: "Share" holds numbers written as 1234,50.',
        'deals.csv: "Create Date" holds dates such as 13.10.2026 09:30, the day first.',
        'deals.csv: "Close Date" holds dates such as 02.11.2026, the day first.',
      ]),
    );
  });

  const unclear = text(',', american)
    .replace('10/13/2026', '10/12/2026')
    .replace('9/30/2026', '9/3/2026');

  test('whose dates do not show whether day or month comes first takes it from another column of the file', async () => {
    const { portal } = await imported('deals.csv', unclear);
    expect(portal.problems).toEqual([]);
    expect(portal.records[0]?.createdAt).toBe(Date.UTC(2026, 9, 12, 7, 30));
  });

  test('in which no date shows whether day or month comes first keeps them unread, and says what to do', async () => {
    const content = unclear.replace('12/24/2026', '12/4/2026').replace('11/15/2026', '11/5/2026');
    const { portal, notes } = await imported('deals.csv', content);
    expect(portal.problems.filter(({ column }) => column === 'Create Date')).toHaveLength(3);
    expect(portal.problems[0]?.reason).toContain('"dates": "dd/MM/yyyy"');
    expect(notes.join()).toContain('"Close Date": of 11/2/2026 nothing says');
  });
});
