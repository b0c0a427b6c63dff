import type { noGoalReasons } from '../../contract/goal-pacing-card.ts';
import type { Format } from '../format.ts';

type NoGoalReason = (typeof noGoalReasons)[number];

/** The goal-pacing card on a deal. */
export const dealCard = {
  waiting: "Loading this deal's goal…",
  notSynced: {
    title: 'Not read from HubSpot yet',
    why: 'Pacekeeper has not read this deal yet. New deals arrive with the next sync, usually within minutes.',
  },
  whoCanSee: 'The deal’s owner, their manager and admins can see this.',
  thisDeal: (worth: string, stage: string) => `This deal: ${worth}, ${stage}.`,
  noAmount: 'no amount',
  stageUnknown: 'stage unknown',
  stageOf: {
    open: (stage: string) => stage,
    won: (stage: string) => `${stage} (won)`,
    lost: (stage: string) => `${stage} (lost)`,
    unknown: (stage: string) => stage,
  },
  notes: {
    lost: 'It is lost, so it counts toward no goal.',
    noStage:
      'Its stage is not in any of your pipelines, so it counts neither as open nor as won. Give it a stage.',
    noAmount: 'It needs an amount to count toward a goal in money.',
    otherCurrency: (own: string, goal: string) =>
      `It is in ${own}, the goal in ${goal}: what counts is the amount that HubSpot converts. Without one, the deal is left out.`,
  },
  noGoal: {
    'no owner': {
      title: 'Nobody owns this deal',
      todo: 'A deal counts toward the goal of its owner. Give it an owner to see that goal here.',
    },
    'no goal': {
      title: 'No goal for this deal',
      todo: 'Its owner has no goal for the time in which it closes. A manager can set one; it shows here once the goals are read again.',
    },
    'goals unavailable': {
      title: 'Goals cannot be read',
      todo: 'HubSpot does not give this app your goals: your plan has none, or the app lacks the permission. An admin can grant it, or give Pacekeeper a file of goals.',
    },
  } satisfies Record<NoGoalReason, { title: string; todo: string }>,
  cannotBePaced: (title: string) => `${title} cannot be paced yet`,
  ofTheTarget: (share: string) => `${share} of the target`,
  soFarAndDays: (soFar: string, days: string) => `${soFar}. ${days}`,
  nothingExpected: 'Nothing is expected yet.',
  expected: (amount: string, pace: string) => `Expected by now: ${amount}. Pace: ${pace} of that.`,
  days: (gone: number, total: number, left: number) =>
    `${gone} of ${total} working days gone, ${left} left.`,
  daysGone: (gone: number, total: number) => `${gone} of ${total} working days gone.`,
  needs: (rate: string, usual: string) => `Needs ${rate}; usual is ${usual}.`,
  needsUsualUnknown: (rate: string) =>
    `Needs ${rate}; what is usual is not known yet: there is no earlier period to compare with.`,
  nothingNeeded: 'Nothing more is needed',
  periodOver: 'The period is over',
  sentence: (text: string) => `${text}.`,
  noForecastYet: 'No forecast yet: it comes with the next run, usually within minutes.',
  quiet: {
    noWarning: 'No warning on this deal.',
    noWarningButGoal: (standing: string) => `No warning on this deal, but its goal is ${standing}.`,
    allWell: (standing: string) => `${standing}. Nothing needs you here.`,
    likelyToBeHit: 'Likely to be hit',
    unlikelyToBeHit: 'unlikely to be hit',
  },
  numbers: {
    expected: 'Expected by now',
    likely: 'Likely by the end',
    range: (low: string, high: string) => `${low} to ${high}`,
    pace: 'Pace against that',
    nothingExpected: 'nothing expected yet',
    usualUnknown: 'not known yet',
  },
  setAside: (count: number, { number }: Format) => `Set aside (${number(count)})`,
  leftOut: (count: number, { number }: Format) => `Left out of the sum (${number(count)})`,
  clearer: (count: number, { number }: Format) => `Make this goal clearer (${number(count)})`,
  howWeKnow: {
    title: 'How we know',
    straightLine: 'That is a straight line: the target times the share of working days gone.',
    range:
      'The range is meant to hold what comes 8 times out of 10; the chance is given in whole steps.',
    record: (share: string, lean: string) =>
      `At this point of earlier periods, forecasts were off by ${share} of what came, ${lean}.`,
    effects:
      'What this deal does is worked out with everything else as forecast; the effects of several deals do not add up.',
    methods:
      'Each was tried at this point of earlier periods, with what was known then. Chance error is the mean square by which its chances missed what came (Brier): 0 is perfect, 0.25 is a coin toss.',
    target: {
      hubspot: 'The target is the one that was set as a goal.',
      app: 'The target is the one that was set as a goal in Pacekeeper.',
      assumed: 'The target is assumed: the result of the period before, plus a tenth.',
    },
    period: (start: string, end: string) => `The period began on ${start} and ends before ${end}.`,
    counted: (deals: number, { count }: Format) =>
      `${count(deals, { one: 'won deal is', other: 'won deals are' })} counted.`,
    workedOut: (age: string) => `Calculated ${age}.`,
  },
  chart: {
    title: 'Forecast chart',
    x: 'Up to the end of',
    count: 'Count',
    target: 'Target',
    won: 'Won so far',
    high: 'High (1 in 10 ends above)',
    middle: 'Middle',
    low: 'Low (1 in 10 ends below)',
  },
};
