import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportError } from '../../../src/files/import-error.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { column, givenFiles, givenFolder, valueAt } from './given-files.ts';

const now = Date.UTC(2026, 11, 1, 12);
const csv = (...rows: readonly string[]) => rows.map((row) => row.replaceAll('|', ';')).join('\n');

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function imported(texts: Readonly<Record<string, string>>, mapping?: object) {
  const files = await givenFiles(folder.path, texts);
  const [path] =
    mapping === undefined
      ? []
      : await givenFiles(folder.path, { 'said.mapping.json': JSON.stringify(mapping) });
  return importWorld({ files, now, ...(path !== undefined && { mapping: path }) });
}

/** Of every deal: its stage by label, and whether it is won. */
function standing({ pipelines, records }: World) {
  const label = (id: string | null) =>
    pipelines.flatMap(({ stages }) => stages).find((each) => each.id === id)?.label ?? id;
  return records.deals.map((deal) => [
    label(valueAt(deal, 'dealstage', now)),
    valueAt(deal, 'hs_is_closed_won', now),
    valueAt(deal, 'hs_is_closed', now),
  ]);
}

const ownerNames = ({ owners, records }: World, type: 'deals' | 'contacts') =>
  records[type].map((record) => {
    const id = valueAt(record, 'hubspot_owner_id', now);
    const owner = owners.find((each) => each.id === id);
    return owner === undefined ? null : `${owner.firstName} ${owner.lastName}`.trim();
  });

describe('deals that were won and lost', () => {
  test('by HubSpot’s internal names of stages', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'hs_object_id|dealname|dealstage|pipeline|closedate',
        '1|a|closedwon|default|2026-10-01',
        '2|b|closedlost|default|2026-10-02',
        '3|c|qualifiedtobuy|default|2026-12-20',
      ),
    });
    expect(world.pipelines.map(({ label, stages }) => [label, stages.length])).toEqual([
      ['Sales Pipeline', 7],
    ]);
    expect(standing(world)).toEqual([
      ['Closed Won', 'true', 'true'],
      ['Closed Lost', 'false', 'true'],
      ['Qualified To Buy', 'false', 'false'],
    ]);
  });

  test('by stages in another language, without HubSpot’s own among them', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'Nom de la transaction|Phase de la transaction|Date de fermeture',
        'a|Fermé gagné|2026-10-01',
        'b|Fermé perdu|2026-10-02',
        'c|Proposition|2026-12-20',
      ),
    });
    expect(world.pipelines[0]?.stages.map(({ label }) => label)).toEqual([
      'Proposition',
      'Fermé gagné',
      'Fermé perdu',
    ]);
    expect(standing(world).map(([, won, closed]) => [won, closed])).toEqual([
      ['true', 'true'],
      ['false', 'true'],
      ['false', 'false'],
    ]);
  });

  test('by a status beside the stage, closed on the day they were won or lost', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'Deal - ID|Deal - Title|Deal - Stage|Deal - Status|Deal - Won time|Deal - Lost time|Deal - Expected close date',
        '1|a|Offer|Won|2026-10-01 10:00:00||2026-11-30',
        '2|b|Offer|Lost||2026-09-09 10:00:00|2026-11-30',
        '3|c|Offer|Open|||2026-12-20',
      ),
    });
    expect(standing(world)).toEqual([
      ['Closed Won', 'true', 'true'],
      ['Closed Lost', 'false', 'true'],
      ['Offer', 'false', 'false'],
    ]);
    expect(column(world, 'deals', 'closedate').map((each) => each?.slice(0, 10))).toEqual([
      '2026-10-01',
      '2026-09-09',
      '2026-12-20',
    ]);
  });

  test('by flags: closed and not won is lost', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'Id|Name|StageName|CloseDate|IsWon|IsClosed',
        '006A|a|Signed|2026-10-01|true|true',
        '006B|b|Gone|2026-10-02|false|true',
        '006C|c|Demo|2026-12-20|false|false',
      ),
    });
    expect(standing(world).map(([, won, closed]) => [won, closed])).toEqual([
      ['true', 'true'],
      ['false', 'true'],
      ['false', 'false'],
    ]);
  });

  test('by a date for each stage, in the order of the columns', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'Deal|Created|Qualified|Proposal sent|Negotiation|Won|Lost',
        'a|2026-08-01|2026-08-10|2026-08-20|2026-09-01|2026-10-01|',
        'b|2026-08-01|2026-08-12||||2026-09-01',
        'c|2026-08-01|2026-08-12|2026-09-15|||',
      ),
    });
    expect(world.pipelines[0]?.stages.map(({ label }) => label)).toEqual([
      'Qualified',
      'Proposal sent',
      'Negotiation',
      'Won',
      'Lost',
    ]);
    expect(standing(world).map(([label]) => label)).toEqual(['Won', 'Lost', 'Proposal sent']);
    expect(column(world, 'deals', 'closedate').map((each) => each?.slice(0, 10))).toEqual([
      '2026-10-01',
      '2026-09-01',
      undefined,
    ]);
    const path = world.records.deals[0]?.changes.filter(({ property }) => property === 'dealstage');
    expect(path).toHaveLength(4);
  });

  test('a stage that is over and does not say how is told, open until a mapping says it', async () => {
    const deals = {
      'deals.csv': csv('Deal name|Stage|Close date', 'a|Closed|2026-10-01', 'b|Demo|2026-12-20'),
    };
    const { world, report } = await imported(deals);
    expect(standing(world)[0]).toEqual(['Closed', 'false', 'false']);
    expect(report.notes.join()).toContain('which of these means won, which lost: "Closed"?');
    const said = await imported(deals, {
      files: [{ file: 'deals.csv', object: 'deals', stages: { ends: { Closed: 'won' } } }],
    });
    expect(standing(said.world)[0]).toEqual(['Closed', 'true', 'true']);
  });
});

