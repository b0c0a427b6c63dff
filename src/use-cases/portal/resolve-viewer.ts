import type { Viewer } from '../../domain/access/viewer.ts';
import type { RoleStore } from '../ports/role-store.ts';
import type { Clock } from '../slices/slice.ts';
import type { ReadSchema } from './kept-schema.ts';

/** Says who a HubSpot user is in this portal. */
export type ResolveViewer = (userId: string) => Promise<Viewer>;

/** How long a role may be out of date, in ms: a role taken away is gone after five minutes at most. */
const KEEP_MS = 300_000;

/** Resolves roles on the server, never from the request: who has no assigned role is a rep and sees their own. */
export function viewerResolver(store: RoleStore, schema: ReadSchema, clock: Clock): ResolveViewer {
  const kept = new Map<string, { viewer: Viewer; until: number }>();
  return async (userId) => {
    const known = kept.get(userId);
    if (known !== undefined && clock() < known.until) return known.viewer;
    const viewer = await resolve(store, schema, userId);
    kept.set(userId, { viewer, until: clock() + KEEP_MS });
    return viewer;
  };
}

async function resolve(store: RoleStore, schema: ReadSchema, userId: string): Promise<Viewer> {
  const [assigned, portal] = await Promise.all([store.assignedRole(userId), schema()]);
  const owner = portal?.owners.find((each) => each.userId === userId && !each.archived);
  return {
    userId,
    role: assigned ?? 'rep',
    ownerId: owner?.id ?? null,
    teamIds: owner?.teams.map(({ id }) => id) ?? [],
  };
}
