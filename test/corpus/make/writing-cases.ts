import { chanceOf, dealColumns, dealIdentity, fullName, minor } from './columns.ts';
import {
  type Cell,
  type Column,
  type CorpusCase,
  deal,
  type FileTruth,
  sheetOf,
  truthOf,
} from './corpus-case.ts';
import { type Deal, inventedTeam, plainNames, westernNames } from './invented-team.ts';
import { textFile } from './other-crm-cases.ts';
import { dates, isoDay, numbers, written } from './write-cells.ts';
import { type Writing, workbook } from './write-files.ts';

type Language = 'en' | 'de' | 'fr';

const words = {
  en: {
    headings: ['Deal', 'Stage', 'Amount', 'Close date', 'Created', 'Owner'],
    stages: ['Lead', 'Qualified', 'Demo', 'Proposal', 'Negotiation', 'Won', 'Lost'],
  },
  de: {
    headings: ['Projekt', 'Status', 'Betrag', 'Abschluss', 'Angelegt am', 'Verkäufer'],
    stages: ['Neu', 'Qualifiziert', 'Termin', 'Angebot', 'Verhandlung', 'Gewonnen', 'Verloren'],
  },
  fr: {
    headings: ['Affaire', 'Étape', 'Montant', 'Date de clôture', 'Créée le', 'Commercial'],
    stages: ['Piste', 'Qualifiée', 'Démo', 'Proposition', 'Négociation', 'Gagnée', 'Perdue'],
  },
} as const satisfies Record<Language, { headings: readonly string[]; stages: readonly string[] }>;

interface Written {
  readonly name: string;
  readonly language?: Language;
  readonly amount?: (amount: number) => Cell;
  readonly close?: (moment: number) => Cell;
  readonly created?: (moment: number) => Cell;
  readonly writing?: Writing;
  readonly rows?: (rows: readonly Deal[]) => readonly Deal[];
  readonly more?: readonly Column<Deal>[];
  readonly mustAsk?: readonly number[];
  readonly truth?: Partial<FileTruth>;
  readonly file?: string;
}

const FORM = 'Numbers, dates, encodings';
const plainAmount = (amount: number) => written(amount, numbers.plain);

function writtenAs(given: Written, seed: number): CorpusCase {
  const { name, language = 'en', more = [], mustAsk = [], file = 'deals.csv' } = given;
  const { headings, stages } = words[language];
  const names = language === 'en' ? plainNames : westernNames;
  const team = inventedTeam(seed, { names, deals: 18 });
  const rows = given.rows?.(team.deals) ?? team.deals;
  const [title, stage, amount, close, created, owner] = headings;
  const sheet = sheetOf(
    rows,
    [
      dealColumns.name(title),
      dealColumns.stage(stage, stages),
      dealColumns.amount(amount, given.amount ?? plainAmount),
      dealColumns.close(close, given.close ?? dates.iso),
      dealColumns.created(created, given.created ?? given.close ?? dates.iso),
      dealColumns.owner(owner, fullName),
      ...more,
    ],
    dealIdentity,
  );
  const asked: readonly string[] = mustAsk.map((index) => headings[index] ?? '');
  const truth: Partial<FileTruth> = {
    mustAsk: asked,
    // What nobody can know has no true value.
    values: sheet.values.filter(({ heading }) => !asked.includes(heading)),
    ...given.truth,
  };
  return {
    name,
    form: FORM,
    source: 'written for this corpus: no vendor',
    files: [
      file.endsWith('.xlsx')
        ? {
            name: file,
            bytes: () => workbook(sheet.headings, sheet.rows),
            truth: truthOf('deals', sheet, truth),
          }
        : textFile(file, 'deals', sheet, given.writing, truth),
    ],
    records: { deals: rows.length },
  };
}

const whole = (rows: readonly Deal[]) =>
  rows.map((row) => ({ ...row, amount: Math.round(row.amount) }));

/**
 * Days and months up to the eleventh alone, so that they cannot be told apart: read either way, what is closed lies
 * before the export, what is open behind it, and every deal was created the year before it closed.
 */
function earlyDays(rows: readonly Deal[]): readonly Deal[] {
  const at = (year: number, step: number) =>
    Date.UTC(year, (step * 7) % 11, 1 + ((step * 5) % 11), 10);
  return rows.map((row, index) => {
    const year = row.outcome === 'open' ? 2027 : 2026;
    return { ...row, close: at(year, index), created: at(year - 2, index + 3) };
  });
}

function withRefunds(rows: readonly Deal[]): readonly Deal[] {
  return rows.map((row, index) => (index % 5 === 3 ? { ...row, amount: -row.amount } : row));
}

const currencies = ['EUR', 'USD', 'CHF'];

