import type { ListQuery } from '../../use-cases/ports/list-store.ts';
import { literal } from '../engine/sql-literal.ts';

/** The SQL condition that keeps the records of a list's owners. `column`: the record's owner id. */
export function ownedBy(column: string, ownerIds: ListQuery['ownerIds']): string {
  if (ownerIds === null) return 'true';
  const named = ownerIds.filter((id) => id !== null);
  const condition = `${column} = ANY (${literal(named)})`;
  return named.length === ownerIds.length ? condition : `(${condition} OR ${column} IS NULL)`;
}
