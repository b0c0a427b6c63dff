import type { PeriodMessages } from '../../domain/calendar/period-label.ts';
import type { ArithmeticMessages } from '../../domain/goals/arithmetic/lines.ts';
import type { LeftOutMessages } from '../../domain/goals/left-out.ts';
import type { MetricMessages, ToldFilter } from '../../domain/goals/metric.ts';
import type { PaceVerdict } from '../../domain/goals/pace.ts';
import type { ScopeMessages } from '../../domain/goals/scope.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';

/** What HubSpot's type ids of objects stand for. */
const objectNames: Readonly<Record<string, string>> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
  '0-5': 'tickets',
  '0-8': 'line items',
  '0-14': 'quotes',
  '0-18': 'messages',
  '0-27': 'tasks',
  '0-46': 'notes',
  '0-47': 'meetings',
  '0-48': 'calls',
  '0-49': 'emails',
  '0-53': 'invoices',
  '0-136': 'leads',
};

/** "call status" from "hs_call_status". */
const plainName = (property: string) => property.replace(/^hs_/, '').replaceAll('_', ' ');

/** "sum", "average": how numbers are put together where records are not counted. */
const calculations: Readonly<Record<string, string>> = {
  SUM: 'total',
  AVG: 'average',
  MIN: 'lowest',
  MAX: 'highest',
};

function filterWords({ with: { property, operator, values } }: ToldFilter, { list }: Format) {
  const name = plainName(property);
  const not = /^(?:NEQ|NOT_)/.test(operator ?? '') ? ' not' : '';
  if (values.length === 0) return `${name} is${not} filled in`;
  return `${name} is${not} ${list(
    values.map((value) => value.toLowerCase().replaceAll('_', ' ')),
    'or',
  )}`;
}

const metric: Sentences<MetricMessages> = {
  revenue: () => 'revenue',
  'deals won': () => 'deals won',
  'new pipeline': () => 'new pipeline',
  'qualified leads': ({ stage }) => `leads that reach "${stage}"`,
  meetings: () => 'meetings',
  'deal property': ({ property, of }) => `${property} of ${of}`,
  other: ({ description }) => description,
  'hubspot count': ({ calculation, objects, property, filters }, format) => {
    const records = objectNames[objects] ?? `records of type ${objects}`;
    const isCount = calculation === 'COUNT' || property === null;
    const what = isCount
      ? records
      : `${calculations[calculation] ?? calculation.toLowerCase()} ${plainName(property)} of ${records}`;
    if (filters === null) return `${what} (under conditions that cannot be read)`;
    if (filters.length === 0) return what;
    return `${what} where ${format.list(filters.map((each) => filterWords(each, format)))}`;
  },
  'not said': () => 'not said',
};

const period: Sentences<PeriodMessages> = {
  month: ({ month }, format) => format.month(month),
  quarter: ({ quarter, year }) => `Q${quarter} ${year}`,
  'fiscal quarter': ({ quarter, year }) => `Q${quarter} FY${year}`,
  year: ({ year }) => `${year}`,
  'fiscal year': ({ year }) => `FY${year}`,
  days: ({ first, last }, format) => `${format.calendarDay(first)} to ${format.calendarDay(last)}`,
};

const scope: Sentences<ScopeMessages> = {
  named: ({ name }) => name,
  'unknown owner': ({ id }) => `owner ${id}`,
  'unknown team': ({ id }) => `team ${id}`,
  everybody: () => 'everybody',
  nobody: () => 'nobody',
};

const leftOut: Sentences<LeftOutMessages> = {
  undated: () => 'no date on record',
  'no number': () => 'a value that is not a number',
  'no value': () => 'no value',
  'no amount': () => 'no amount',
  'amount unreadable': () => 'an amount that cannot be read',
  'no rate': ({ currency, to }) => `amount in ${currency}, with no rate to ${to}`,
  'open deal, no rate': ({ currency, to }) =>
    `an open deal with an amount in ${currency} and no rate to ${to}`,
  'open deal, no create date': () => 'an open deal without a create date',
  'open deal, negative amount': () => 'an open deal with a negative amount',
  'goal in another unit': ({ unit }, format) =>
    `a goal in ${typeof unit === 'string' ? unit : say(metric, unit, format)}`,
  'no goal': () => 'no goal for this time',
};

const verdict: Readonly<Record<PaceVerdict, string>> = {
  'not started': 'Not started',
  behind: 'Behind',
  'on pace': 'On pace',
  ahead: 'Ahead',
  reached: 'Target reached',
  missed: 'Missed',
};

const deal = { one: 'deal', other: 'deals' };
const workingDay = { one: 'working day', other: 'working days' };

const arithmetic: Sentences<ArithmeticMessages> = {
  'target set': () => 'target as first set',
  'target changed': () => 'target changed',
  'ramp month': ({ month, percent, workingDays }, format) =>
    `month ${month} in the role: ${percent}% of the target for ${format.count(workingDays, workingDay)}`,
  'own deals': () => 'their own deals, in full',
  'given away': ({ deals }, format) =>
    `shares of ${format.count(deals, deal)} that count for others`,
  'got from others': ({ deals }, format) =>
    `shares of ${format.count(deals, deal)} owned by others`,
  'straight line': () => 'target times the share of working days gone',
  'another target before': () => 'the target was different before',
  'less in the first months': () => 'less is asked in the first months in the role',
  'own working days': ({ daysGone, daysInAll }) => `own days off: ${daysGone} of ${daysInAll} gone`,
};

/** What goals are and how they stand, wherever they are shown. */
export const goals = {
  metric,
  period,
  scope,
  leftOut,
  verdict,
  arithmetic,
  /** Whose goal, for when: "Ana, Q4 2026: revenue". */
  title: (whose: string, what: string) => `${whose}: ${what}`,
  titleFor: (whose: string, when: string, what: string) => `${whose}, ${when}: ${what}`,
  ofTarget: (actual: string, target: string) => `${actual} of ${target}`,
  ofAssumedTarget: (actual: string, target: string) => `${actual} of an assumed ${target}`,
  lineFrom: (amount: string, what: string, day: string) => `${amount}: ${what}, from ${day}`,
  line: (amount: string, what: string) => `${amount}: ${what}`,
  sums: { target: 'The target', expected: 'Expected by now', actual: 'So far' },
  sumsTitle: 'Where these numbers come from',
  workingDay,
  rate: {
    perDay: (amount: string) => `${amount} a working day`,
    oneEvery: (days: string) => `one every ${days}`,
    neededLabel: 'Needed per working day',
    usualLabel: 'Usual per working day',
    neededEveryLabel: 'Needed: one every',
    usualEveryLabel: 'Usual: one every',
  },
  leftOutLine: (count: string, reason: string) => `${count} × ${reason}`,
};
