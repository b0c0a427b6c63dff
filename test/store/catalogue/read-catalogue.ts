import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** What a database knows of its schema: the definition of each object by its kind and name, the same wherever it was made. */
export type Catalogue = Readonly<Record<string, string>>;

const everything = readFileSync(
  fileURLToPath(new URL('./everything.sql', import.meta.url)),
  'utf8',
);

/** All of the schema "pacekeeper" (everything.sql says what that is). */
export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const { rows } = await pool.query<{ name: string; definition: string }>(everything);
  const catalogue = new Map(rows.map(({ name, definition }) => [name, definition]));
  if (catalogue.size < rows.length) throw new Error('Two objects of the catalogue have one name.');
  return Object.fromEntries([...catalogue].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The catalogue without what only a server with lz4 has: how columns are compressed. */
export function withoutCompression(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).filter(([name]) => !name.startsWith('compression ')),
  );
}

/** Whether the server can compress with lz4. */
export async function hasLz4(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)`,
  );
  return rows.length > 0;
}
