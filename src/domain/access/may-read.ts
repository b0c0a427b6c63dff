import type { Owner } from '../crm/owner.ts';
import type { ObjectType } from '../crm/property.ts';
import type { Viewer } from './viewer.ts';

/** Something with an owner (null: nobody's) that somebody asks to see. */
export interface OwnedRecord {
  readonly kind: ObjectType;
  readonly ownerId: string | null;
}

/**
 * Whether a viewer may see what Pacekeeper says about a record. Default deny: a rep sees their own records and
 * those that nobody owns; a manager also those of their teams' members; a marketer every contact; an admin everything.
 */
export function mayRead(viewer: Viewer, record: OwnedRecord, owners: readonly Owner[]): boolean {
  switch (viewer.role) {
    case 'admin':
      return true;
    case 'marketer':
      return record.kind === 'contact';
    case 'manager':
      return isOwnOrNobodys(viewer, record) || isOfTeam(viewer, record, owners);
    case 'rep':
      return isOwnOrNobodys(viewer, record);
  }
}

/** The owners whose records a viewer may see in a list; null stands for "nobody's", a null list for everybody's. */
export function readableOwners(
  viewer: Viewer,
  kind: ObjectType,
  owners: readonly Owner[],
): readonly (string | null)[] | null {
  if (viewer.role === 'admin' || (viewer.role === 'marketer' && kind === 'contact')) return null;
  if (viewer.role === 'marketer') return [];
  const readable = owners
    .map(({ id }) => id)
    .filter((ownerId) => mayRead(viewer, { kind, ownerId }, owners));
  return [null, ...readable];
}

function isOwnOrNobodys(viewer: Viewer, { ownerId }: OwnedRecord): boolean {
  return ownerId === null || ownerId === viewer.ownerId;
}

function isOfTeam(viewer: Viewer, { ownerId }: OwnedRecord, owners: readonly Owner[]): boolean {
  const teams = owners.find(({ id }) => id === ownerId)?.teams ?? [];
  return teams.some(({ id }) => viewer.teamIds.includes(id));
}
