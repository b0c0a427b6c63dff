import type { Goal, TargetVersion } from '../../crm/goal.ts';

/** A goal with a target that takes effect at a moment, and is in force until the next one that is known. */
export function withTarget(goal: Goal, version: TargetVersion): Goal {
  const others = goal.versions.filter(({ from }) => from !== version.from);
  const versions = [...others, version].sort((one, other) => one.from - other.from);
  return { ...goal, versions, target: versions.at(-1)?.target ?? version.target };
}
