import type { PaidFor } from '../../domain/goals/smart/incentive.ts';
import type {
  BetterTargets,
  PeriodNoun,
  SmartMessages,
} from '../../domain/goals/smart/messages.ts';
import type { SmartPart } from '../../domain/goals/smart/smart-letter.ts';
import type { SuggestedTarget } from '../../domain/goals/smart/suggested-targets.ts';
import type { SeenFrom } from '../../domain/goals/smart/target-outlook.ts';
import { abstainedWords, abstainWords } from '../forecast.ts';
import type { Format } from '../format.ts';
import { metricWords } from '../goals.ts';
import type { Sentences } from '../say.ts';

const periods: Readonly<Record<PeriodNoun, { one: string; other: string }>> = {
  month: { one: 'month', other: 'months' },
  quarter: { one: 'quarter', other: 'quarters' },
  year: { one: 'year', other: 'years' },
  period: { one: 'period', other: 'periods' },
};

const above = { company: 'the company’s', team: 'the team’s' } as const;

const paidFor: Readonly<Record<PaidFor, string>> = {
  revenue: 'revenue',
  'deals won': 'deals won',
  pipeline: 'pipeline',
  leads: 'leads',
  meetings: 'meetings',
};

const seen: Readonly<Record<SeenFrom, string>> = {
  'the start': 'When the period began, the chance to reach it was',
  'the setting': 'When the target was set, the chance to reach it was',
  today: 'As things stand, before the period begins, the chance to reach it is',
};

const then = { 'the start': 'when the period began,', 'the setting': 'when the target was set,' };

function better(verb: string, { commit, stretch }: BetterTargets, { quantity }: Format): string {
  if (stretch === null) return `${verb} the target to what the past supports.`;
  const high = quantity(stretch);
  return commit === null
    ? `${verb} the target: ${high} has a 30% chance.`
    : `${verb} the target: ${quantity(commit)} has a 70% chance, ${high} a 30% chance.`;
}

