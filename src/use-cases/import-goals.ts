import { calendarOf } from '../domain/calendar/calendar.ts';
import { dayOf, startOfDay } from '../domain/calendar/day.ts';
import type { DealSplit } from '../domain/crm/deal-split.ts';
import type { Goal } from '../domain/crm/goal.ts';
import { PortalNames } from '../domain/crm/portal-names.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import type { Instant } from '../domain/crm/time.ts';
import type { EntryFault, SplitEntry } from '../domain/goals/defined/goal-entry.ts';
import {
  type GoalEntries,
  type PlannedGoal,
  planGoals,
} from '../domain/goals/defined/plan-import.ts';
import { planSplits } from '../domain/goals/defined/plan-splits.ts';
import type { GoalStore } from './ports/goal-store.ts';
import type { CardStore, PaceStore, SyncStore } from './ports/portal-store.ts';
import type { Clock } from './slice.ts';

/** What an import takes. */
export interface GoalImport {
  readonly store: GoalStore &
    Pick<PaceStore, 'goals'> &
    Pick<SyncStore, 'readSchema'> &
    Pick<CardStore, 'deal'>;
  readonly clock: Clock;
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
 * Keeps the goals and splits that a file defines. Everything is kept, or nothing when there is a fault. The same file again
 * changes nothing.
 */
export async function importGoals(
  entries: ImportEntries,
  refusedBefore: readonly EntryFault[],
  { store, clock, dryRun }: GoalImport,
): Promise<ImportOutcome> {
  const schema = await store.readSchema();
  if (schema === null) return { kind: 'not synced' };
  const now = clock();
  const [kept, keptSplits, knownDeals] = await Promise.all([
    store.goals(),
    store.dealSplits(),
    dealsNamed(entries.splits, store),
  ]);
  const outcome = planImport(entries, refusedBefore, {
    ...{ schema, kept, keptSplits, knownDeals, now },
  });
  if (outcome.kind === 'read' && !dryRun) {
    await store.saveGoals(outcome.goals, now);
    await store.saveDealSplits(outcome.splits);
  }
  return outcome;
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
