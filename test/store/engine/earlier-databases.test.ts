import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureAppRole } from '../../../src/store/engine/app-role.ts';
import { type DatabasePlace, openDatabase } from '../../../src/store/engine/database.ts';
import { earlierMigrations, lastOfTheSame } from '../../../src/store/engine/earlier-migrations.ts';
import { SchemaMismatch } from '../../../src/store/engine/errors.ts';
import { migrate, shippedMigrations } from '../../../src/store/engine/migrate.ts';
import { checksum } from '../../../src/store/engine/migration-ledger.ts';
import { createPool } from '../../../src/store/engine/pool.ts';
import { contactOf } from '../../battery/store-records.ts';
import { describeWithPostgres } from '../describe-with-postgres.ts';
import { type EmptyDatabase, emptyPglite, emptyPostgres } from '../empty-database.ts';

const shipped = shippedMigrations();
const complete = [...earlierMigrations];

function earlierDatabases(make: () => Promise<EmptyDatabase>): void {
  let database: EmptyDatabase;
  let pool: ReturnType<typeof createPool>;
  /** One contact, in the schema of the earlier migrations: it is the one of the files that they became (catalogue.test.ts). */
  beforeAll(async () => {
    database = await make();
    pool = createPool(database.url, () => {});
    await ensureAppRole(pool);
    await migrate(
      pool,
      shipped.filter(({ name }) => name <= lastOfTheSame),
    );
    await pool.query(`BEGIN; SET LOCAL app.portal_id = '1';
      INSERT INTO pacekeeper.contact (id, first_seen_at, archived, name, email_health, deal_ids, properties, rejected)
        VALUES ('7', 1, false, 'Ada', 'missing', '{}', '{}', '[]'); COMMIT`);
  }, 60_000);
  afterAll(() => database.drop());

  /** What is noted as applied becomes this. */
  async function note(applied: readonly (readonly [string, string])[]): Promise<void> {
    await pool.query('DELETE FROM pacekeeper.migration');
    await pool.query(
      'INSERT INTO pacekeeper.migration SELECT * FROM unnest($1::text[], $2::text[])',
      [applied.map(([name]) => name), applied.map(([, sum]) => sum)],
    );
  }

  test('that were not up to date are refused: where they stand, what is missing, what to do', async () => {
    await note(complete.slice(0, -2));
    const refusal = migrate(pool, shipped);
    await expect(refusal).rejects.toThrow(SchemaMismatch);
    await expect(refusal).rejects.toThrow(
      /stands at its migration 0018_schedule\.sql; these are missing: 0020_warnings\.sql, 0020b_score_crossing\.sql\. Start .* \(commit b4125e8\)/,
    );
    // Nothing was changed on the way to the refusal.
    await expect(migrate(pool, shipped)).rejects.toThrow(/stands at its migration 0018_schedule/);
  });

  test('that were made by other files of the same names are refused by name', async () => {
    await note(complete.map(([name, sum]) => [name, name === '0016_rules.sql' ? 'other' : sum]));
    await expect(migrate(pool, shipped)).rejects.toThrow(
      /changed later: 0016_rules\.sql\..* a new database/,
    );
  });

  test('that another version took further are refused as newer', async () => {
    await note([...complete, ['0021_more.sql', 'of its text']]);
    await expect(migrate(pool, shipped)).rejects.toThrow(/newer .* not know: 0021_more\.sql/);
  });

  test('that were up to date open with what they hold, as made by the shipped files', async () => {
    await note(complete);
    await pool.end();
    await database.letGo();
    const expected = {
      contacts: [contactOf('7', { name: 'Ada' })],
      applied: shipped.map((each) => ({ name: each.name, checksum: checksum(each) })),
    };
    expect(await open(database.place)).toEqual(expected);
    expect(await open(database.place)).toEqual(expected);
  }, 60_000);
}

/** Opens it as Pacekeeper does, and gives its contacts and what it notes as applied. */
async function open(place: DatabasePlace) {
  const database = await openDatabase(place);
  const pool = createPool(database.connectionString, () => {});
  const { rows } = await pool.query('SELECT * FROM pacekeeper.migration ORDER BY name COLLATE "C"');
  await pool.end();
  const contacts = await database.portal(1).contactsAfter(null, 9);
  await database.close();
  return { contacts, applied: rows };
}

describe('Data folders from before the first release', () => earlierDatabases(emptyPglite));
describeWithPostgres('PostgreSQL databases from before the first release', () =>
  earlierDatabases(emptyPostgres),
);
