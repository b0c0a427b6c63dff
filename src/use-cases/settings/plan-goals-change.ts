import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import {
  type CheckedEntries,
  checkGoalEntries,
  fieldOf,
  isDay,
  type RawEntries,
  readTarget,
} from '../../contract/read-goal-entries.ts';
import type { FieldProblem } from '../../contract/settings/change-setting.ts';
import type { ChangeGoalsRequest } from '../../contract/settings/goals.ts';
import { dayOf, startOfDay } from '../../domain/calendar/day.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { withTarget } from '../../domain/goals/defined/change-target.ts';
import { entryFaultWords, entryWords } from '../../words/en/goal-entries.ts';
import { plannedTold, removedTold, splitTold } from '../goals/list-goals.ts';
import type { CardStore } from '../ports/card-store.ts';
import type { DefinedGoals, GoalsChange } from '../ports/goal-store.ts';
import type { SettingPlan } from './change-setting.ts';
import { dealsNamed, planImport } from './import-goals.ts';
import { readGoalText } from './read-goal-text.ts';
import type { SplitTable } from './rules-file.ts';

/** A change as it was asked for, read as far as its text alone allows. */
export type WantedGoals =
  | Extract<ChangeGoalsRequest, { act: 'set target' | 'remove' }>
  | { readonly act: 'refuse'; readonly problems: readonly FieldProblem[] }
  | (CheckedEntries & {
      readonly act: 'enter';
      readonly place: RawEntries['place'] | null;
      readonly knownDeals: ReadonlySet<string>;
    });

/** Reads what a change asks for: entries of a form, or of a file's text. */
export async function readWanted(
  asked: ChangeGoalsRequest,
  splitTable: SplitTable,
  store: Pick<CardStore, 'deal'>,
): Promise<WantedGoals> {
  if (asked.act === 'set target' || asked.act === 'remove') return asked;
  const raw =
    asked.act === 'define'
      ? { goals: asked.goals, splits: asked.splits, place: null }
      : readGoalText(asked.text, splitTable);
  if (!('goals' in raw)) return { act: 'refuse', problems: raw };
  const checked = checkGoalEntries(raw);
  const knownDeals = await dealsNamed(checked.entries.splits, store);
  return { act: 'enter', ...checked, place: raw.place, knownDeals };
}

/** What a change would do to the goals, or everything that stands in its way. */
export function planGoalsChange(
  wanted: WantedGoals,
  defined: DefinedGoals,
  portal: PortalSchema,
  now: Instant,
): SettingPlan<GoalsChange> {
  switch (wanted.act) {
    case 'refuse':
      return { kind: 'refused', problems: wanted.problems };
    case 'enter':
      return planEntries(wanted, defined, portal, now);
    case 'set target':
      return planTarget(wanted, defined, portal, now);
    case 'remove':
      return planRemoval(wanted.ids, defined, portal);
  }
}

function planEntries(
  { entries, faults, place, knownDeals }: Extract<WantedGoals, { act: 'enter' }>,
  { goals: kept, splits: keptSplits }: DefinedGoals,
  schema: PortalSchema,
  now: Instant,
): SettingPlan<GoalsChange> {
  const outcome = planImport(entries, faults, { schema, kept, keptSplits, knownDeals, now });
  if (outcome.kind === 'refused') {
    const problems = outcome.faults.map((fault) => ({
      field: fieldOf(fault),
      wrong: `${place === null ? '' : `${place(fault)}: `}${entryFaultWords(fault.message)}`,
    }));
    return { kind: 'refused', problems };
  }
  return {
    kind: 'planned',
    to: { save: outcome.goals, remove: [], splits: outcome.splits },
    act: { say: 'goals defined', with: {} },
    differences: [
      ...outcome.goals.map((each) => plannedTold(each, schema)),
      ...outcome.splits.map((each) => splitTold(each, schema)),
    ],
  };
}

function planTarget(
  { id, target, from }: Extract<WantedGoals, { act: 'set target' }>,
  { goals }: DefinedGoals,
  portal: PortalSchema,
  now: Instant,
): SettingPlan<GoalsChange> {
  const goal = goals.find((each) => each.id === id && each.origin === 'app');
  if (goal === undefined) return { kind: 'refused', problems: [unknownGoal(id)] };
  const read = readTarget(target);
  const moment = momentOf(from, goal, portal, now);
  const problems = [
    ...('wrong' in read ? [{ field: 'target', wrong: entryFaultWords(read.wrong) }] : []),
    ...(typeof moment === 'number' ? [] : [{ field: 'from', wrong: moment }]),
  ];
  if ('wrong' in read || typeof moment !== 'number') return { kind: 'refused', problems };
  const version = { target: new Decimal(read.target), from: moment };
  const inForce = goal.versions.findLast((each) => each.from <= moment);
  const planned = { goal: withTarget(goal, version), before: goal, newVersions: [version] };
  const isSo = inForce?.target.equals(version.target) ?? false;
  return {
    kind: 'planned',
    to: { save: [planned], remove: [], splits: [] },
    act: { say: 'goal target changed', with: {} },
    differences: isSo ? [] : [plannedTold(planned, portal)],
  };
}

/** When a target takes effect: the day that is said, else today, or the goal's first day if that is later. */
function momentOf(
  from: string | null,
  { period }: Goal,
  { portal: { timeZone } }: PortalSchema,
  now: Instant,
): Instant | string {
  if (from !== null && !isDay(from)) return entryWords.notADay;
  const today = startOfDay(dayOf(now, timeZone), timeZone);
  const moment =
    from === null
      ? Math.max(today, period?.start ?? today)
      : startOfDay(Temporal.PlainDate.from(from), timeZone);
  if (period !== null && moment >= period.end)
    return entryFaultWords({ say: 'period over by then', with: {} });
  return moment;
}

function planRemoval(
  ids: readonly string[],
  { goals }: DefinedGoals,
  portal: PortalSchema,
): SettingPlan<GoalsChange> {
  const own = new Map(
    goals.filter(({ origin }) => origin === 'app').map((each) => [each.id, each]),
  );
  const unknown = ids.filter((id) => !own.has(id));
  if (unknown.length > 0) return { kind: 'refused', problems: unknown.map(unknownGoal) };
  const gone = [...new Set(ids)].flatMap((id) => own.get(id) ?? []);
  return {
    kind: 'planned',
    to: { save: [], remove: gone.map(({ id }) => id), splits: [] },
    act: { say: 'goals removed', with: { goals: gone.length } },
    differences: gone.map((goal) => removedTold(goal, portal)),
  };
}

function unknownGoal(id: string): FieldProblem {
  return {
    field: '',
    wrong: entryWords.noSuchGoal(id),
  };
}
