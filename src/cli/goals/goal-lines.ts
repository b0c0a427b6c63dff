import type { Goal } from '../../domain/crm/goal.ts';
import { type ListedGoal, plannedTold, splitTold } from '../../use-cases/goals/list-goals.ts';
import type { ImportOutcome } from '../../use-cases/settings/import-goals.ts';
import { goalActs } from '../../words/en/goal-acts.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';

const origins: Readonly<Record<Goal['origin'], string>> = {
  app: 'defined in Pacekeeper',
  hubspot: 'set in HubSpot',
  assumed: 'assumed',
};

/** Goals for a terminal, two lines each: what, and how it is named. */
export function goalLines(goals: readonly ListedGoal[]): readonly string[] {
  if (goals.length === 0)
    return ['There are no goals: set them in HubSpot, or with "pacekeeper goals import".'];
  return goals.flatMap((goal) => [titleOf(goal), `    ${detailsOf(goal).join('; ')}`]);
}

function titleOf({ whose, period, metric, targets, currency }: ListedGoal): string {
  const said = targets.map(({ target, from }, i) => {
    const amount = currency === null ? target : `${target} ${currency}`;
    return i === 0 || from === null ? amount : `${amount} from ${from}`;
  });
  const target = said.length === 0 ? 'no target' : said.join(', ');
  return `${whose}, ${period ?? 'no period'}: ${metric}, ${target}`;
}

function detailsOf(goal: ListedGoal): readonly string[] {
  const { id, name, origin, pipelines, ramp, parent, incentive } = goal;
  return [
    `${id}${name === null ? '' : ` ("${name}")`}, ${origins[origin]}`,
    ...(pipelines.length === 0 ? [] : [`counts ${pipelines.join(', ')}`]),
    ...(ramp === null ? [] : [`new since ${ramp.since}: ${ramp.percents.join('%, ')}%, then all`]),
    ...(parent === null ? [] : [`serves ${parent}`]),
    ...(incentive === null ? [] : [`pays ${incentive}`]),
  ];
}

/** What an import did, or would do. */
export function importLines(
  outcome: Extract<ImportOutcome, { kind: 'read' }>,
  dryRun: boolean,
): readonly string[] {
  const { schema, goals, splits, unchanged } = outcome;
  const same = unchanged > 0 ? [`Already so: ${unchanged}.`] : [];
  if (goals.length + splits.length === 0) return ['Nothing is new.', ...same];
  return [
    ...goals.map((planned) => say(goalActs, plannedTold(planned, schema), english)),
    ...splits.map((split) => say(goalActs, splitTold(split, schema), english)),
    ...same,
    dryRun
      ? 'This was a dry run: nothing was changed.'
      : 'Paces follow with the next run of the schedule, or with "pacekeeper sync".',
  ];
}
