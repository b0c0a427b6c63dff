import type { GoalScope } from '../crm/goal.ts';
import type { Owner } from '../crm/owner.ts';
import type { Viewer } from './viewer.ts';

/** Whose goals somebody may see: everybody's and every team's, or those of some reps and teams. */
export type ReadableGoals =
  | 'all'
  | { readonly ownerIds: readonly string[]; readonly teamIds: readonly string[] };

/**
 * Whose goals a viewer may see; null: nobody's, because goals are not for the role. Default deny: a rep sees their own; a
 * manager also their teams' and those of the teams' members; a marketer none; an admin all, those of the company and of
 * nobody too.
 */
export function readableGoals(viewer: Viewer, owners: readonly Owner[]): ReadableGoals | null {
  const own = viewer.ownerId === null ? [] : [viewer.ownerId];
  switch (viewer.role) {
    case 'admin':
      return 'all';
    case 'marketer':
      return null;
    case 'manager': {
      const members = owners
        .filter(({ teams }) => teams.some(({ id }) => viewer.teamIds.includes(id)))
        .map(({ id }) => id);
      return { ownerIds: [...new Set([...own, ...members])], teamIds: viewer.teamIds };
    }
    case 'rep':
      return { ownerIds: own, teamIds: [] };
  }
}

/** Whether a goal is among those that may be seen. */
export function isReadable(readable: ReadableGoals | null, scope: GoalScope): boolean {
  if (readable === null) return false;
  if (readable === 'all') return true;
  switch (scope.kind) {
    case 'rep':
      return readable.ownerIds.includes(scope.ownerId);
    case 'team':
      return readable.teamIds.includes(scope.teamId);
    case 'company':
    case 'nobody':
      return false;
  }
}
