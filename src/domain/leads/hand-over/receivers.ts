import type { Owner } from '../../crm/owner.ts';

/** Who may be named to get a lead that nobody owns: owners who are still here and can log in, by name. */
export function receiversAmong(owners: readonly Owner[]): readonly Owner[] {
  return owners
    .filter(({ archived, userId }) => !archived && userId !== null)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