describe('contacts and deals in one file', () => {
  const wide = csv(
    'First name|Last name|E-mail|Deal ID|Deal name|Deal stage|Deal amount|Deal close date',
    'Ada|Novak|ada@x.example|1|a|Won|500|2026-10-01',
    'Ada|Novak|ADA@x.example|2|b|Demo|700|2026-12-20',
    'Bo|Falk|bo@x.example|3|c|Lost|900|2026-10-20',
    '|||4|d|Demo|900|2026-12-20',
  );

  test('become both, each contact once, linked to their deals', async () => {
    const { world, report } = await imported({ 'wide.csv': wide });
    expect(column(world, 'contacts', 'firstname')).toEqual(['Ada', 'Bo']);
    expect(column(world, 'deals', 'dealname')).toEqual(['a', 'b', 'c', 'd']);
    const [ada, bo] = world.records.contacts;
    expect(world.links.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['1', ada?.id],
      ['2', ada?.id],
      ['3', bo?.id],
    ]);
    expect(report.problems.filter(({ kind }) => kind === 'not linked')).toEqual([]);
    expect(report.notes.join()).toContain('3 of 4 rows name 2 different contacts');
  });
});

describe('records that come twice', () => {
  const twice = csv(
    'Deal ID|Deal name|Stage|Close date|Amount|Associated contact email',
    '1|a|Demo|2026-12-20|500|ada@x.example',
    '1|a|Demo|2026-12-20|700|bo@x.example',
  );
  const contacts = csv('Record ID|Email|First name', '51|ada@x.example|Ada', '52|bo@x.example|Bo');

  test('are merged, shown with their lines, and keep the links of all rows', async () => {
    const { world, report } = await imported({ 'deals.csv': twice, 'contacts.csv': contacts });
    expect(world.records.deals).toHaveLength(1);
    expect(column(world, 'deals', 'amount')).toEqual(['700']);
    expect(world.links.map(({ to }) => to.id)).toEqual(['51', '52']);
    expect(report.problems).toMatchObject([{ line: 3, reason: expect.stringContaining('line 2') }]);
    expect(report.files[0]).toMatchObject({ rows: 2, records: 1 });
  });

  test('are kept apart where the mapping says so', async () => {
    const { world } = await imported(
      { 'deals.csv': twice, 'contacts.csv': contacts },
      { files: [{ file: 'deals.csv', object: 'deals', duplicates: 'keep' }] },
    );
    expect(world.records.deals).toHaveLength(2);
  });
});

