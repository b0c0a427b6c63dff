import type { Goal } from '../../domain/crm/goal.ts';
import type { ListedGoal } from '../../use-cases/goals/list-goals.ts';
import type { Accepted } from '../accepted-change.ts';

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
export function importLines(change: Accepted): readonly string[] {
  if (change.state === 'not possible' || change.differences.length === 0)
    return ['Nothing is new: the portal has it all already.'];
  return [
    ...change.differences,
    change.state === 'would do'
      ? 'This was a dry run: nothing was changed.'
      : 'Paces follow with the next run of the schedule, or with "pacekeeper sync".',
  ];
}
