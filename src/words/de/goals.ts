import type { PeriodMessages } from '../../domain/calendar/period-label.ts';
import type { ArithmeticMessages } from '../../domain/goals/arithmetic/lines.ts';
import type { LeftOutMessages } from '../../domain/goals/left-out.ts';
import type { MetricMessages } from '../../domain/goals/metric.ts';
import type { ScopeMessages } from '../../domain/goals/scope.ts';
import type { goals as en } from '../en/goals.ts';
import { type Sentences, say } from '../say.ts';

const metric: Sentences<MetricMessages> = {
  revenue: () => 'Umsatz',
  'deals won': () => 'gewonnene Deals',
  'new pipeline': () => 'neue Pipeline',
  'qualified leads': ({ stage }) => `Leads, die „${stage}“ erreichen`,
  meetings: () => 'Meetings',
  'deal property': ({ property, of }) =>
    `${property} der ${of === 'deals won' ? 'gewonnenen' : 'erstellten'} Deals`,
  other: ({ description }) => description,
  'not said': () => 'nicht angegeben',
};

const period: Sentences<PeriodMessages> = {
  month: ({ month }, format) => format.month(month),
  quarter: ({ quarter, year }) => `Q${quarter} ${year}`,
  'fiscal quarter': ({ quarter, year }) => `Q${quarter} GJ ${year}`,
  year: ({ year }) => `${year}`,
  'fiscal year': ({ year }) => `GJ ${year}`,
  days: ({ first, last }, format) => `${format.calendarDay(first)} bis ${format.calendarDay(last)}`,
};

const scope: Sentences<ScopeMessages> = {
  named: ({ name }) => name,
  'unknown owner': ({ id }) => `Zuständiger ${id}`,
  'unknown team': ({ id }) => `Team ${id}`,
  everybody: () => 'alle',
  nobody: () => 'niemand',
};

const leftOut: Sentences<LeftOutMessages> = {
  undated: () => 'kein Datum bekannt',
  'no number': () => 'ein Wert, der keine Zahl ist',
  'no value': () => 'kein Wert',
  'no amount': () => 'kein Betrag',
  'amount unreadable': () => 'ein unlesbarer Betrag',
  'no rate': ({ currency, to }) => `Betrag in ${currency} ohne Wechselkurs zu ${to}`,
  'open deal, no rate': ({ currency, to }) =>
    `ein offener Deal mit einem Betrag in ${currency} ohne Wechselkurs zu ${to}`,
  'open deal, no create date': () => 'ein offener Deal ohne Erstelldatum',
  'open deal, negative amount': () => 'ein offener Deal mit negativem Betrag',
  'goal in another unit': ({ unit }, format) =>
    `ein Ziel in ${typeof unit === 'string' ? unit : say(metric, unit, format)}`,
  'no goal': () => 'kein Ziel für diese Zeit',
};

const deal = { one: 'Deal', other: 'Deals' };
const workingDay = { one: 'Arbeitstag', other: 'Arbeitstage' };

const arithmetic: Sentences<ArithmeticMessages> = {
  'target set': () => 'Ziel, wie zuerst gesetzt',
  'target changed': () => 'Ziel geändert',
  'ramp month': ({ month, percent, workingDays }, format) =>
    `Monat ${month} in der Rolle: ${percent} % des Ziels für ${format.count(workingDays, workingDay)}`,
  'own deals': () => 'eigene Deals, ungeteilt',
  'given away': ({ deals }, format) =>
    `Anteile an ${format.count(deals, { one: 'Deal', other: 'Deals' })}, die für andere zählen`,
  'got from others': ({ deals }, format) => `Anteile an ${format.count(deals, deal)} von anderen`,
  'straight line': () => 'Ziel mal Anteil der vergangenen Arbeitstage',
  'another target before': () => 'das Ziel war vorher ein anderes',
  'less in the first months': () => 'in den ersten Monaten in der Rolle wird weniger erwartet',
  'own working days': ({ daysGone, daysInAll }) =>
    `eigene freie Tage: ${daysGone} von ${daysInAll} vergangen`,
};

/** Was Ziele sind und wie sie stehen, überall wo sie zu sehen sind. */
export const goals: typeof en = {
  metric,
  period,
  scope,
  leftOut,
  verdict: {
    'not started': 'Noch nicht begonnen',
    behind: 'Im Rückstand',
    'on pace': 'Auf Kurs',
    ahead: 'Voraus',
    reached: 'Ziel erreicht',
    missed: 'Verfehlt',
  },
  arithmetic,
  title: (whose, what) => `${whose}: ${what}`,
  titleFor: (whose, when, what) => `${whose}, ${when}: ${what}`,
  ofTarget: (actual, target) => `${actual} von ${target}`,
  ofAssumedTarget: (actual, target) => `${actual} von angenommenen ${target}`,
  lineFrom: (amount, what, day) => `${amount}: ${what}, ab ${day}`,
  line: (amount, what) => `${amount}: ${what}`,
  sums: { target: 'Das Ziel', expected: 'Bisher erwartet', actual: 'Bisher erreicht' },
  sumsTitle: 'Wie diese Zahlen zustande kommen',
  workingDay,
  rate: {
    perDay: (amount) => `${amount} pro Arbeitstag`,
    oneEvery: (days) => `einen alle ${days}`,
    neededLabel: 'Nötig pro Arbeitstag',
    usualLabel: 'Üblich pro Arbeitstag',
    neededEveryLabel: 'Nötig: einer alle',
    usualEveryLabel: 'Üblich: einer alle',
  },
  leftOutLine: (count, reason) => `${count} × ${reason}`,
};
