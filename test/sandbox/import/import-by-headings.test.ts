import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportError } from '../../../src/files/import-error.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { column, givenFiles, givenFolder, valueAt } from './given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);
const contacts = `Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Lead Status,Create Date,Original Traffic Source,Last Contacted,Favourite Colour,Seats
101,Ada,Novak,ada@alder.example,Mei Lindgren,Marketing Qualified Lead,In Progress,2026-11-02 14:30,Paid Search,2026-11-20 09:00,teal,10
102,Bo,Falk,bo@birch.example,,Customer,,2026-01-05T08:00:00Z,Partner Portal,,green,25
`;
const deals = `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Create Date,Associated Contact IDs,Last Modified Date
901,Alder plan,Closed Won (Sales Pipeline),Sales Pipeline,12000.50,2026-10-01 10:00,Mei Lindgren,2026-08-01 09:00,101;102,2026-10-02 08:00
902,Birch plan,Contract Sent,Sales Pipeline,tbd,2026-12-24 10:00,Old Hand (Deactivated User),2026-09-01 09:00,102,2026-11-01 08:00
903,Cedar plan,Signed,Partners,5000,2026-10-15,,2026-09-15 09:00,999,2026-11-01 08:00
904,Delta plan,Lost,Partners,,2026-12-01,Mei Lindgren,2026-09-15 09:00,,2026-11-01 08:00
`;

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function imported(files: Record<string, string>, timeZone = 'America/New_York') {
  return importWorld({
    files: await givenFiles(folder.path, files),
    now,
    timeZone,
    homeCurrency: 'USD',
  });
}

