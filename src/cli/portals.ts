import { visitStore } from '../composition/open-portal-tools.ts';
import { readSettings, type Settings } from '../composition/settings.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';

/** A question or an act about a portal. */
export interface AboutPortal {
  /** Unless given, the only one of the database. */
  readonly portal?: number | undefined;
}

/** Which portal is meant cannot be told. */
export class PortalUnclear extends Error {
  override readonly name = 'PortalUnclear';
}

/** Works on the portal of that id, or on the only one that the database holds; throws {@link PortalUnclear}. */
export function onPortal<T>(
  wanted: number | undefined,
  work: (store: PortalStore) => Promise<T>,
): Promise<T> {
  return onPortals(wanted, ([store, ...others]) => {
    if (store !== undefined && others.length === 0) return work(store);
    const ids = [store, ...others].map((each) => each?.portalId).join(', ');
    throw new PortalUnclear(
      `This database holds several portals: choose one with --portal, one of ${ids}.`,
    );
  });
}

/** Works on the portal of that id, or on all that the database holds; throws {@link PortalUnclear} if that is none. */
export async function onPortals<T>(
  wanted: number | undefined,
  work: (stores: readonly PortalStore[], settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env);
  const database = await visitStore(settings);
  try {
    const ids = await database.portalIds();
    if (ids.length === 0) {
      throw new PortalUnclear(
        'No portal has been synced into this database yet. Run "pacekeeper sync" or "pacekeeper start --portal" first.',
      );
    }
    const asked = wanted === undefined ? ids : ids.filter((id) => id === wanted);
    if (asked.length === 0) {
      throw new PortalUnclear(
        `This database does not hold portal ${wanted}; it holds ${ids.join(', ')}.`,
      );
    }
    return await work(
      asked.map((id) => database.portal(id)),
      settings,
    );
  } finally {
    await database.close();
  }
}
