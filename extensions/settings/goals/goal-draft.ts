import type { FieldsOf, Without } from '../../../src/contract/asks.ts';
import type { GoalSettingView, GoalsSettingsPage } from '../../../src/contract/settings/goals.ts';
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
import type { Format } from '../../shared/format.ts';

export type ShownGoals = Extract<GoalsSettingsPage, { state: 'shown' }>;
export type GoalSetting = GoalSettingView;

/** Does something to the goals as they were seen. */
export type ActOnGoals = (fields: Without<FieldsOf<'changeGoals'>, 'seen'>) => void;

/** What was typed in and is not saved: a goal, and the text of a file. */
export interface GoalDraft {
  readonly name: string;
  readonly metric: ShownGoals['metrics'][number];
  /** "company", "rep 12" or "team 3". */
  readonly whose: string;
  /** For `qualified leads`: the lifecycle stage. For `deal property`: the property. */
  readonly detail: string;
  readonly of: 'deals won' | 'deals created';
  readonly period: string;
  readonly target: string;
  readonly text: string;
}

export const noGoal: GoalDraft = {
  name: '',
  metric: 'revenue',
  whose: 'company',
  detail: '',
  of: 'deals won',
  period: '',
  target: '',
  text: '',
};

/** A goal as it was typed in, as files have it. What is left empty is left out. */
export function entryOf({ name, metric, whose, detail, of, period, target }: GoalDraft) {
  const [kind = '', id = ''] = whose.split(' ');
  return {
    ...(name.trim() !== '' && { name: name.trim() }),
    metric,
    ...(kind === 'company' ? { company: true } : { [kind]: id }),
    ...(metric === 'qualified leads' && detail !== '' && { stage: detail }),
    ...(metric === 'deal property' && { of, ...(detail !== '' && { property: detail }) }),
    ...(period.trim() !== '' && { period: period.trim() }),
    target: target.trim(),
  };
}

/** Whose a goal can be. */
export function whoseOptions({ reps, teams }: Pick<ShownGoals, 'reps' | 'teams'>) {
  return [
    { label: 'Everybody', value: 'company' },
    ...teams.map(({ id, name }) => ({ label: words.team(name), value: `team ${id}` })),
    ...reps.map(({ id, name }) => ({ label: name, value: `rep ${id}` })),
  ];
}

/** "€120,000, €150,000 from 2026-12-01". */
export function targetWords(
  { targets, currency }: GoalSetting,
  { quantity }: Pick<Format, 'quantity'>,
): string {
  if (targets.length === 0) return words.noTarget;
  return targets
    .map(({ target, from }, place) => {
      const amount = quantity({ value: target, currency });
      return place === 0 || from === null ? amount : words.targetFrom(amount, from);
    })
    .join(', ');
}

/** "Ana Lind, Q4 2026: revenue". */
export function goalWords({ whose, period, metric }: GoalSetting): string {
  return `${whose}, ${period ?? words.noPeriod}: ${metric}`;
}