describe('files with HubSpot’s own headings', () => {
  test('contacts come in by the labels of their properties', async () => {
    const { world } = await imported({ 'contacts.csv': contacts });
    const [ada, bo] = world.records.contacts;
    expect(ada?.id).toBe('101');
    expect(valueAt(ada, 'lifecyclestage', now)).toBe('marketingqualifiedlead');
    expect(valueAt(ada, 'hs_lead_status', now)).toBe('IN_PROGRESS');
    expect(valueAt(ada, 'hs_analytics_source', now)).toBe('PAID_SEARCH');
    // 14:30 in New York, in winter.
    expect(ada?.createdAt).toBe(Date.UTC(2026, 10, 2, 19, 30));
    expect(valueAt(ada, 'createdate', now)).toBe('2026-11-02T19:30:00.000Z');
    expect(valueAt(bo, 'createdate', now)).toBe('2026-01-05T08:00:00.000Z');
    expect(valueAt(bo, 'hubspot_owner_id', now)).toBeNull();
  });

  test('owners come by name, once, with those who have left', async () => {
    const { world } = await imported({ 'contacts.csv': contacts, 'deals.csv': deals });
    expect(world.owners.map((each) => [each.firstName, each.lastName, each.archived])).toEqual([
      ['Mei', 'Lindgren', false],
      ['Old', 'Hand', true],
    ]);
    const [mei, old] = world.owners;
    expect(column(world, 'deals', 'hubspot_owner_id')).toEqual([mei?.id, old?.id, null, mei?.id]);
    expect(valueAt(world.records.contacts[0], 'hubspot_owner_id', now)).toBe(mei?.id);
  });

  test('unknown headings become properties of one’s own, and the report says so', async () => {
    const { world, report } = await imported({ 'contacts.csv': contacts });
    expect(world.properties.contacts.filter((each) => each.groupName === 'imported')).toMatchObject(
      [
        { name: 'favourite_colour', label: 'Favourite Colour', type: 'string' },
        { name: 'seats', label: 'Seats', type: 'number' },
      ],
    );
    expect(column(world, 'contacts', 'seats')).toEqual(['10', '25']);
    expect(report.notes.join()).toContain('Favourite Colour, Seats');
  });

  test('an unknown choice becomes one, and the report says so', async () => {
    const { world, report } = await imported({ 'contacts.csv': contacts });
    const source = world.properties.contacts.find((each) => each.name === 'hs_analytics_source');
    expect(source?.options).toContainEqual({ value: 'Partner Portal', label: 'Partner Portal' });
    expect(report.notes.join()).toContain('Partner Portal became choices');
  });

  test('stages come by label, with what HubSpot derives from them', async () => {
    const { world } = await imported({ 'contacts.csv': contacts, 'deals.csv': deals });
    const [won, open] = world.records.deals;
    expect(valueAt(won, 'dealstage', now)).toBe('closedwon');
    expect(valueAt(won, 'hs_is_closed_won', now)).toBe('true');
    expect(valueAt(won, 'amount_in_home_currency', now)).toBe('12000.50');
    expect(valueAt(won, 'hs_v2_date_entered_closedwon', now)).toBe('2026-10-01T14:00:00.000Z');
    expect(valueAt(open, 'dealstage', now)).toBe('contractsent');
    expect(valueAt(open, 'hs_is_closed', now)).toBe('false');
    expect(valueAt(open, 'hs_v2_date_entered_contractsent', now)).toBeNull();
  });

  test('a pipeline of unknown stages is made, in an order that is told, won and lost by name', async () => {
    const files = `Deal Name,Deal Stage,Pipeline,Deal owner\na,Lost,Partners,X Y\nb,Proposal,Partners,X Y\nc,Discovery,Partners,X Y\nd,Won!,Partners,X Y\n`;
    const { world, report } = await imported({ 'deals.csv': files });
    expect(world.pipelines).toMatchObject([
      {
        label: 'Partners',
        stages: [
          { label: 'Discovery', isClosed: false },
          { label: 'Proposal', isClosed: false },
          { label: 'Won!', isClosed: true, probability: '1.0' },
          { label: 'Lost', isClosed: true, probability: '0.0' },
        ],
      },
    ]);
    expect(report.notes.join('\n')).toContain('Discovery > Proposal > Won! > Lost');
  });

  test('stages with a date of entry become history; a step that contradicts the present stage is told', async () => {
    const entered = (stage: string) => `"Date entered ""${stage} (Sales Pipeline)"""`;
    const { world, report } = await imported({
      'deals.csv': [
        `Deal Name,Deal Stage,Create Date,Close Date,${entered('Qualified To Buy')},${entered('Contract Sent')}`,
        'a,Closed Won,2026-01-01,2026-03-01,2026-02-01,2026-02-15',
        'b,Closed Lost,2026-01-01,2026-03-01,2026-02-01,2026-04-01',
      ].join('\n'),
    });
    const stages = world.records.deals.map((deal) =>
      deal.changes.filter((each) => each.property === 'dealstage').map((each) => each.value),
    );
    expect(stages).toEqual([
      ['qualifiedtobuy', 'contractsent', 'closedwon'],
      ['qualifiedtobuy', 'closedlost'],
    ]);
    expect(report.problems).toMatchObject([
      {
        kind: 'row',
        line: 3,
        reason: expect.stringContaining('"Contract Sent" was entered on 2026-04-01'),
      },
    ]);
  });

  test('associations link the records, and those that lead nowhere are listed', async () => {
    const { world, report } = await imported({ 'deals.csv': deals, 'contacts.csv': contacts });
    expect(world.links.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['901', '101'],
      ['901', '102'],
      ['902', '102'],
    ]);
    expect(report.problems).toContainEqual({
      kind: 'not linked',
      file: 'deals.csv',
      line: 4,
      column: 'Associated Contact IDs',
      value: '999',
      reason: expect.stringContaining('no record of contacts'),
    });
  });

  test('an impossible value stays in its record and is listed with its place', async () => {
    const { world, report } = await imported({ 'contacts.csv': contacts, 'deals.csv': deals });
    expect(column(world, 'deals', 'amount')).toEqual(['12000.50', 'tbd', '5000', null]);
    expect(column(world, 'deals', 'amount_in_home_currency')[1]).toBeNull();
    expect(report.problems.filter((each) => each.kind === 'unreadable')).toEqual([
      {
        kind: 'unreadable',
        file: 'deals.csv',
        line: 3,
        column: 'Amount',
        value: 'tbd',
        reason: 'not a number such as 1234.50',
      },
    ]);
  });

  test('a deal that closes after the clock is open until then, and listed as held back', async () => {
    const { world, report } = await imported({ 'contacts.csv': contacts, 'deals.csv': deals });
    const lost = world.records.deals[3];
    const pipeline = world.pipelines.find((each) => each.label === 'Partners');
    const stage = (at: number) =>
      pipeline?.stages.find((each) => each.id === valueAt(lost, 'dealstage', at))?.label;
    expect(stage(now)).toBe(pipeline?.stages[0]?.label);
    expect(valueAt(lost, 'closedate', now)).toBeNull();
    expect(stage(Date.UTC(2026, 11, 2))).toBe('Lost');
    expect(report.problems.filter((each) => each.kind === 'held back')).toMatchObject([
      { line: 5, column: 'Close Date', value: '2026-12-01' },
    ]);
  });

  test('values are known to hold since the last edit, or since the import', async () => {
    const { world } = await imported({ 'contacts.csv': contacts, 'deals.csv': deals });
    const since = (type: 'contacts' | 'deals', property: string) =>
      world.records[type][0]?.changes.find((each) => each.property === property)?.at;
    expect(since('deals', 'dealname')).toBe(Date.UTC(2026, 9, 2, 12));
    expect(since('contacts', 'firstname')).toBe(now);
  });

  test('every row stays or is merged into another of its id: ids that are missing, repeated or text, and rows of uneven length', async () => {
    const { world, report } = await imported({
      'contacts.csv': `Record ID,Email,First Name\n7,a@x.example,A\n7,b@x.example,B\n,c@x.example,C\nK-9,d@x.example,D\n8,e@x.example\n9,f@x.example,F,extra\n`,
    });
    expect(column(world, 'contacts', 'email')).toHaveLength(5);
    const ids = world.records.contacts.map((each) => each.id);
    expect(new Set(ids).size).toBe(5);
    expect(world.records.contacts[0]?.changes.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['a@x.example', 'b@x.example']),
    );
    expect(ids.every((id) => /^[1-9]\d*$/.test(id))).toBe(true);
    expect(valueAt(world.records.contacts[2], 'import_id', now)).toBe('K-9');
    expect(report.problems.map(({ kind, line, reason }) => [kind, line, reason])).toEqual([
      ['row', 6, expect.stringContaining('2 values under 3 headings')],
      ['row', 7, expect.stringContaining('4 values under 3 headings')],
      [
        'row',
        3,
        expect.stringMatching(/already that of line 2; the row is merged into that record/),
      ],
      ['row', 4, expect.stringContaining('there is no id')],
    ]);
    expect(report.files).toEqual([
      { file: 'contacts.csv', object: 'contacts', rows: 6, records: 5 },
    ]);
  });

  test('the same file gives the same ids again', async () => {
    const file = { 'contacts.csv': 'Email,First Name\na@x.example,A\n' };
    const [once, again] = [await imported(file), await imported(file)];
    expect(once.world).toEqual(again.world);
  });

  test('no date of creation stays unknown, and the record can be listed', async () => {
    const { world, report } = await imported({
      'contacts.csv': 'Email,First Name\na@x.example,A\n',
    });
    expect(world.records.contacts[0]?.createdAt).toBe(now);
    expect(column(world, 'contacts', 'createdate')).toEqual(['']);
    expect(report.notes.join()).toContain('1 of 1 records have no date of creation');
  });

  test('another currency gets a home amount by its own rate, or none', async () => {
    const { world, report } = await imported({
      'deals.csv': `Deal Name,Deal Stage,Amount,Currency,Exchange rate\na,Contract Sent,100,EUR,1.1\nb,Contract Sent,100,EUR,\nc,Contract Sent,100,USD,\n`,
    });
    expect(column(world, 'deals', 'amount_in_home_currency')).toEqual(['110.00', null, '100']);
    expect(report.notes.join()).toMatch(
      /other currencies have no amount in the home currency, USD,.*--currency EUR/,
    );
  });

  test('all unusable files are refused at once', async () => {
    const files = await givenFiles(folder.path, {
      'what.csv': 'Foo,Bar\n1,2\n',
      'empty.csv': '',
      'quotes.csv': 'Email\n"a\n',
    });
    const failure = await importWorld({ files, now }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportError);
    const told = failure instanceof ImportError ? failure.faults.map((each) => each.file) : [];
    expect(told.sort()).toEqual(['empty.csv', 'quotes.csv', 'what.csv']);
  });
});
