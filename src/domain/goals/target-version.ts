import type { Goal, TargetVersion } from '../crm/goal.ts';
import type { Instant } from '../crm/time.ts';

/**
 * The version that is in force at a moment: the last that took effect by then. Before the first one, it is the first: nobody
 * knows of another. Null without versions. `versions` are in the order they take effect.
 */
export function versionAt(versions: readonly TargetVersion[], at: Instant): TargetVersion | null {
  return versions.findLast(({ from }) => from <= at) ?? versions[0] ?? null;
}

/** The goal with the target that is in force at a moment. */
export function asInForce(goal: Goal, at: Instant): Goal {
  const version = versionAt(goal.versions, at);
  return version === null ? goal : { ...goal, target: version.target };
}
