import type { Cadence } from '../../domain/goals/updates/update-slot.ts';
import type { Format } from '../format.ts';

const wonDeals = { one: 'won deal', other: 'won deals' };
const passed = { 0.5: 'passed half of', 0.9: 'passed 90% of', 1: 'reached' } as const;
const results = { met: 'met', exceeded: 'exceeded' } as const;
const levels = { P50: 'the middle', P90: 'the high end' } as const;

/** Who did something: somebody by name, or the reader; German verbs differ between the two. */
export interface Doer {
  readonly name: string;
  readonly isReader: boolean;
}

/** Progress updates: lines, the subject of a mail, and what stands around them. */
export const updates = {
  you: 'You',
  verdict: {
    'not started': 'not started',
    behind: 'behind',
    'on pace': 'on pace',
    ahead: 'ahead',
    reached: 'target reached',
    missed: 'missed',
  },
  standing: (title: string, soFar: string) => `${title}: ${soFar}.`,
  standingWith: (title: string, soFar: string, verdict: string) =>
    `${title}: ${soFar}, ${verdict}.`,
  ofWhom: (who: string, title: string) => `${who}, ${title}`,
  soFar: (ofTarget: string, share: string) => `${ofTarget} (${share})`,
  since: (day: string, amount: string) => `Since ${day}: ${amount}.`,
  sinceFromDeals: (day: string, amount: string, deals: number, { count }: Format) =>
    `Since ${day}: ${amount} from ${count(deals, wonDeals)}.`,
  sinceFewerDeals: (day: string, amount: string, deals: number, { count }: Format) =>
    `Since ${day}: ${amount}, ${count(deals, wonDeals)} fewer.`,
  newTarget: (before: string, target: string) =>
    `The target was changed from ${before} to ${target}.`,
  needed: (rate: string, daysLeft: number, usual: string | null) =>
    `Needs ${rate}, ${daysLeft} working days left${usual === null ? '' : `; usual is ${usual}`}.`,
  neededOnLastDay: (amount: string, usual: string | null) =>
    `Needs ${amount} on the last working day${usual === null ? '' : `; usual is ${usual}`}.`,
  milestone: ({ name }: Doer, share: 0.5 | 0.9 | 1, title: string) =>
    `${name} ${passed[share]} the goal, ${title}.`,
  milestoneShort: ({ name }: Doer, share: 0.5 | 0.9 | 1, title: string) =>
    `${name} ${passed[share]} the goal: ${title}`,
  ended: (title: string, soFar: string) => `${title} ended at ${soFar}.`,
  endedShort: (title: string, share: string) => `${title} ended at ${share}`,
  result: ({ name }: Doer, result: 'met' | 'exceeded', title: string, soFar: string) =>
    `${name} ${results[result]} the goal, ${title}: ${soFar}.`,
  resultShort: ({ name }: Doer, result: 'met' | 'exceeded', title: string) =>
    `${name} ${results[result]} the goal: ${title}`,
  beatForecast: ({ name }: Doer, { title, actual, level, day, said }: BeatForecast) =>
    `${name} finished ${title} at ${actual}, above ${levels[level]} of the forecast of ${day} (${said}).`,
  beatForecastShort: ({ name }: Doer, title: string) =>
    `${name} finished above the forecast: ${title}`,
  improved: ({ name }: Doer, { isMost, title, wins, winsBefore }: Improved, { count }: Format) =>
    `${name} ${isMost ? 'improved most' : 'won more than usual'} in ${title}: ${count(wins, { one: 'deal won', other: 'deals won' })}, ${winsBefore} in the previous period.`,
  improvedShort: ({ name }: Doer, isMost: boolean) =>
    `${name} ${isMost ? 'improved most' : 'won more than usual'}`,
  rank: (place: number, of: number, title: string) =>
    `Place ${place} of ${of} in the team by share of the target, ${title}.`,
  progressShort: (title: string, amount: string) => `${title}: ${amount}`,
  newTargetShort: (title: string, target: string) => `${title}: the target is now ${target}`,
  standingShort: (title: string, share: string) => `${title}: ${share} of the target`,
  outlookShort: (title: string, chance: string | null) => `${title}: ${chance ?? 'the forecast'}`,
  mail: {
    hello: (name: string) => `Hello ${name},`,
    noteFrom: (name: string) => `A note from ${name}`,
    nothingNew: 'Nothing new',
    wellDone: 'Well done',
    thanksDue: 'Thanks due',
    yourGoals: 'Your goals',
    byName: 'By name',
    moreGoals: (goals: number, { count }: Format) =>
      `${count(goals, { one: 'more goal is', other: 'more goals are' })} on the Pace tab.`,
    noteHeading: (name: string, day: string) =>
      `A note from ${name}, ${day} (only the two of you see it)`,
    yourManager: 'Your manager',
    sent: {
      day: 'on working days when there is news',
      week: 'at the start of the working week when there is news',
    } satisfies Record<Cadence, string>,
    whyOwn: (asOf: string, sent: string) =>
      `As of ${asOf}. Pacekeeper sends this ${sent}, about your own goals. Nobody else gets it.`,
    whyTeam: (asOf: string, sent: string, team: string) =>
      `As of ${asOf}. Pacekeeper sends this ${sent}, because you manage ${team}. Its members do not get it.`,
    howToStop:
      'To stop these emails: in HubSpot, open Pacekeeper, Pace tab, "Progress updates", and turn email off; or ask your admin.',
  },
};

interface BeatForecast {
  readonly title: string;
  readonly actual: string;
  readonly level: 'P50' | 'P90';
  readonly day: string;
  readonly said: string;
}

interface Improved {
  readonly isMost: boolean;
  readonly title: string;
  readonly wins: number;
  readonly winsBefore: number;
}
