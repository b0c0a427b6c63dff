import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type { ChangeGoalsRequest, GoalsSettingsPage } from '../../contract/settings/goals.ts';
import { markOf } from '../../domain/access/mark.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { metricWords } from '../../domain/goals/defined/goal-entry.ts';
import { listedGoal } from '../goals/list-goals.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { CardStore } from '../ports/card-store.ts';
import type { DefinedGoals, GoalStore } from '../ports/goal-store.ts';
import type { PaceStore } from '../ports/pace-store.ts';
import { changeSetting, lastChangeOf, type SettingChanging } from './change-setting.ts';
import { planGoalsChange, readWanted } from './plan-goals-change.ts';
import type { SplitTable } from './rules-file.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What the goals are read from. */
export interface GoalsReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> &
    Pick<PaceStore, 'goals'> &
    Pick<GoalStore, 'dealSplits'>;
}

/** Every goal, and what a new one may name. */
export async function readGoalSettings({
  portal,
  store,
  clock,
}: GoalsReading): Promise<GoalsSettingsPage> {
  const [goals, splits, last] = await Promise.all([
    store.goals(),
    store.dealSplits(),
    lastChangeOf(store, 'goals', portal),
  ]);
  return {
    state: 'shown',
    seen: markOf(stateOfGoals({ goals, splits })),
    last,
    goals: goals.map((goal) => viewOf(goal, portal)),
    metrics: [...metricWords],
    ...namesIn(portal),
    homeCurrency: portal.portal.homeCurrency,
    today: dayOf(clock(), portal.portal.timeZone).toString(),
  };
}

type Shown = Extract<GoalsSettingsPage, { state: 'shown' }>;

function viewOf(goal: Goal, portal: PortalSchema): Shown['goals'][number] {
  const { id, name, whose, metric, period, targets, currency, origin } = listedGoal(goal, portal);
  return { id, name, whose, metric, period, targets: [...targets], currency, origin };
}

/** What is defined in Pacekeeper: a sync of HubSpot's goals is no change of it. */
export function stateOfGoals({ goals, splits }: DefinedGoals): unknown {
  return [goals.filter(({ origin }) => origin === 'app'), splits];
}

function namesIn({
  owners,
  definitions,
}: PortalSchema): Pick<Shown, 'reps' | 'teams' | 'stages' | 'properties'> {
  const teams = new Map(
    owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id, { id, name }])),
  );
  const stages = definitions.find(
    ({ objectType, name }) => objectType === 'contact' && name === 'lifecyclestage',
  );
  return {
    reps: byName(owners.filter(({ archived }) => !archived)),
    teams: byName([...teams.values()]),
    stages: (stages?.options ?? []).map(({ value, label }) => ({ id: value, name: label })),
    properties: definitions
      .filter(({ objectType, type }) => objectType === 'deal' && type === 'number')
      .map(({ name, label }) => ({ id: name, name: label })),
  };
}

function byName(all: readonly { readonly id: string; readonly name: string }[]): Shown['reps'] {
  return all
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Who changes the goals, and where they are kept. */
export interface GoalsChanging extends SettingChanging {
  readonly store: SettingChanging['store'] & Pick<CardStore, 'deal'>;
  readonly splitTable: SplitTable;
}

/** Does something to the goals that are defined in Pacekeeper. */
export async function changeGoals(
  changing: GoalsChanging,
  asked: ChangeGoalsRequest,
): Promise<ChangeSettingAnswer> {
  const { store, splitTable } = changing;
  const wanted = await readWanted(asked, splitTable, store);
  return changeSetting(changing, {
    what: 'goals',
    asked: { dryRun: false, ...asked },
    stateOf: stateOfGoals,
    plan: (defined, portal, now) => planGoalsChange(wanted, defined, portal, now),
  });
}