const given: readonly Written[] = [
  {
    name: 'german-excel-csv',
    language: 'de',
    amount: (amount) => `${written(amount, numbers.german)} €`,
    close: dates.germanPoint,
    created: dates.germanTime,
    writing: { delimiter: ';', encoding: 'windows-1252', lineEnd: '\r\n' },
  },
  {
    name: 'german-thousands-beside-cents',
    language: 'de',
    amount: (amount) => written(amount, numbers.germanMixed),
    close: dates.germanShort,
    writing: { delimiter: ';', encoding: 'utf-8-bom' },
  },
  {
    name: 'swiss-apostrophes',
    language: 'de',
    amount: (amount) => `CHF ${written(amount, numbers.swiss)}`,
    close: dates.germanPoint,
    writing: { delimiter: ';' },
  },
  {
    name: 'swiss-curly-apostrophes',
    language: 'fr',
    amount: (amount) => written(amount, numbers.swissCurly),
    close: dates.germanPoint,
    writing: { delimiter: ';', encoding: 'utf-8-bom' },
  },
  {
    name: 'french-spaces-and-months',
    language: 'fr',
    amount: (amount) => `${written(amount, numbers.french)} €`,
    close: dates.frenchWords,
    created: dates.british,
    writing: { delimiter: ';' },
  },
  {
    name: 'german-months',
    language: 'de',
    amount: (amount) => written(amount, numbers.spaced),
    close: dates.germanWords,
    created: dates.germanPoint,
    writing: { delimiter: '\t' },
    file: 'projekte.tsv',
  },
  {
    name: 'english-months',
    amount: (amount) => `£${written(amount, numbers.american)}`,
    close: dates.englishWords,
    created: dates.englishLong,
  },
  {
    name: 'months-and-two-digit-years',
    amount: (amount) => written(amount, numbers.american),
    close: dates.englishDash,
  },
  {
    name: 'american-excel-csv',
    rows: withRefunds,
    amount: (amount) =>
      amount < 0
        ? `($${written(-amount, numbers.american)})`
        : `$${written(amount, numbers.american)}`,
    close: dates.americanShort,
    created: dates.americanTime,
    more: [minor('Win %', deal('hs_deal_stage_probability'), (row) => `${chanceOf(row)}%`)],
  },
  {
    name: 'negative-with-sign',
    rows: withRefunds,
    amount: (amount) => `${amount < 0 ? '-' : ''}€${written(Math.abs(amount), numbers.american)}`,
    close: dates.iso,
  },
  {
    name: 'american-two-digit-years',
    amount: (amount) => `$${written(amount, numbers.american)}`,
    close: dates.americanTwoDigits,
  },
  { name: 'day-before-month', close: dates.british, created: dates.britishTime },
  { name: 'dutch-days', close: dates.dutch },
  {
    name: 'unicode-text-utf16',
    language: 'fr',
    amount: (amount) => written(amount, numbers.comma),
    close: dates.british,
    writing: { delimiter: '\t', encoding: 'utf-16le', lineEnd: '\r\n' },
    file: 'affaires.txt',
  },
  {
    name: 'sep-line',
    language: 'de',
    amount: (amount) => written(amount, numbers.comma),
    close: dates.germanPoint,
    writing: { delimiter: ';', encoding: 'utf-8-bom', lineEnd: '\r\n', above: ['sep=;'] },
  },
  { name: 'excel-serials', close: dates.serial },
  { name: 'iso-with-zone', close: dates.newYork, created: dates.newYork },
  { name: 'milliseconds', close: dates.epoch, created: dates.epoch },
  { name: 'zoned-workbook-texts', close: dates.zoho, file: 'deals.xlsx' },
  {
    name: 'real-workbook-cells',
    language: 'de',
    amount: (amount) => amount,
    close: (moment) => new Date(isoDay(moment)),
    created: (moment) => new Date(moment),
    file: 'Projekte.xlsx',
  },
  {
    name: 'currencies-in-cells',
    amount: (amount) =>
      `${currencies[Math.round(amount) % 3]} ${written(amount, numbers.american)}`,
  },
  {
    name: 'order-of-day-and-month-from-the-other-column',
    rows: (rows) =>
      earlyDays(rows).map((row, index) => ({
        ...row,
        created: Date.UTC(2025, index % 12, 9 + index),
      })),
    close: dates.british,
  },
  {
    name: 'undecidable-day-and-month',
    rows: earlyDays,
    close: dates.american,
    mustAsk: [3, 4],
  },
  {
    name: 'undecidable-point',
    rows: (rows) =>
      whole(rows).map((row) => ({ ...row, amount: 1_000 + (row.amount % 90) * 1_007 })),
    amount: (amount) => written(amount, numbers.germanMixed),
    mustAsk: [2],
  },
];

/** Amounts whose currency stands in the cell alone: each deal keeps its own. */
function withCurrencyProbes(each: CorpusCase): CorpusCase {
  if (each.name !== 'currencies-in-cells') return each;
  const [file] = each.files;
  if (file === undefined) return each;
  const probes = file.truth.values.filter(({ property }) => property === 'amount');
  const currencyProbes = probes.map((probe) => ({
    ...probe,
    property: 'deal_currency_code',
    value: currencies[Math.round(Number(probe.value)) % 3] ?? '',
  }));
  const truth = { ...file.truth, values: [...file.truth.values, ...currencyProbes] };
  return { ...each, files: [{ ...file, truth }] };
}

export const writingCases: readonly CorpusCase[] = given
  .map((each, index) => writtenAs(each, 601 + index))
  .map(withCurrencyProbes);