const sentences: Sentences<SmartMessages> = {
  'no metric': () => 'Say what the goal counts: revenue, or deals won.',
  'no scope': () => 'Name the rep or the team that the goal belongs to.',
  'owner not in CRM': ({ ownerId }) =>
    `Give the goal to someone who is in the CRM: owner ${ownerId} is not.`,
  'owner has left': ({ name }) => `Give the goal to someone who is still here: ${name} has left.`,
  'team has no members': ({ teamId }) =>
    `Give the goal to a team that has members: team ${teamId} has none.`,
  'nobody owns records': () =>
    'Give someone ownership of records in the CRM: nobody has any, so nothing counts for the company.',
  counts: ({ metric, currency, pipelines }, format) => {
    const money = currency === null ? '' : ` in ${currency}`;
    const what = `It counts ${metricWords(metric, format)}${money}`;
    if (pipelines === null) return `${what}.`;
    return pipelines === 0
      ? `${what}, from all pipelines.`
      : `${what}, from ${format.count(pipelines, { one: 'pipeline', other: 'pipelines' })}.`;
  },
  'belongs to': ({ name }) => `It belongs to ${name}.`,
  'belongs to unknown owner': ({ ownerId }) => `It belongs to owner ${ownerId}.`,
  'belongs to everybody': ({ people }, { number }) =>
    `It belongs to everybody who sells: ${number(people)}.`,
  'belongs to team': ({ people }, { number }) => `It belongs to a team of ${number(people)}.`,
  'cannot be measured': ({ metric }, format) =>
    `Count something that Pacekeeper reads, such as revenue or deals won: it does not read ${metricWords(metric, format)}.`,
  'not recorded': ({ metric }, format) =>
    `Count something that this portal records: ${metricWords(metric, format)} cannot be counted, because this portal has no meeting dates on its contacts.`,
  'no target': () => 'Set a target: a number above 0.',
  'no result to assume from': () =>
    'Set a target: none can be assumed, because they won nothing in the period before.',
  'target not above zero': ({ target }) =>
    `Set a target above 0: one of ${target} is reached before anyone starts.`,
  'movement needs a period': () => 'Whether it moves will show once it has a period.',
  moved: ({ moved, periods: count, noun, low, high }, { quantity, count: counted }) =>
    `It moved in ${moved} of the last ${counted(count, periods[noun])}: ${quantity(low)} to ${quantity(high)}.`,
  'moves so far': ({ amount }, { quantity }) => `It moves: ${quantity(amount)} so far.`,
  'stands still': ({ periods: count, noun }, { count: counted }) =>
    `Count something that moves: this stayed at 0 in each of the last ${counted(count, periods[noun])}.`,
  'nothing counted': ({ periods: count, noun }, { count: counted }) =>
    `Nothing was counted in the last ${counted(count, periods[noun])}.`,
  'nothing counted yet': ({ noun }) =>
    `Nothing has been counted yet: no earlier ${periods[noun].one} is on record.`,
  'target cannot be counted': () => 'It has no target that could be counted in a period.',
  'no earlier period': ({ noun }) => `No earlier ${periods[noun].one} of theirs is on record.`,
  'one earlier period': ({ noun, brought }, { quantity }) =>
    `The ${periods[noun].one} before brought ${quantity(brought)}.`,
  'earlier periods': ({ periods: count, noun, low, high, reached }, { quantity, count: counted }) =>
    `The last ${counted(count, periods[noun])} brought ${quantity(low)} to ${quantity(high)}; ${reached} of them reached this target.`,
  'far above the best': ({ times, periods: count, noun }, { count: counted, number }) =>
    `Set a target that the past supports: this one asks for ${number(Number(times.toFixed(1)))} times the best of the last ${counted(count, periods[noun])}.`,
  'no chance worked out': () => 'No chance was worked out for it.',
  'no chance said': ({ reason, seenFrom }, format) =>
    seenFrom === 'today'
      ? `No chance is given: ${abstainWords(reason, format)}.`
      : `No chance is given: ${then[seenFrom]} ${abstainedWords(reason, format)}.`,
  'nothing known of them': () =>
    'Too little is known of them yet to say what they can bring: keep the target, and look again once they have won deals.',
  'chance of the target': ({ seenFrom, side, chance, wins, littleHistory }, format) => {
    const little = littleHistory ? ' (little history)' : '';
    const from = format.count(wins, { one: 'win', other: 'wins' });
    return `${seen[seenFrom]} ${side} ${format.chance(chance)}, from ${from} of the whole team${little}.`;
  },
  'too few wins': ({ wins, needed }, { count }) =>
    `Not enough data for a chance: the team had won ${count(wins, { one: 'deal', other: 'deals' })}, and about ${needed} are needed.`,
  looks: ({ word }) =>
    ({ behind: 'It looks hard.', open: 'It could go either way.', ahead: 'It looks easy.' })[word],
  'usual range': ({ low, high }, { quantity }) =>
    `Such a period brings ${quantity(low)} to ${quantity(high)} in 8 cases out of 10.`,
  'raise the target': (targets, format) => better('Raise', targets, format),
  'lower the target': (targets, format) => better('Lower', targets, format),
  'purpose needs a metric': () => 'What it serves will show once it says what it counts.',
  'incentive pays for something else': ({ paidFor: paid, metric }, format) =>
    `Pay for what it counts: the incentive pays for ${format.list(paid.map((each) => paidFor[each]))}, the goal counts ${metricWords(metric, format)}.`,
  incentive: ({ text }) => `Incentive: ${text}`,
  'goal of the company': () => 'It is the company’s own: the others serve it.',
  'measures something else': ({ above: scope }) =>
    `Count what ${above[scope]} goal counts, or say how this goal serves it: they measure different things.`,
  'nothing above': () => 'No goal above it is on record for this time.',
  'counts the same': ({ above: scope }) =>
    `It counts what ${above[scope]} goal for this time counts.`,
  'counts the same as a target': ({ above: scope, target }, { quantity }) =>
    `It counts what ${above[scope]} goal of ${quantity(target)} for this time counts.`,
  'share of the goal above': ({ above: scope, own, target, share }, { quantity, number }) =>
    `It is ${quantity(own)} of ${above[scope]} ${quantity(target)} for the same time: ${number(Math.round(share * 100))}%.`,
  'no days': () => 'Set the first and the last day of the period.',
  'ends before it starts': () =>
    'Set a last day after the first: the period ends before it starts.',
  'working days': ({ total, gone, left }, { count }) =>
    `It runs for ${count(total, { one: 'working day', other: 'working days' })}: ${gone} gone, ${left} left.`,
  'shorter goals inside': ({ goals }, { count }) =>
    `Checked along the way by ${count(goals, { one: 'shorter goal', other: 'shorter goals' })} inside it.`,
  'needs checkpoints': () =>
    'Set targets for its quarters or months: without them, no one hears anything before the end.',
  checkpoints: ({ weeks, halfway, expected }, { quantity, count }) =>
    `It is looked at every week (${weeks} times); halfway, after ${count(halfway, { one: 'working day', other: 'working days' })}, ${quantity(expected)} is expected.`,
};

const parts: Readonly<Record<SmartPart, string>> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  relevant: 'Relevant',
  'time-bound': 'Time-bound',
};

const notParts: Readonly<Record<SmartPart, string>> = {
  specific: 'not specific',
  measurable: 'not measurable',
  achievable: 'not achievable',
  relevant: 'not relevant',
  'time-bound': 'not time-bound',
};

const roles: Readonly<Record<SuggestedTarget['role'], string>> = {
  floor: 'Floor',
  commit: 'Commit',
  stretch: 'Stretch',
};

/** How good goals are, and what their targets could be. */
export const smart = {
  sentences,
  parts,
  notParts,
  mend: (part: string, what: string) => `Not ${part.toLowerCase()}: ${what}`,
  verdict: { met: 'yes', 'not met': 'no', 'cannot tell': 'cannot tell' },
  reach: {
    'too easy': 'too easy',
    'within reach': 'within reach',
    stretch: 'stretch',
    'out of reach': 'out of reach',
  },
  targetsTitle: 'Targets by how likely they are to be reached',
  target: (role: SuggestedTarget['role'], chance: string, target: string) =>
    `${roles[role]} (${chance} likely): ${target}`,
  noSuchTarget: (role: SuggestedTarget['role'], chance: string) =>
    `${roles[role]} (${chance} likely): nothing above 0 is that likely`,
  notEnoughWins: (seenWins: number, needed: number) =>
    `Not enough data yet: ${seenWins} of about ${needed} wins needed.`,
  none: (why: string) => `No target can be suggested: when the target was set, ${why}.`,
  noneKnown: 'No target can be suggested: too little is known of them yet.',
  restsOn: (wins: number) =>
    `Based on what was known when the target was set: ${wins} wins of the whole team.`,
  rough: 'That is little history: take them as rough.',
};
