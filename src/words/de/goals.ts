import type { PeriodMessages } from '../../domain/calendar/period-label.ts';
import type { ArithmeticMessages } from '../../domain/goals/arithmetic/lines.ts';
import type { LeftOutMessages } from '../../domain/goals/left-out.ts';
import type { MetricMessages, ToldFilter } from '../../domain/goals/metric.ts';
import type { ScopeMessages } from '../../domain/goals/scope.ts';
import type { goals as en } from '../en/goals.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';

const objectNames: Readonly<Record<string, string>> = {
  '0-1': 'Kontakte',
  '0-2': 'Unternehmen',
  '0-3': 'Deals',
  '0-5': 'Tickets',
  '0-8': 'Artikel',
  '0-14': 'Angebote',
  '0-18': 'Nachrichten',
  '0-27': 'Aufgaben',
  '0-46': 'Notizen',
  '0-47': 'Meetings',
  '0-48': 'Anrufe',
  '0-49': 'E-Mails',
  '0-53': 'Rechnungen',
  '0-136': 'Leads',
};

/** „call status“ aus „hs_call_status“: So heißt die Eigenschaft im Portal. */
const plainName = (property: string) => property.replace(/^hs_/, '').replaceAll('_', ' ');

const calculations: Readonly<Record<string, string>> = {
  SUM: 'Summe',
  AVG: 'Durchschnitt',
  MIN: 'niedrigster Wert',
  MAX: 'höchster Wert',
};

function filterWords({ with: { property, operator, values } }: ToldFilter, { list }: Format) {
  const name = `„${plainName(property)}“`;
  const not = /^(?:NEQ|NOT_)/.test(operator ?? '') ? ' nicht' : '';
  if (values.length === 0) return `${name}${not} ausgefüllt ist`;
  return `${name}${not} ${list(
    values.map((value) => value.toLowerCase().replaceAll('_', ' ')),
    'or',
  )} ist`;
}

const metric: Sentences<MetricMessages> = {
  revenue: () => 'Umsatz',
  'deals won': () => 'gewonnene Deals',
  'new pipeline': () => 'neue Pipeline',
  'qualified leads': ({ stage }) => `Leads, die „${stage}“ erreichen`,
  meetings: () => 'Meetings',
  'deal property': ({ property, of }) =>
    `${property} der ${of === 'deals won' ? 'gewonnenen' : 'erstellten'} Deals`,
  other: ({ description }) => description,
  'hubspot count': ({ calculation, objects, property, filters }, format) => {
    const records = objectNames[objects] ?? `Datensätze vom Typ ${objects}`;
    const isCount = calculation === 'COUNT' || property === null;
    const what = isCount
      ? records
      : `${calculations[calculation] ?? calculation.toLowerCase()} „${plainName(property)}“ (${records})`;
    if (filters === null) return `${what} (unter Bedingungen, die sich nicht lesen lassen)`;
    if (filters.length === 0) return what;
    return `${what}, bei denen ${format.list(filters.map((each) => filterWords(each, format)))}`;
  },
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
