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
import type { CardStore } from '../ports/card-store.ts';

/** Entries in the order of the file; null stands for one that could not be read at all. */
export interface ImportEntries {
  readonly goals: GoalEntries;
  readonly splits: readonly (SplitEntry | null)[];
}

/** What an import did, or would do. */
export type ImportOutcome =
  | { readonly kind: 'refused'; readonly faults: readonly EntryFault[] }
  | {
      readonly kind: 'read';
      /** Those that are not so already. */
      readonly goals: readonly PlannedGoal[];
      readonly splits: readonly DealSplit[];
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
): ImportOutcome {
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
  return { kind: 'read', goals: plan.goals, splits };
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
