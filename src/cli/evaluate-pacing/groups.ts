import type { World } from '../../sandbox/world.ts';
import type { PacedGroup } from '../../use-cases/goals/evaluate-pacing.ts';

/** The id of the group of everybody. */
const EVERYBODY = 'all';

/** Who is paced together. Owners without a team are a team of their own name. */
export function groupsBy(
  by: 'owner' | 'team' | 'all',
  world: World,
  owners: readonly string[],
): readonly PacedGroup[] {
  const units = owners.map((_, unit) => unit);
  if (by === 'all') return [{ id: EVERYBODY, name: 'All', units }];
  const people = new Map(world.owners.map((owner) => [owner.id, owner]));
  const nameOf = (id: string) => {
    const owner = people.get(id);
    return owner === undefined ? id : `${owner.firstName} ${owner.lastName}`.trim();
  };
  if (by === 'owner') return owners.map((id, unit) => ({ id, name: nameOf(id), units: [unit] }));
  const groups = new Map<string, { id: string; name: string; units: number[] }>();
  for (const [unit, id] of owners.entries()) {
    const team = people.get(id)?.teams[0] ?? { id, name: nameOf(id) };
    const group = groups.get(team.id) ?? { id: team.id, name: team.name, units: [] };
    group.units.push(unit);
    groups.set(team.id, group);
  }
  return [...groups.values()];
}
