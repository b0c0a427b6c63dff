import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { FileMend } from '../../../src/contract/file-mend.ts';
import { checkFiles } from '../../../src/files/understand/check-files.ts';
import { saidByMends } from '../../../src/files/understand/said-by-mends.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { standardProperties } from '../../../src/sandbox/standard/standard-properties.ts';
import type { World } from '../../../src/sandbox/world.ts';

const { contacts, deals, companies } = standardProperties([]);
const properties = { contacts, deals, companies };

/** How files are understood with mends, and the portal that they then make. */
async function mended(texts: Readonly<Record<string, string>>, mends: readonly FileMend[]) {
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const before = await checkFiles(files, { said: null, properties });
  const said = saidByMends(mends, before);
  const after = await checkFiles(files, { said, properties, isMend: true });
  return { said, files: after.files, world: () => worldOf(texts, said) };
}

async function worldOf(
  texts: Readonly<Record<string, string>>,
  said: object | null,
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-mends-'));
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify(said));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  const { world } = await importWorld({
    files: Object.keys(texts).map((name) => join(folder, name)),
    mapping,
    now: Date.parse('2026-12-01T00:00:00Z'),
  });
  await rm(folder, { recursive: true });
  return world;
}

type Records = World['records']['deals'];

/** The values of a property, record by record, as they stand at the end. */
function valuesOf(records: Records, property: string) {
  return records.map(
    ({ changes }) => changes.findLast((each) => each.property === property)?.value ?? null,
  );
}

const means = (object: 'deals' | 'contacts' | 'companies' | 'people', property: string) => ({
  object,
  property,
});

test('mends that say nothing are no mapping', async () => {
  const { said } = await mended({ 'deals.csv': 'Deal,Stage\nOne,Won\n' }, [
    { file: 'deals.csv', columns: [], ends: [] },
  ]);
  expect(said).toBeNull();
});

test('the order of day and month, and the mark of decimals, are answered and read so', async () => {
  const { files, world } = await mended(
    {
      'deals.csv':
        'Deal,Stage,Close date,Amount\nOne,Won,08/06/2026,1.234\nTwo,Demo,04/05/2026,2.500\n',
    },
    [
      {
        file: 'deals.csv',
        columns: [
          { heading: 'Close date', dates: 'day first' },
          { heading: 'Amount', decimal: ',' },
        ],
        ends: [],
      },
    ],
  );
  expect(files[0]?.questions).toEqual([]);
  const { records } = await world();
  expect(valuesOf(records.deals, 'closedate')[0]).toMatch(/^2026-06-08/);
  expect(valuesOf(records.deals, 'amount')).toEqual(['1234', '2500']);
});

test('a property that is moved to another column leaves the first one as a property of your own', async () => {
  const { files, world } = await mended(
    {
      'deals.csv':
        'Deal,Stage,Close date,Signed on\nOne,Won,2026-05-13,2026-06-20\nTwo,Won,2026-06-01,2026-07-02\n',
    },
    [
      {
        file: 'deals.csv',
        columns: [{ heading: 'Signed on', means: means('deals', 'closedate') }],
        ends: [],
      },
    ],
  );
  expect(files[0]?.questions).toEqual([]);
  const { records } = await world();
  expect(valuesOf(records.deals, 'closedate').map((each) => each?.slice(0, 10))).toEqual([
    '2026-06-20',
    '2026-07-02',
  ]);
  expect(valuesOf(records.deals, 'imported_close_date')[0]).toContain('2026-05-13');
});

test('a stage that was not found is refused until it is said, also where something else is said', async () => {
  const texts = {
    'deals.csv': 'Deal,Wo,Close date\nOne,Gewonnen,2026-05-13\nTwo,Angebot,2026-06-01\n',
  };
  const other = await mended(texts, [
    {
      file: 'deals.csv',
      holds: 'deals',
      columns: [{ heading: 'Deal', means: 'nothing' }],
      ends: [],
    },
  ]);
  const stage = await mended(texts, [
    {
      file: 'deals.csv',
      holds: 'deals',
      columns: [{ heading: 'Wo', means: means('deals', 'dealstage') }],
      ends: [],
    },
  ]);
  expect(other.files[0]?.refused.map(({ say }) => say)).toEqual(['no stage']);
  expect(stage.files[0]?.refused).toEqual([]);
  const { pipelines } = await stage.world();
  const labels = pipelines.flatMap(({ stages }) => stages.map(({ label }) => label));
  expect(labels).toEqual(expect.arrayContaining(['Angebot', 'Gewonnen']));
});

test('how stages end is answered stage by stage', async () => {
  const { files, world } = await mended(
    { 'deals.csv': 'Deal,Stage,Close date\nOne,Closed,2026-05-13\nTwo,Demo,2026-06-01\n' },
    [{ file: 'deals.csv', columns: [], ends: [{ stage: 'Closed', end: 'lost' }] }],
  );
  expect(files[0]?.questions).toEqual([]);
  const [closed] = (await world()).pipelines
    .flatMap(({ stages }) => stages)
    .filter(({ label }) => label === 'Closed');
  expect(closed).toMatchObject({ isClosed: true, probability: '0.0' });
});

test('a column that is left out is in no record, and one that is kept is a property of your own', async () => {
  const { world } = await mended(
    { 'deals.csv': 'Deal,Stage,Close date,Next Step\nOne,Won,2026-05-13,call\n' },
    [
      {
        file: 'deals.csv',
        columns: [
          { heading: 'Deal', means: 'own' },
          { heading: 'Next Step', means: 'nothing' },
        ],
        ends: [],
      },
    ],
  );
  const { records, properties: defined } = await world();
  expect(valuesOf(records.deals, 'imported_deal')).toEqual(['One']);
  expect(defined.deals.find(({ name }) => name === 'imported_deal')?.label).toBe('Deal');
  expect(JSON.stringify(records)).not.toContain('call');
});

test('a link is made by what the other file knows, and the other links stay', async () => {
  const { world } = await mended(
    {
      'contacts.csv':
        'Record ID,Email,First Name,Lifecycle Stage\n1,ana@kestrel.example,Ana,Lead\n2,bo@kestrel.example,Bo,Lead\n',
      'deals.csv':
        'Record ID,Deal Name,Deal Stage,Close Date,Associated Contact IDs,Wer\n7,One,Won,2026-05-13,1,bo@kestrel.example\n',
    },
    [
      {
        file: 'deals.csv',
        columns: [{ heading: 'Wer', means: means('contacts', 'hs_object_id') }],
        ends: [],
      },
    ],
  );
  const { links } = await world();
  expect(links).toHaveLength(2);
});

test('a file of people is said whole, with what was understood of its other columns', async () => {
  const { world } = await mended(
    {
      'deals.csv':
        'Deal,Stage,Close date,Owner ID\nOne,Won,2026-05-13,k1\nTwo,Demo,2026-06-01,k2\n',
      'staff.csv': 'Owner ID,Wer,Team\nk1,Ana Ruiz,North\nk2,Bo Lind,South\n',
    },
    [
      {
        file: 'staff.csv',
        holds: 'people',
        columns: [{ heading: 'Wer', means: means('people', 'name') }],
        ends: [],
      },
    ],
  );
  const { owners } = await world();
  expect(owners.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([
    'Ana Ruiz',
    'Bo Lind',
  ]);
});
