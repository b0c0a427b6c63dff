import type { Degree, DiagnosisMessages, DriverTold } from '../../domain/diagnosis/messages.ts';
import type { ToldAmount } from '../../domain/told/told.ts';
import type { Format } from '../format.ts';
import type { Sentences } from '../say.ts';

/** What a shortfall lies with, after "lies with". */
function lessOf({ driver, first, stage }: DriverTold): string {
  if (stage !== null) return `fewer deals that go on from ${stage.from} to ${stage.to}`;
  switch (driver) {
    case 'headcount':
      return 'people who joined or left';
    case 'volume':
      return `fewer ${first}`;
    case 'mix':
      return `a weaker mix of ${first}`;
    case 'lead_to_opp':
      return 'fewer leads that become deals';
    case 'list_price':
      return 'smaller deals';
    case 'discount':
      return 'higher discounts';
    default:
      return 'deals that take longer';
  }
}

/** A driver by its name, at the head of its row. */
function nameOf({ driver, first, stage }: DriverTold): string {
  if (stage !== null) return `${stage.from} to ${stage.to}`;
  switch (driver) {
    case 'headcount':
      return 'People';
    case 'volume':
      return first === 'leads' ? 'Leads' : 'Deals opened';
    case 'mix':
      return `Mix of ${first}`;
    case 'lead_to_opp':
      return 'Leads that become deals';
    case 'list_price':
      return 'Size of deals';
    case 'discount':
      return 'Discounts';
    default:
      return 'Timing';
  }
}

const degrees: Readonly<Record<Degree, string>> = {
  'very likely': 'very likely',
  likely: 'likely',
  'more likely than not': 'more likely than not',
  possibly: 'possibly',
};

const between = (low: ToldAmount, high: ToldAmount, { quantity }: Format) =>
  `${quantity(low)} to ${quantity(high)}`;

const sentences: Sentences<DiagnosisMessages> = {
  short: ({ by }, { quantity }) => `You are ${quantity(by)} short of target`,
  reached: ({ by }, { quantity }) => `Target reached, ${quantity(by)} above it`,
  'lies with driver': ({ cost, low, high, ...driver }, format) =>
    `${format.quantity(cost)} lies with ${lessOf(driver)} (${between(low, high, format)})`,
  'lies with target': ({ cost }, { quantity }) => `${quantity(cost)} is target above what is usual`,
  'target out of reach': ({ cost, reached, windows }, { quantity, number }) =>
    `${quantity(cost)} is target out of reach (reached in ${number(reached)} of ${number(windows)} periods before)`,
  'lies with people': ({ cost, joined, left }, { quantity, number }) =>
    `${quantity(cost)} lies with people who joined or left (${number(joined)} joined, ${number(left)} left)`,
  'first place to look': (driver) => `First place to look: ${lessOf(driver)}. Not proven.`,
  'no cause stands out': () => 'No cause stands out from chance.',
  'rest not told from chance': () => 'The rest cannot be told from chance.',
  'too few windows': ({ windows, needed }, { number }) =>
    `Not enough data to say more: ${number(windows)} of ${number(needed)} periods before are known.`,
  'outside usual range': ({ degree }) => `outside its usual range, ${degrees[degree]}`,
  'worth a look': () => 'worth a look, not proven',
  'within usual range': () => 'not told apart from its usual range',
  'too few events': ({ events, needed }, { number }) =>
    `not enough data to say: ${number(events)} in a usual period, ${number(needed)} are needed`,
  'never moves': () => 'not enough data to say',
  'visible from': ({ fall, times }, { percent, number }) =>
    times === null
      ? `a fall of ${percent(fall)} would show`
      : `a fall of ${percent(fall)} would show; one of 25% with ${number(times)} times the data`,
  'no fall visible': () => 'no fall would show: it varies too much',
};

/** What a diagnosis says. */
export const diagnosis = {
  sentences,
  nameOf,
  target: 'Target above usual',
  people: 'People who joined or left',
  unsplit: 'Cannot be split',
  all: 'Shortfall',
  headline: (standing: string, parts: string) => `${standing}: ${parts}.`,
};
