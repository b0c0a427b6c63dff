import { calendarOf } from '../../domain/calendar/calendar.ts';
import { dayOf, startOfDay } from '../../domain/calendar/day.ts';
import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import { PortalNames } from '../../domain/crm/portal-names.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { EntryFault, SplitEntry } from '../../domain/goals/defined/goal-entry.ts';
import {
  type GoalEntries,
  type PlannedGoal,
  planGoals,
} from '../../domain/goals/defined/plan-import.ts';
import { planSplits } from '../../domain/goals/defined/plan-splits.ts';
import type { AnyTold } from '../../domain/told/told.ts';
import { plannedTold, splitTold } from '../goals/list-goals.ts';
import type { CardStore } from '../ports/card-store.ts';
import type { ChangeStore } from '../ports/change-store.ts';
import type { DefinedGoals, GoalStore } from '../ports/goal-store.ts';
import type { PaceStore } from '../ports/pace-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Clock } from '../slices/slice.ts';
import { operatorEntry, operatorOutcome, operatorRequest } from './operator.ts';

/** Where imported goals are kept. */
export interface GoalImport {
  readonly store: ChangeStore &
    GoalStore &
    Pick<PaceStore, 'goals'> &
    Pick<SyncStore, 'readSchema'> &
    Pick<CardStore, 'deal'>;
  readonly clock: Clock;
  /** One for each time, so that it is done once. */
  readonly key: string;
  /** Only says what would be done. */
  readonly dryRun: boolean;
}

/** Entries in the order of the file; null stands for one that could not be read at all. */
export interface ImportEntries {
  readonly goals: GoalEntries;
  readonly splits: readonly (SplitEntry | null)[];
}

/** What an import did, or would do. */
export type ImportOutcome =
  | { readonly kind: 'not synced' }
  | { readonly kind: 'refused'; readonly faults: readonly EntryFault[] }
  | {
      readonly kind: 'read';
      readonly schema: PortalSchema;
      readonly goals: readonly PlannedGoal[];
      readonly splits: readonly DealSplit[];
      /** Goals and splits that are already as the file says. */
      readonly unchanged: number;
    };

/** What is known when an import is planned. */
export interface ImportContext {
  readonly schema: PortalSchema;
  /** Every goal of the portal's, whoever set it. */
  readonly kept: readonly Goal[];
  readonly keptSplits: readonly DealSplit[];
  /** Of the deals that are named, those that there are. */
  readonly knownDeals: ReadonlySet<string>;
  readonly now: Instant;
}

/** What an import would do, or everything that stands in its way (`refusedBefore`: what the reading of the file found). */
export function planImport(
  entries: ImportEntries,
  refusedBefore: readonly EntryFault[],
  { schema, kept, keptSplits, knownDeals, now }: ImportContext,
): Exclude<ImportOutcome, { kind: 'not synced' }> {
  const names = new PortalNames(schema);
  const { timeZone, homeCurrency } = schema.portal;
  const today = startOfDay(dayOf(now, timeZone), timeZone);
  const calendar = calendarOf(schema.portal);
  const plan = planGoals(entries.goals, { names, calendar, homeCurrency, kept, now, today });
  const splitPlan = planSplits(entries.splits, names, knownDeals);
  const found = [...plan.faults, ...splitPlan.faults];
  const faults = [...refusedBefore, ...found.filter((each) => !isTold(each, refusedBefore))];
  if (faults.length > 0) return { kind: 'refused', faults };
  const splits = splitPlan.splits.filter((split) => !isKept(split, keptSplits));
  const unchanged = plan.unchanged + splitPlan.splits.length - splits.length;
  return { kind: 'read', schema, goals: plan.goals, splits, unchanged };
}

/**
 * Keeps the goals and splits that a file defines, from the command line. Everything is kept, with an entry in the audit log, or
 * nothing when there is a fault. The same file again changes nothing.
 */
export async function importGoals(
  entries: ImportEntries,
  refusedBefore: readonly EntryFault[],
  { store, clock, key, dryRun }: GoalImport,
): Promise<ImportOutcome> {
  const schema = await store.readSchema();
  if (schema === null) return { kind: 'not synced' };
  const now = clock();
  const knownDeals = await dealsNamed(entries.splits, store);
  const plan = ({ goals, splits }: DefinedGoals) =>
    planImport(entries, refusedBefore, {
      ...{ schema, kept: goals, keptSplits: splits, knownDeals, now },
    });
  if (dryRun) {
    const [goals, splits] = await Promise.all([store.goals(), store.dealSplits()]);
    return plan({ goals, splits });
  }
  const request = operatorRequest('goals', 'import', { key, at: now });
  const answer = await store.changeOnce<'goals', Outcome>(request, (defined) => {
    const outcome = plan(defined);
    if (outcome.kind === 'refused') return { answer: outcome, change: null };
    const { schema: _, ...done } = outcome;
    const audit = operatorEntry('goals', { say: 'goals defined', with: {} }, toldOf(outcome), now);
    return operatorOutcome(done, { save: done.goals, remove: [], splits: done.splits }, audit);
  });
  if (answer === null) throw new Error(`The key "${key}" was used for another request.`);
  return answer.kind === 'read' ? { ...answer, schema } : answer;
}

type Read = Extract<ImportOutcome, { kind: 'read' }>;
/** Without the portal's schema: an answer is kept for a day. */
type Outcome = Omit<Read, 'schema'> | Extract<ImportOutcome, { kind: 'refused' }>;

function toldOf({ goals, splits, schema }: Read): readonly AnyTold[] {
  return [
    ...goals.map((each) => plannedTold(each, schema)),
    ...splits.map((each) => splitTold(each, schema)),
  ];
}

/** Whether a fault only follows from one that was told: of the same part of the same entry. */
function isTold(fault: EntryFault, told: readonly EntryFault[]): boolean {
  return told.some(
    ({ list, entry, field }) =>
      list === fault.list && entry === fault.entry && partOf(field) === partOf(fault.field),
  );
}

/** A field's own name; the fields that say for when are one part. */
function partOf(field: string | null): string | null {
  const [name = null] = field?.split('.') ?? [];
  return name === 'start' || name === 'end' ? 'period' : name;
}

/** Of the deals that splits name, those that there are. */
export async function dealsNamed(
  splits: ImportEntries['splits'],
  store: Pick<CardStore, 'deal'>,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const split of splits) {
    if (split !== null && (await store.deal(split.deal)) !== null) known.add(split.deal);
  }
  return known;
}

function isKept(split: DealSplit, kept: readonly DealSplit[]): boolean {
  const same = kept.find(({ dealId }) => dealId === split.dealId);
  return same !== undefined && textOf(same) === textOf(split);
}

function textOf({ shares }: DealSplit): string {
  return shares
    .map(({ ownerId, percent }) => `${ownerId} ${percent.toFixed()}`)
    .sort()
    .join('\n');
}
