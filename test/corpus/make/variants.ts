import type { Cell } from './corpus-case.ts';
import { type Contact, type Deal, inventedTeam, westernNames } from './invented-team.ts';
import { dates, numbers, written } from './write-cells.ts';
import { delimited, workbook } from './write-files.ts';

/** One table in the forms that programs save it in: each holds the same records. */
export interface Variant {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
}

interface Style {
  readonly amount: (amount: number) => Cell;
  readonly moment: (moment: number) => Cell;
}

const headings = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Pipeline',
  'Amount',
  'Close Date',
  'Create Date',
  'Deal owner',
  'Next step',
];
const stages = [
  'Appointment Scheduled',
  'Qualified To Buy',
  'Presentation Scheduled',
  'Decision Maker Bought-In',
  'Contract Sent',
  'Closed Won',
  'Closed Lost',
];
const steps = ['', 'Send the offer, signed', 'Call; then "ask" again', 'Größe klären'];

const { deals } = inventedTeam(801, { deals: 40, names: westernNames });

function rows({ amount, moment }: Style): readonly (readonly Cell[])[] {
  return deals.map((deal: Deal, index) => [
    deal.id,
    deal.name,
    stages[deal.stage] ?? '',
    'Sales Pipeline',
    amount(deal.amount),
    moment(deal.close),
    moment(deal.created),
    ownerName(deal),
    steps[index % steps.length] ?? '',
  ]);
}

function ownerName({ owner }: Deal | Contact): string {
  return `${owner.first} ${owner.last}`;
}

const hubSpot: Style = {
  amount: (amount) => written(amount, numbers.plain),
  moment: dates.isoMinute,
};
const german: Style = {
  amount: (amount) => written(amount, numbers.german),
  moment: dates.germanTime,
};
const american: Style = {
  amount: (amount) => written(amount, numbers.american),
  moment: dates.americanTime,
};
/** As a workbook's cell shows it when the column has no date format: whole days and a fraction. */
const serials: Style = {
  amount: hubSpot.amount,
  moment: (moment) => (moment / 86_400_000 + 25_569).toFixed(9),
};
const zulu: Style = { amount: hubSpot.amount, moment: dates.zulu };
const cells: Style = { amount: (amount) => amount, moment: (moment) => new Date(moment) };

const csv = (style: Style, writing: Parameters<typeof delimited>[2]) => () =>
  delimited(headings, rows(style), writing);

export const variants: readonly Variant[] = [
  { name: 'as HubSpot writes it', file: 'deals.csv', bytes: csv(hubSpot, { quoteAll: true }) },
  {
    name: 'UTF-8 with a byte order mark',
    file: 'deals.csv',
    bytes: csv(hubSpot, { encoding: 'utf-8-bom', lineEnd: '\r\n' }),
  },
  {
    name: 'UTF-16 with tabs',
    file: 'deals.txt',
    bytes: csv(hubSpot, { encoding: 'utf-16le', delimiter: '\t', lineEnd: '\r\n' }),
  },
  { name: 'Windows-1252', file: 'deals.csv', bytes: csv(hubSpot, { encoding: 'windows-1252' }) },
  {
    name: 'Excel, German',
    file: 'deals.csv',
    bytes: csv(german, { encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n' }),
  },
  {
    name: 'Excel, US',
    file: 'deals.csv',
    bytes: csv(american, { encoding: 'windows-1252', lineEnd: '\r\n' }),
  },
  {
    name: 'with sep=;',
    file: 'deals.csv',
    bytes: csv(hubSpot, { delimiter: ';', above: ['sep=;'], lineEnd: '\r\n' }),
  },
  { name: 'tabs', file: 'deals.tsv', bytes: csv(hubSpot, { delimiter: '\t' }) },
  { name: 'a workbook', file: 'deals.xlsx', bytes: () => workbook(headings, rows(cells)) },
  { name: 'dates as Excel serials', file: 'deals.csv', bytes: csv(serials, {}) },
  { name: 'dates as ISO with zone', file: 'deals.csv', bytes: csv(zulu, {}) },
];
