import type { GoalActs, GoalNames } from '../../domain/goals/defined/goal-acts.ts';
import type { Format } from '../format.ts';
import { metricWords, periodWords, scopeWords } from '../goals.ts';
import { type Sentences, say } from '../say.ts';

const names: Sentences<GoalNames> = {
  goal: ({ whose, metric, period }, format) => {
    const when = period === null ? 'no period' : periodWords(period, format);
    return `${scopeWords(whose, format)}, ${when}: ${metricWords(metric, format)}`;
  },
  target: ({ amount, from }, { exact, calendarDay }) =>
    from === null ? exact(amount) : `${exact(amount)} from ${calendarDay(from)}`,
  share: ({ rep, percent }) => `${rep} ${percent}%`,
};

type Goal = GoalActs['goal added']['goal'];

function listOf(
  targets: GoalActs['goal added']['targets'] | GoalActs['deal split']['shares'],
  format: Format,
): string {
  return targets.map((each) => say(names, each, format)).join(', ');
}

const idOf = ({ with: { id } }: Goal) => `(${id})`;

/** What the audit log says about goals, and an import before it happens. */
export const goalActs: Sentences<GoalActs> = {
  'goals defined': () => 'Defined goals.',
  'goal target changed': () => 'Changed the target of a goal.',
  'goals removed': ({ goals }) => (goals === 1 ? 'Removed a goal.' : `Removed ${goals} goals.`),
  'goal added': ({ goal, targets }, format) =>
    `New: ${say(names, goal, format)}, ${listOf(targets, format)} ${idOf(goal)}`,
  'goal changed': ({ goal, targets }, format) => {
    const what = targets.length === 0 ? 'details' : `target ${listOf(targets, format)}`;
    return `Changed: ${say(names, goal, format)}, ${what} ${idOf(goal)}`;
  },
  'goal removed': ({ goal, target }, format) =>
    `Removed: ${say(names, goal, format)}, ${target === null ? 'no target' : format.exact(target)} ${idOf(goal)}`,
  'deal split': ({ deal, shares }, format) => `Split deal ${deal}: ${listOf(shares, format)}`,
};
