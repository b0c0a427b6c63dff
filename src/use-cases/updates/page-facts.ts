import { type GoalChangeView, goalChangesSchema } from '../../contract/goal-changes.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { SaidForecast } from '../../domain/goals/updates/told.ts';
import type { Cadence } from '../../domain/goals/updates/update-slot.ts';
import type { ChangesStore, StoredGoalChanges } from '../ports/changes-store.ts';
import type { NoteStore } from '../ports/note-store.ts';
import type { SubjectMemory, UpdateStore } from '../ports/update-store.ts';
import { type Addressee, keyOf, type UpdateContext } from './update-context.ts';

/** A note that no update came for in five weeks is no news. */
const OLDEST_NOTES_MS = 35 * DAY_MS;

/** What changed for a goal, in which unit. */
export interface ToldChange {
  readonly change: GoalChangeView;
  readonly currency: string | null;
}

/** What a page of updates is made from, beside {@link UpdateContext}. */
export interface PageFacts {
  readonly memories: ReadonlyMap<string, SubjectMemory>;
  readonly said: ReadonlyMap<string, SaidForecast>;
  /** What changed for a goal's forecast since yesterday, or since last Monday; null when nothing is told. */
  readonly changeOf: (goalId: string, every: Cadence) => ToldChange | null;
  readonly notes: readonly ManagerNote[];
  /** The largest open deal of each rep. */
  readonly dealOf: ReadonlyMap<string, string>;
}

/** Where the facts of a page come from. */
export type PageStore = Pick<
  UpdateStore,
  'subjectMemories' | 'saidForecasts' | 'largestOpenDeals'
> &
  Pick<ChangesStore, 'changesOfGoals'> &
  Pick<NoteStore, 'notesTo'>;

/** Loads what the updates of some addressees are made from. */
export async function pageFacts(
  store: PageStore,
  context: UpdateContext,
  page: readonly Addressee[],
): Promise<PageFacts> {
  const ownerIds = page.flatMap((each) => (each.kind === 'rep' ? [each.owner.id] : []));
  const goalIds = [...new Set(page.flatMap((each) => goalIdsOf(each, context)))];
  const [memories, said, changes, notes, dealOf] = await Promise.all([
    store.subjectMemories(page.map(keyOf)),
    store.saidForecasts(goalIds),
    store.changesOfGoals(goalIds),
    store.notesTo(ownerIds, context.now - OLDEST_NOTES_MS),
    store.largestOpenDeals(ownerIds),
  ]);
  return { memories, said, changeOf: changeReader(changes), notes, dealOf };
}

function goalIdsOf(addressee: Addressee, { pacesOfRep, pacesOfTeam }: UpdateContext): string[] {
  const members = addressee.kind === 'rep' ? [addressee.owner] : addressee.members;
  const own = addressee.kind === 'team' ? (pacesOfTeam.get(addressee.team.id) ?? []) : [];
  return [...own, ...members.flatMap(({ id }) => pacesOfRep.get(id) ?? [])].map(
    ({ goal }) => goal.id,
  );
}

/** Of the forecast alone: what was won is told from the update before, to the hour. Deals are not named. */
function changeReader(stored: readonly StoredGoalChanges[]): PageFacts['changeOf'] {
  const byGoal = new Map(stored.map(({ goalId, changes }) => [goalId, changes]));
  return (goalId, every) => {
    const changes = goalChangesSchema.safeParse(byGoal.get(goalId)).data;
    const change = changes?.[every === 'day' ? 'yesterday' : 'week'];
    if (changes === undefined || change?.basis !== 'forecast') return null;
    const { forecast } = change;
    if (forecast.lines.length === 0) return null;
    const lines = forecast.lines.map((line) => ({
      ...line,
      deals: [],
      others: line.deals.length + line.others,
    }));
    return { change: { ...change, forecast: { ...forecast, lines } }, currency: changes.currency };
  };
}
