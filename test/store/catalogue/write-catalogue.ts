import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppRole } from '../../../src/store/engine/app-role.ts';
import { migrate } from '../../../src/store/engine/migrate.ts';
import { createPool } from '../../../src/store/engine/pool.ts';
import { createTestDatabase } from '../test-server.ts';
import { readCatalogue } from './read-catalogue.ts';

/**
 * Prints the catalogue that a folder of migrations makes on PostgreSQL, as JSON. before-release.json was made by it:
 *   git archive b4125e8 src/store/migrations | tar -x -C FOLDER
 *   scripts/with-postgres.sh node test/store/catalogue/write-catalogue.ts FOLDER/src/store/migrations
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that the migrations are in.');

const database = await createTestDatabase();
const pool = createPool(database.url, () => {});
try {
  await ensureAppRole(pool);
  const files = readdirSync(folder).sort();
  await migrate(
    pool,
    files.map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') })),
  );
  process.stdout.write(`${JSON.stringify(await readCatalogue(pool), null, 2)}\n`);
} finally {
  await pool.end();
  await database.drop();
}
