import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { column, givenFiles, givenFolder, valueAt } from './given-files.ts';

const now = Date.UTC(2026, 5, 15);

const mapping = {
  portal: { timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
  pipelines: [
    {
      label: 'Vertrieb',
      stages: [
        { label: 'Neu' },
        { label: 'Angebot', probability: 0.6 },
        { label: 'Gewonnen', outcome: 'won' },
        { label: 'Verloren', outcome: 'lost' },
      ],
    },
  ],
  files: [
    {
      file: 'team.csv',
      object: 'owners',
      name: 'Wer',
      team: ['Region'],
      manager: 'Leitung',
    },
    { file: 'preise.csv', object: 'lookup', key: 'Produkt' },
    {
      file: 'firmen.csv',
      object: 'companies',
      id: { column: 'Firma' },
      columns: { Firma: 'name' },
    },
    {
      file: 'chancen.csv',
      object: 'deals',
      id: { column: 'Nr', keepIn: 'chance_nr' },
      knownFrom: 'Beginn',
      dates: 'dd.MM.yyyy',
      numbers: { decimal: ',', thousands: '.' },
      missing: ['n/a'],
      values: { Produkt: { Gross: 'Groß' }, Stufe: { Auftrag: 'Gewonnen' } },
      fixed: { dealtype: 'newbusiness' },
      joins: [{ columns: ['Firma', 'Produkt'], as: 'Titel' }],
      lookups: [{ column: 'Produkt', file: 'preise.csv' }],
      columns: {
        Titel: 'dealname',
        Wer: 'hubspot_owner_id',
        Produkt: [
          { property: 'size', type: 'text' },
          {
            property: 'is_large',
            type: 'flag',
            values: { Groß: 'yes', Klein: 'no', Riesig: null },
          },
        ],
        Beginn: 'createdate',
        Ende: { property: 'closedate', knownFrom: 'Ende' },
        Wert: { property: 'amount', knownFrom: 'Ende' },
        'preise.csv.Preis': { property: 'list_price', type: 'number' },
        'preise.csv.Produkt': null,
      },
      others: 'leave out',
      stages: {
        column: 'Stufe',
        pipeline: 'Vertrieb',
        entered: { Angebot: 'Beginn', Gewonnen: 'Ende', Verloren: 'Ende' },
      },
      links: [{ column: 'Firma', to: 'companies' }],
    },
  ],
};

const files = {
  'team.csv': 'Wer;Region;Leitung\nMei Lindgren;Nord;Ivo Stein\nBo Falk;Süd;\n',
  'preise.csv': 'Produkt;Preis\nGroß;1.000,00\nKlein;500\n',
  'firmen.csv': 'Firma\nAlder\nBirch\n',
  'chancen.csv': [
    'Nr;Wer;Firma;Produkt;Beginn;Ende;Wert;Stufe;Notiz',
    'A-1;Mei Lindgren;Alder;Gross;01.02.2026;15.03.2026;1.250,50;Auftrag;x',
    'A-2;Bo Falk;Birch;Klein;01.05.2026;n/a;;Angebot;y',
    'A-3;Neu Hier;Cedar;Riesig;31.02.2026;;;Neu;',
    'A-4;Bo Falk;Birch;Klein;01.05.2026;20.06.2026;900;Gewonnen;',
    'A-5;Bo Falk;Birch;Klein;20.06.2026;25.06.2026;0;Verloren;',
    'A-6;Bo Falk;Birch;Klein;01.05.2026;02.04.2026;800;Gewonnen;',
    'A-7;Bo Falk;Birch;Klein;01.05.2026;;;Vielleicht;',
  ].join('\n'),
};

let folder = { path: '', remove: async () => {} };
let result: Awaited<ReturnType<typeof importWorld>>;
beforeAll(async () => {
  folder = await givenFolder();
  const [path = ''] = await givenFiles(folder.path, { 'mapping.json': JSON.stringify(mapping) });
  result = await importWorld({ files: await givenFiles(folder.path, files), mapping: path, now });
});
afterAll(() => folder.remove());

const deal = (index: number) => result.world.records.deals[index];
const stageOf = (index: number, at: number) => {
  const id = valueAt(deal(index), 'dealstage', at);
  return result.world.pipelines[0]?.stages.find((each) => each.id === id)?.label ?? id;
};
const day = (month: number, date: number) => Date.UTC(2026, month - 1, date, 12);

describe('files with a mapping', () => {
  test('every row is a record', () => {
    expect(result.report.files).toEqual([
      { file: 'preise.csv', object: 'lookup', rows: 2, records: 0 },
      { file: 'team.csv', object: 'owners', rows: 2, records: 3 },
      { file: 'firmen.csv', object: 'companies', rows: 2, records: 2 },
      { file: 'chancen.csv', object: 'deals', rows: 7, records: 7 },
    ]);
  });

  test('text ids become digits and stay readable in a property', () => {
    expect(deal(0)?.id).toMatch(/^[1-9]\d*$/);
    expect(valueAt(deal(0), 'chance_nr', now)).toBe('A-1');
  });

  test('numbers, dates, other words, joined columns, fixed values and lookups are taken as told', () => {
    expect(valueAt(deal(0), 'amount', now)).toBe('1250.50');
    expect(valueAt(deal(0), 'createdate', now)).toBe('2026-01-31T23:00:00.000Z');
    expect(valueAt(deal(0), 'dealname', now)).toBe('Alder - Groß');
    expect(valueAt(deal(0), 'dealtype', now)).toBe('newbusiness');
    expect(column(result.world, 'deals', 'list_price').slice(0, 3)).toEqual([
      '1000.00',
      '500',
      null,
    ]);
  });

  test('one column becomes several properties, each in its own words', () => {
    expect(column(result.world, 'deals', 'size').slice(0, 3)).toEqual(['Groß', 'Klein', 'Riesig']);
    expect(column(result.world, 'deals', 'is_large').slice(0, 3)).toEqual(['true', 'false', null]);
  });

  test('a deal walks through the stages whose dates the file has', () => {
    expect([stageOf(0, day(1, 30)), stageOf(0, day(2, 2)), stageOf(0, day(3, 16))]).toEqual([
      null,
      'Angebot',
      'Gewonnen',
    ]);
    expect(valueAt(deal(0), 'amount', day(3, 1))).toBeNull();
    expect(valueAt(deal(0), 'hs_is_closed_won', now)).toBe('true');
  });

  test('what lies after the clock is served without it and comes when the clock gets there', () => {
    expect([stageOf(3, now), stageOf(3, day(6, 21))]).toEqual(['Angebot', 'Gewonnen']);
    expect([valueAt(deal(3), 'amount', now), valueAt(deal(3), 'amount', day(6, 21))]).toEqual([
      null,
      '900',
    ]);
    // Begun after the clock: there, undated, in the first stage.
    expect(deal(4)?.createdAt).toBe(now);
    expect([stageOf(4, now), stageOf(4, day(6, 21)), stageOf(4, day(6, 26))]).toEqual([
      'Neu',
      'Angebot',
      'Verloren',
    ]);
    expect([
      valueAt(deal(4), 'createdate', now),
      valueAt(deal(4), 'createdate', day(6, 21)),
    ]).toEqual(['', '2026-06-19T22:00:00.000Z']);
    const held = result.report.problems.filter((each) => each.kind === 'held back');
    expect(held.map(({ line, column: heading, value }) => [line, heading, value])).toEqual([
      [5, 'Ende', '20.06.2026'],
      [6, 'Beginn', '20.06.2026'],
      [6, 'Ende', '25.06.2026'],
    ]);
  });

  test('everything that cannot be taken is listed with its place and reason', () => {
    const others = result.report.problems.filter((each) => each.kind !== 'held back');
    expect(
      others.map(({ kind, line, column: heading, value }) => [kind, line, heading, value]),
    ).toEqual([
      ['not linked', 4, 'Produkt', 'Riesig'],
      ['unreadable', 4, 'Beginn', '31.02.2026'],
      ['row', 7, 'Ende', '02.04.2026'],
      ['unreadable', 8, 'Stufe', 'Vielleicht'],
      ['not linked', 4, 'Firma', 'Cedar'],
    ]);
    expect(valueAt(deal(2), 'createdate', now)).toBe('31.02.2026');
    expect(stageOf(5, now)).toBe('Gewonnen');
    expect(stageOf(6, now)).toBe('Vielleicht');
  });

  test('owners have their teams, managers are owners, and unlisted names are told', () => {
    expect(result.world.owners.map((each) => [each.firstName, each.teams[0]?.name])).toEqual([
      ['Mei', 'Nord'],
      ['Ivo', 'Nord'],
      ['Bo', 'Süd'],
      ['Neu', undefined],
    ]);
    expect(result.report.notes.join()).toContain('the owners file does not: Neu Hier');
  });

  test('left out columns are told', () => {
    expect(result.report.notes.join()).toContain(
      'left out of the deals, as the mapping says: Firma, Notiz',
    );
    expect(result.world.properties.deals.some((each) => each.label === 'Notiz')).toBe(false);
  });

  test('links follow ids across files', () => {
    const [alder, birch] = result.world.records.companies;
    const targets = result.world.links.map((each) => each.to.id);
    expect(targets).toEqual([alder?.id, birch?.id, birch?.id, birch?.id, birch?.id, birch?.id]);
  });

  test('the pipeline has the probabilities that were given, and even steps between', () => {
    expect(
      result.world.pipelines[0]?.stages.map((each) => [
        each.label,
        each.probability,
        each.isClosed,
      ]),
    ).toEqual([
      ['Neu', '0.33', false],
      ['Angebot', '0.60', false],
      ['Gewonnen', '1.0', true],
      ['Verloren', '0.0', true],
    ]);
  });
});
