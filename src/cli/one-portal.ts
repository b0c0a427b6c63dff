import type { Database } from '../store/engine/database.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';

/** Which portal is meant cannot be told. */
export class PortalUnclear extends Error {
  override readonly name = 'PortalUnclear';
}

/** The portal of that id, or the only one that the database holds; throws {@link PortalUnclear}. */
export async function onePortal(
  database: Database,
  wanted: number | undefined,
): Promise<PortalStore> {
  const ids = await database.portalIds();
  const id = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (id !== undefined && ids.includes(id)) return database.portal(id);
  if (ids.length === 0) {
    throw new PortalUnclear(
      'No portal has been synced into this database yet: sync first (pacekeeper sync, or pacekeeper start --portal).',
    );
  }
  throw new PortalUnclear(
    wanted === undefined
      ? `This database holds several portals: say which with --portal, one of ${ids.join(', ')}.`
      : `This database does not hold portal ${wanted}; it holds ${ids.join(', ')}.`,
  );
}
