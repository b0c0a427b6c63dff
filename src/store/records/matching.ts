import type { ListQuery } from '../../use-cases/ports/list-store.ts';
import { storableText } from '../engine/json-text.ts';
import { literal } from '../engine/sql-literal.ts';

/** The SQL condition that keeps the records with a search's text in one of the columns. */
export function matching(columns: readonly string[], search: ListQuery['search']): string {
  if (search === null || search === undefined) return 'true';
  const text = storableText(search).replaceAll(/[\\%_]/g, (special) => `\\${special}`);
  const pattern = literal(`%${text}%`);
  return `(${columns.map((column) => `${column} ILIKE ${pattern}`).join(' OR ')})`;
}
