import type { WorldObjectType } from '../../world.ts';
import type { PortalState } from '../call.ts';
import { objectTypes } from '../object-types.ts';
import { existsAt } from '../record-set.ts';

/** The ids of the live records that a record is linked to. */
export function liveLinks(
  state: PortalState,
  from: WorldObjectType,
  to: WorldObjectType,
  id: string,
  at: number,
): readonly string[] {
  return state.content.links(from, to, id).filter((linked) => {
    const record = state.content.recordSets[to].find(linked);
    return record !== null && existsAt(record, at, false);
  });
}

/** HubSpot's name of a kind of link: `contact_to_deal`. */
export function linkName(from: WorldObjectType, to: WorldObjectType): string {
  return `${objectTypes[from].singular}_to_${objectTypes[to].singular}`;
}

/** The `associations` member of a record, with a leading comma; empty when none are asked or there are none. */
export function linkedJson(
  state: PortalState,
  from: WorldObjectType,
  id: string,
  types: readonly WorldObjectType[],
  at: number,
): string {
  const linked = types.flatMap((to) => {
    const results = liveLinks(state, from, to, id, at).map((linkedId) => ({
      id: linkedId,
      type: linkName(from, to),
    }));
    return results.length === 0 ? [] : [[to, { results }] as const];
  });
  return linked.length === 0 ? '' : `,"associations":${JSON.stringify(Object.fromEntries(linked))}`;
}
