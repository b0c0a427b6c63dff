import type { AbstainReason } from '../../domain/goals/forecast/abstain.ts';
import type { MethodId } from '../../domain/goals/forecast/pacing-method.ts';
import type { Format } from '../format.ts';

const wins = { one: 'win', other: 'wins' };

/** Why no chance is said, as part of a sentence: "5 of 12 open deals have no amount". */
type AbstainWords = {
  readonly [Kind in AbstainReason['kind']]: (
    reason: Extract<AbstainReason, { kind: Kind }>,
    format: Format,
  ) => string;
};

const abstains: AbstainWords = {
  'no target': () => 'there is no target',
  reached: () => 'the target is reached',
  'no wins': () => 'the team has not won anything yet',
  'amounts missing': ({ missing, open }, { number }) =>
    `${number(missing)} of ${number(open)} open deals have no amount`,
  'bands have not held': ({ held, tried }) =>
    `recent forecasts have been off, only ${held} of ${tried} ranges held`,
};

/** The same of an earlier day. */
const abstained: AbstainWords = {
  'no target': () => 'there was no target',
  reached: () => 'the target was reached',
  'no wins': () => 'the team had not won anything yet',
  'amounts missing': ({ missing, open }, { number }) =>
    `${number(missing)} of ${number(open)} open deals had no amount`,
  'bands have not held': ({ held, tried }) =>
    `forecasts had been off, only ${held} of ${tried} ranges had held`,
};

/** What a method is called, and what it does. */
interface MethodWords {
  readonly name: string;
  readonly says: string;
}

const methods: Readonly<Record<MethodId | 'combination', MethodWords>> = {
  combination: { name: 'All together', says: 'all of these, weighted by how each has done here' },
  'working days': {
    name: 'Straight line',
    says: 'each working day left brings what those so far have brought',
  },
  'completion curve': {
    name: 'Usual share by now',
    says: 'won so far, scaled up by what is usually there at this point',
  },
  'previous remainder': {
    name: 'Rest of last period',
    says: 'what still came in after this point of the period before',
  },
  trailing: { name: 'Recent pace', says: 'each working day left brings what recent days brought' },
  'season rate': {
    name: 'Usual wins',
    says: 'wins a day, with busier parts of a period kept apart, times their size',
  },
  pipeline: {
    name: 'Open deals',
    says: 'each by its chance of being won in time, plus deals still to come',
  },
};

/** What may be foreseen of a goal, wherever it is shown. */
export const forecasts = {
  standing: { ahead: 'Likely', open: 'Uncertain', behind: 'Unlikely' },
  standingInSentence: { ahead: 'likely', open: 'uncertain', behind: 'unlikely' },
  chanceToHit: (chance: string) => `${chance} chance to hit`,
  word: {
    ahead: 'More likely to be hit than not',
    open: 'It could go either way',
    behind: 'More likely to be missed than hit',
  },
  littleHistory: (step: string, seen: number, { count }: Format) =>
    `In steps of ${step}: there is little history, ${count(seen, wins)} by the team.`,
  notEnoughWins: (seen: number, needed: number) =>
    `Not enough data for a chance yet: ${seen} of about ${needed} team wins needed.`,
  noForecast: (why: string, needed: number) =>
    `No forecast yet: ${why}. A chance needs about ${needed} wins.`,
  noChance: (why: string) => `No chance is given: ${why}.`,
  noChanceGiveAmounts: (why: string) => `No chance is given: ${why}. Add the amounts.`,
  abstains,
  abstained,
  range: (low: string, high: string) => `Likely ${low} to ${high} by the end.`,
  held: (held: number, tried: number) => `Such ranges held ${held} of ${tried} times.`,
  effect: (won: string, lost: string) => `Won → ${won}, lost → ${lost}.`,
  mattersMost: 'It matters more than any other open deal.',
  smallEffect: (points: number, { count }: Format) =>
    `Won or lost, it moves the chance by less than ${points === 1 ? 'a point' : count(points, { one: 'point', other: 'points' })}.`,
  openWorth: (value: string) => `Open deals are worth ${value}.`,
  coverage: (value: string, times: string) =>
    `Open deals are worth ${value}, ${times} times what is still needed.`,
  coverageNeeds: (value: string, times: string, enough: string) =>
    `Open deals are worth ${value}, ${times} times what is still needed; judging by what such deals bring in time, ${enough} times would do.`,
  stale: (deals: number, value: string) =>
    deals === 1
      ? `1 of them (${value}) is older than any deal that ever closed, and counts for next to nothing.`
      : `${deals} of them (${value}) are older than any deal that ever closed, and count for next to nothing.`,
  caveat: {
    'no creation dates':
      'No deal has a usable create date, so open deals are not counted: this rests on past wins alone.',
    'no open deals': 'No deal is open, so this rests on past wins and on deals still to come.',
  },
  methods,
  neitherHighNorLow: 'neither too high nor too low',
  tooHigh: (share: string) => `${share} too high`,
  tooLow: (share: string) => `${share} too low`,
  table: {
    method: 'Method',
    weight: 'Weight',
    offBy: 'Off by',
    onAverage: 'On average',
    chanceError: 'Chance error',
    held: 'Ranges held',
    notKnownYet: 'not known yet',
    heldOf: (held: number, tried: number) => `${held} of ${tried}`,
  },
};
