import type { Goal, TargetVersion } from '../../crm/goal.ts';
import type { Instant } from '../../crm/time.ts';
import { versionAt } from '../target-version.ts';
import type { EntryFault, FaultTold, GoalEntry } from './goal-entry.ts';
import { metricKey, scopeKey } from './goal-id.ts';
import { type EntryContext, type ReadEntry, readEntry } from './read-entry.ts';

/** Entries with their places in the file; null stands for one that could not be read at all. */
export type GoalEntries = readonly (GoalEntry | null)[];

/** What an import would do to one goal. */
export interface PlannedGoal {
  readonly goal: Goal;
  /** As it is kept now; null for a new goal. */
  readonly before: Goal | null;
  readonly newVersions: readonly TargetVersion[];
}

/** What an import would do, or everything that stands in its way. */
export interface GoalPlan {
  /** Those that are not so already. */
  readonly goals: readonly PlannedGoal[];
  readonly faults: readonly EntryFault[];
}

/** What is known when goals are planned. */
export interface PlanContext extends EntryContext {
  /** Every goal of the portal's, whoever set it. */
  readonly kept: readonly Goal[];
  readonly now: Instant;
  /** The start of today. */
  readonly today: Instant;
}

/** An entry that was read, with its place. */
interface PlacedEntry extends ReadEntry {
  readonly entry: number;
}

type Tell = (entry: number, field: keyof GoalEntry, message: FaultTold) => void;

/**
 * Compares entries with the goals that are kept. Entries of one goal are its versions, by the day that each takes effect; what
 * else they say, the last that says it counts. A goal that is already so is left alone.
 */
export function planGoals(entries: GoalEntries, context: PlanContext): GoalPlan {
  const faults: EntryFault[] = [];
  const tell: Tell = (entry, field, message) =>
    faults.push({ list: 'goals', entry, field, message });
  const read = entries.flatMap((each, entry): PlacedEntry[] => {
    if (each === null) return [];
    const goal = readEntry(each, context, (field, message) => tell(entry, field, message));
    return goal === null ? [] : [{ ...goal, entry }];
  });
  const parentOf = parentFinder(read, context.kept);
  const planned = [...Map.groupBy(read, ({ goal }) => goal.id).values()].map((group) => {
    refuseTwins(group, tell);
    const parentId = parentOf(group, tell);
    return planGoal(group, parentId, context, tell);
  });
  const goals = planned.filter((each) => each !== null);
  return { goals, faults };
}

/** Two targets of one goal for the same time: which one is meant cannot be told. */
function refuseTwins(group: readonly PlacedEntry[], tell: Tell): void {
  const seen = new Map<Instant | null, number>();
  for (const { from, entry } of group) {
    if (seen.has(from)) tell(entry, 'target', { say: 'goal twice', with: {} });
    seen.set(from, entry);
  }
}

/** Finds the goals that entries name as their parents, in the file and among those that are kept. */
function parentFinder(read: readonly PlacedEntry[], kept: readonly Goal[]) {
  const all = new Map([...kept, ...read.map(({ goal }) => goal)].map((goal) => [goal.id, goal]));
  const matching = (text: string) =>
    [...all.values()].filter(
      ({ id, name }) =>
        id === text || id === `app:${text}` || name?.toLowerCase() === text.toLowerCase(),
    );
  return (group: readonly PlacedEntry[], tell: Tell): string | null => {
    const last = group.findLast(({ parent }) => parent !== null);
    if (last === undefined || last.parent === null) return null;
    const [match, ...others] = matching(last.parent);
    if (match === undefined)
      tell(last.entry, 'parent', { say: 'parent not known', with: { parent: last.parent } });
    else if (others.length > 0)
      tell(last.entry, 'parent', {
        say: 'parent of several',
        with: { parent: last.parent, id: match.id },
      });
    else if (match.id === last.goal.id)
      tell(last.entry, 'parent', { say: 'its own parent', with: {} });
    return match?.id ?? null;
  };
}

/** What becomes of one goal; null when it is already so. */
function planGoal(
  group: readonly PlacedEntry[],
  parentId: string | null,
  context: PlanContext,
  tell: Tell,
): PlannedGoal | null {
  const [first] = group;
  if (first === undefined) return null;
  const before = context.kept.find(({ id }) => id === first.goal.id) ?? null;
  const newVersions = newVersionsOf(group, before, context, tell);
  const versions = inOrder([...(before?.versions ?? []), ...newVersions]);
  const goal: Goal = {
    ...lastSaid(group),
    id: first.goal.id,
    parentId,
    target: versions.at(-1)?.target ?? first.target,
    versions,
  };
  const same = before !== null && newVersions.length === 0 && saysTheSame(goal, before);
  return same ? null : { goal, before, newVersions };
}

/** Of entries for one goal, what the last of them says, and where it is silent, what an earlier one does. */
function lastSaid(group: readonly PlacedEntry[]): Goal {
  return group
    .map(({ goal }) => goal)
    .reduce((earlier, later) => ({
      ...later,
      name: later.name ?? earlier.name,
      ramp: later.ramp ?? earlier.ramp,
      incentive: later.incentive ?? earlier.incentive,
    }));
}

/**
 * The targets that are not known yet. A target without a day is the goal's first when the goal is new, or when others of its
 * entries have days; otherwise it is a change from today on.
 */
function newVersionsOf(
  group: readonly PlacedEntry[],
  before: Goal | null,
  context: PlanContext,
  tell: Tell,
): readonly TargetVersion[] {
  let known = before?.versions ?? [];
  const added: TargetVersion[] = [];
  const isFirst = before === null || group.length > 1;
  for (const { goal, target, from, entry } of group.toSorted(byFrom)) {
    const start = goal.period?.start ?? context.today;
    const version = { target, from: from ?? (isFirst ? start : Math.max(start, context.today)) };
    if (versionAt(known, version.from)?.target.equals(target)) continue;
    if (from === null && goal.period !== null && version.from >= goal.period.end) {
      tell(entry, 'effectiveFrom', { say: 'period is over', with: {} });
    }
    added.push(version);
    known = inOrder([...known, version]);
  }
  return added;
}

function byFrom(one: PlacedEntry, other: PlacedEntry): number {
  return (one.from ?? Number.NEGATIVE_INFINITY) - (other.from ?? Number.NEGATIVE_INFINITY);
}

/** By when they take effect; of two for the same moment the one said later. */
function inOrder(versions: readonly TargetVersion[]): TargetVersion[] {
  const byMoment = new Map(versions.map((each) => [each.from, each]));
  return [...byMoment.values()].sort((one, other) => one.from - other.from);
}

/** Whether two goals are alike but for their targets. */
function saysTheSame(one: Goal, other: Goal): boolean {
  return said(one) === said(other);
}

function said({ name, metric, scope, period, currency, pipelineIds, ramp, ...rest }: Goal): string {
  return JSON.stringify([
    [name, metric && metricKey(metric), scopeKey(scope), period?.start, period?.end],
    [currency, pipelineIds.toSorted(), ramp?.since, ramp?.percents, rest.parentId, rest.incentive],
  ]);
}
