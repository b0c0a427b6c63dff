import { createHash } from 'node:crypto';

/** Sandbox portals have ids in this range, far from HubSpot's own. */
const FIRST = 9_000_000_000;
const COUNT = 900_000_000;

/** The portal id of a sandbox world: the same for the same makings, another for any other, so that worlds never mix. */
export function worldPortalId(makings: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(JSON.stringify(makings)).digest();
  return FIRST + (digest.readUInt32BE(0) % COUNT);
}

/** Whether a portal id belongs to a sandbox world. */
export function isSandboxPortal(portalId: number): boolean {
  return portalId >= FIRST && portalId < FIRST + COUNT;
}