describe('what files name in each other', () => {
  test('owners by id are the people of another file, with their teams', async () => {
    const { world } = await imported({
      'deals.csv': csv(
        'deal_id|stage|close_date|rep_id|value',
        '1|closedwon|2026-10-01|7|500',
        '2|qualifiedtobuy|2026-12-20|8|700',
      ),
      'people.csv': csv(
        'rep_id|name|email|region',
        '7|Mei Lindgren|mei@t.example|North',
        '8|Bo Falk|bo@t.example|South',
      ),
      'quota.csv': csv('Rep|Quarter|Quota', 'Mei Lindgren|2026-Q4|50000'),
    });
    expect(ownerNames(world, 'deals')).toEqual(['Mei Lindgren', 'Bo Falk']);
    expect(world.owners.map(({ teams }) => teams[0]?.name)).toEqual(['North', 'South']);
    expect(column(world, 'goal_targets', 'hs_target_amount')).toEqual(['50000']);
  });

  test('a contact’s company is the one of that name, or of the address’s domain', async () => {
    const { world } = await imported({
      'contacts.csv': csv(
        'Email|First name|Company',
        'ada@alder.example|Ada|Alder',
        'bo@birch.example|Bo|',
      ),
      'companies.csv': csv(
        'Record ID|Company name|Company Domain Name',
        '5|Alder|alder.example',
        '6|Birch|birch.example',
      ),
    });
    expect(world.links.map(({ to }) => to.id)).toEqual(['5']);
    expect(column(world, 'contacts', 'company')).toEqual(['Alder', null]);
  });

  test('first and last name in one column become two', async () => {
    const { world } = await imported({
      'people.csv': csv(
        'Name|Email|Phone|Lead status',
        'Ada Maria Novak|ada@x.example|+49 30 1234567|New',
      ),
    });
    expect(column(world, 'contacts', 'firstname')).toEqual(['Ada Maria']);
    expect(column(world, 'contacts', 'lastname')).toEqual(['Novak']);
  });
});

describe('values as people write them', () => {
  test('the one currency of all amounts is the portal’s, and that is told', async () => {
    const { world, report } = await imported({
      'deals.csv': csv(
        'Deal name|Stage|Close date|Amount',
        'a|Won|2026-10-01|€ 1.234,50',
        'b|Demo|2026-12-20|€ 700,00',
      ),
    });
    expect(world.homeCurrency).toBe('EUR');
    expect(column(world, 'deals', 'amount')).toEqual(['1234.50', '700.00']);
    expect(report.notes.join()).toContain('The home currency is EUR');
  });

  test('lifecycle stages in another language are HubSpot’s', async () => {
    const { world } = await imported({
      'kontakte.csv': csv(
        'Vorname|E-Mail|Lifecycle-Phase',
        'Ada|ada@x.example|Kunde',
        'Bo|bo@x.example|Lead',
      ),
    });
    expect(column(world, 'contacts', 'lifecyclestage')).toEqual(['customer', 'lead']);
  });

  test('titles above the headings and notes below the rows are told and left out', async () => {
    const { world, report } = await imported({
      'report.csv':
        'Opportunity report\nOpportunity Name,Stage,Amount,Close Date\na,Closed Won,500,2026-10-01\nb,Demo,700,2026-12-20\nConfidential: do not distribute\n',
    });
    expect(column(world, 'deals', 'dealname')).toEqual(['a', 'b']);
    expect(report.notes.join('\n')).toMatch(
      /1 row above the headings left out \(line 1: "Opportunity report"\)/,
    );
    expect(report.notes.join('\n')).toMatch(/1 row below the table left out \(line 5/);
  });
});

test('deals whose date of closing nobody can name are refused with the likely column, not shown without goals', async () => {
  const failure = await imported({
    'deals.csv': csv(
      'Deal ID|Deal stage|Amount|Booked',
      '1|Won|500|2026-10-01',
      '2|Demo|700|2026-12-20',
    ),
  }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ImportError);
  expect(String(failure)).toContain('Most likely it is "Booked"');
});
