import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Warning } from '../../src/domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../src/domain/coaching/warnings/contact-warnings.ts';
import type { RejectedValue } from '../../src/domain/crm/rejection.ts';
import { shippedMigrations } from '../../src/store/engine/migrate.ts';
import { rejectionWords } from '../../src/words/rejections.ts';
import { readerIn, spokenOfContact } from '../words/spoken.ts';

const shipped = shippedMigrations();
const told = shipped.findIndex(({ name }) => name.endsWith('_words_coaching.sql'));

/** What the version before kept of a lead and of a value that cannot be read. */
const before = {
  warnings: [
    {
      id: 'contact-no-owner',
      title: 'Nobody owns this lead',
      severity: 'high',
      evidence: 'No owner for 6 days.',
      why: 'A lead that nobody owns is not answered, and answers within the first day count most.',
      action: 'Take it, or assign it to somebody who can call today.',
    },
    {
      id: 'contact-free-mail',
      title: 'A private address for a business lead',
      severity: 'medium',
      evidence: 'Works for "Acme", and writes from gmail.com.',
      why: 'Because.',
      action: 'Ask.',
    },
  ],
  prompt: {
    id: 'claim-with-context',
    skill: 'sales technique',
    text: 'Take this lead.',
    goodLooksLike: 'A first sentence.',
  },
  rejected: [
    ['age', 'not a number: digits with an optional sign, point and exponent are allowed'],
    ['closedate', 'not a moment: an ISO 8601 date, or date and time with an offset'],
    ['amount', 'has more than 1000 digits before or after the point'],
    ['city', 'holds a character that cannot be stored (U+0000, or half of a surrogate pair)'],
    ['zip', 'somebody’s own reason'],
  ].map(([property, reason]) => ({ property, value: 'x', reason })),
};

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  // As a plain owner of the tables: row-level security holds for them too.
  await database.exec(`
    CREATE ROLE pacekeeper_app; CREATE ROLE plain IN ROLE pacekeeper_app;
    GRANT CREATE ON DATABASE postgres TO plain; SET ROLE plain; CREATE SCHEMA pacekeeper`);
  for (const { sql } of shipped.slice(0, told)) await database.exec(sql);
  for (const portal of [1, 2]) {
    await database.exec(`SET app.portal_id = '${portal}'`);
    await insert('contact', { id: '51', archived: false, first_seen_at: 1 }, ['rejected']);
    await insert('lead_score', { contact_id: '51', scored_at: 1 }, ['warnings', 'prompt']);
    await insert('deal_check', { deal_id: '71', checked_at: 1 }, ['warnings']);
  }
  await database.exec(`SET app.portal_id = ''`);
  const migration = shipped[told];
  if (migration === undefined) throw new Error('The migration is gone.');
  await database.exec(migration.sql);
}, 60_000);
afterAll(() => database.close());

const emptyOf: Readonly<Record<string, unknown>> = { jsonb: [], ARRAY: [], text: 'x' };

/** Inserts a row of the version before; every column that it must have and that does not matter here is as empty as can be. */
async function insert(
  table: string,
  known: Readonly<Record<string, unknown>>,
  kept: readonly (keyof typeof before)[],
): Promise<void> {
  const { rows } = await database.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'pacekeeper' AND table_name = $1 AND is_nullable = 'NO'
       AND column_default IS NULL AND is_generated = 'NEVER'`,
    [table],
  );
  const empty = Object.fromEntries(rows.map(({ name, type }) => [name, emptyOf[type] ?? 0]));
  const own = Object.fromEntries(kept.map((name) => [name, before[name]]));
  await database.query(
    `INSERT INTO pacekeeper.${table} (${Object.keys({ ...empty, ...known, ...own }).join(', ')})
     SELECT ${Object.keys({ ...empty, ...known, ...own }).join(', ')}
     FROM jsonb_populate_record(NULL::pacekeeper.${table}, $1)`,
    [JSON.stringify({ ...empty, ...known, ...own })],
  );
}

async function rowOf<Row>(table: string, portal: number): Promise<Row> {
  await database.exec(`SET app.portal_id = '${portal}'`);
  const { rows } = await database.query<Row>(`SELECT * FROM pacekeeper.${table}`);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows in ${table}`);
  return row;
}

test.each([1, 2])('a warning and a prompt of before read well in portal %s', async (portal) => {
  const { warnings, prompt } = await rowOf<{
    warnings: Warning<ContactWarningMessages>[];
    prompt: unknown;
  }>('lead_score', portal);
  const german = readerIn('de-de');
  expect(warnings.map((warning) => spokenOfContact(warning, german))).toMatchObject([
    {
      title: 'Niemand ist für diesen Lead zuständig',
      evidence: 'No owner for 6 days.',
      action: 'Take it, or assign it to somebody who can call today.',
    },
    { evidence: 'Works for "Acme", and writes from gmail.com.' },
  ]);
  expect(warnings.map((warning) => Object.keys(warning).toSorted())).toEqual([
    ['action', 'evidence', 'id', 'severity'],
    ['action', 'evidence', 'id', 'severity'],
  ]);
  expect(prompt).toEqual({ id: 'claim-with-context' });
});

test('a deal with warnings and no prompt keeps both so', async () => {
  const { warnings, prompt } = await rowOf<{ warnings: unknown[]; prompt: unknown }>(
    'deal_check',
    1,
  );
  expect(warnings).toHaveLength(2);
  expect(prompt).toBeNull();
});

test('why values were set aside reads in the language of whoever looks; what nobody knows reads as it was written', async () => {
  const { rejected } = await rowOf<{ rejected: RejectedValue[] }>('contact', 2);
  const german = readerIn('de-de');
  expect(rejected.map(({ property }) => property)).toEqual([
    'age',
    'closedate',
    'amount',
    'city',
    'zip',
  ]);
  const said = rejected.map(({ reason }) => rejectionWords(reason, german));
  expect(said[0]).toMatch(/^keine Zahl/);
  expect(said[1]).toMatch(/^kein Datum/);
  expect(said[2]).toBe('hat mehr als 1.000 Ziffern vor oder nach dem Komma');
  expect(said[3]).toMatch(/^enthält ein Zeichen/);
  expect(said[4]).toBe('somebody’s own reason');
});

test('the wall between portals stands again, for the owner of the tables too', async () => {
  const { rows } = await database.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'pacekeeper'::regnamespace
       AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(rows).toEqual([]);
});
