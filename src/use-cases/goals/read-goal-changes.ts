import { goalChangesSchema } from '../../contract/goal-changes.ts';
import type { GoalChangesPage } from '../../contract/goal-changes-page.ts';
import { mayRead } from '../../domain/access/may-read.ts';
import { isReadable, readableGoals } from '../../domain/access/may-read-goal.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { ChangesStore } from '../ports/changes-store.ts';
import type { PacePageStore } from '../ports/pace-page-store.ts';
import { type MaySeeDealsOf, readableChange } from './changes/readable-change.ts';

/** What the changes of a goal are read from. */
export interface GoalChangesReading {
  readonly store: Pick<ChangesStore, 'goalChanges'> & Pick<PacePageStore, 'goalStandings'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
}

/** What changed for a goal, as it was last worked out; of what another version stored nothing is told. */
export async function readGoalChanges(
  { store, schema, viewer }: GoalChangesReading,
  goalId: string,
): Promise<GoalChangesPage> {
  const portal = await schema();
  if (portal === null) return { state: 'not told' };
  const [stored, [standing]] = await Promise.all([
    store.goalChanges(goalId),
    store.goalStandings([goalId]),
  ]);
  const readable = readableGoals(viewer, portal.owners);
  const scope = standing?.pace.pace.goal.scope;
  // Whether there is such a goal is not told to those who may not see it.
  const isAllowed = scope === undefined ? readable === 'all' : isReadable(readable, scope);
  if (!isAllowed) return { state: 'not allowed' };
  const told = goalChangesSchema.safeParse(stored?.changes);
  if (!told.success) return { state: 'not told' };
  const maySee: MaySeeDealsOf = (ownerId) =>
    mayRead(viewer, { kind: 'deal', ownerId }, portal.owners);
  const { currency, yesterday, week, period } = told.data;
  return {
    state: 'shown',
    changes: {
      currency,
      yesterday: readableChange(yesterday, maySee),
      week: readableChange(week, maySee),
      period: readableChange(period, maySee),
    },
  };
}
