import type { Goal, TargetVersion } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';

/**
 * The version that is in force at a moment: the last that took effect by then. Before the first one, it is the first: nobody
 * knows of another. Null without versions. `versions` are in the order they take effect.
 */
export function versionAt(versions: readonly TargetVersion[], at: Instant): TargetVersion | null {
  return versions.findLast(({ from }) => from <= at) ?? versions[0] ?? null;
}

/** The goal with the target that is in force now, or was when its period ended. */
export function asInForce(goal: Goal, now: Instant): Goal {
  const last = goal.period === null ? now : Math.min(now, goal.period.end - 1);
  const version = versionAt(goal.versions, last);
  return version === null ? goal : { ...goal, target: version.target };
}

/**
 * The versions that took effect within a period by now. The first one is in force from the period's start on; one that says
 * the same target as the one before is no change.
 */
export function versionsWithin(
  versions: readonly TargetVersion[],
  period: Period,
  now: Instant,
): readonly TargetVersion[] {
  const first = versionAt(versions, period.start);
  if (first === null) return [];
  const later = versions.filter(
    ({ from }) => from > Math.max(period.start, first.from) && from < period.end && from <= now,
  );
  return [{ target: first.target, from: period.start }, ...later].filter(
    ({ target }, place, all) => place === 0 || all[place - 1]?.target.equals(target) !== true,
  );
}
