import type { Database } from '../store/engine/database.ts';

/** A portal that was named is not in this database, or there is none at all. */
export class PortalNotFound extends Error {
  override readonly name = 'PortalNotFound';
}

/** The portals of this database that a command is about: the one that was asked for, or all. */
export async function portalsAsked(
  database: Database,
  asked: number | null,
): Promise<readonly number[]> {
  const known = await database.portalIds();
  if (known.length === 0) {
    throw new PortalNotFound('No portal has been synced into this database yet: sync first.');
  }
  if (asked === null) return known;
  if (known.includes(asked)) return [asked];
  throw new PortalNotFound(
    `Portal ${asked} is not in this database; there are: ${known.join(', ')}.`,
  );
}
