import type { Aspect, JobRole } from '../../domain/leads/scorecard/learned-reason.ts';
import type { ReadAs } from '../../domain/leads/scorecard/scorecard.ts';
import type * as en from '../en/lead-reasons.ts';
import type { Format } from '../format.ts';
import { say } from '../say.ts';
import { defaultReasons, defaultTitles } from './default-rules.ts';

const aspects: Readonly<Record<Aspect, string>> = {
  seniority: 'Hierarchieebene',
  function: 'Funktion',
  domain: 'Domain',
  'significant digits': 'signifikante Stellen',
};

const roles: Readonly<Record<JobRole, string>> = {
  'assists a leader': 'Assistenz der Leitung',
  'vice president': 'Bereichsleitung (Vice President)',
  'top management or owner': 'Geschäftsleitung oder Inhaber',
  'head of a department': 'Abteilungsleitung',
  manager: 'Manager',
  junior: 'Junior-Position',
  sales: 'Vertrieb',
  marketing: 'Marketing',
  technology: 'Technik',
  finance: 'Finanzen',
  people: 'Personal',
  operations: 'Betrieb',
  'another role': 'andere Position',
};

const mailDomains = {
  own: 'geschäftliche Adresse',
  'free mail': 'Freemail-Adresse',
  throwaway: 'Wegwerfadresse',
} as const;

/** Die Teile eines Scores. */
export const scopes: typeof en.scopes = {
  fit: 'Fit',
  engagement: 'Interaktion',
  'data quality': 'Datenqualität',
  total: 'Score',
};

const named = (label: string, aspect: Aspect | null) =>
  aspect === null ? label : `${label}: ${aspects[aspect]}`;
const exact = (value: number, format: Format) =>
  format.exact({ value: String(value), currency: null });
/** Ein Wortlaut, den diese Version nicht mehr kennt, bleibt englisch. */
const translated = (words: Readonly<Record<string, string>>, text: string) =>
  Object.hasOwn(words, text) ? (words[text] ?? text) : text;

/** Was die Zeilen eines Scores und seiner Veränderung sagen. */
export const reasons: typeof en.reasons = {
  'default reason': ({ text }) => translated(defaultReasons, text),
  range: ({ from, below }, format) => {
    if (from === null) return below === null ? 'beliebig' : `unter ${exact(below, format)}`;
    if (below === null) return `${exact(from, format)} oder mehr`;
    return `${exact(from, format)} bis unter ${exact(below, format)}`;
  },
  value: ({ value }) => value,
  'another value': () => 'anderer Wert',
  known: () => 'bekannt',
  'not known': () => 'unbekannt',
  yes: () => 'ja',
  no: () => 'nein',
  'mail at': ({ domain }) => mailDomains[domain],
  'job role': ({ role }) => roles[role],
  property: ({ label, aspect, found }, format) =>
    `${named(label, aspect)}: ${say(reasons, found, format)}`,
  'two properties': ({ first, second }, format) =>
    `${say(reasons, first, format)}, ${say(reasons, second, format)}`,
  together: ({ first, others }, format) =>
    [first, ...others].map((each) => say(reasons, each, format)).join(', '),
  repeated: ({ what, times, counted }, format) => {
    const more = counted < times ? `, davon zählen ${counted}` : '';
    return `${say(reasons, what, format)} (${times}-mal${more})`;
  },
  faded: ({ what, days, points, of }, format) =>
    `${say(reasons, what, format)} (vor ${format.count(days, { one: 'Tag', other: 'Tagen' })}: ${points} von ${of})`,
  'at most': ({ scope, points }) => `${scopes[scope]} zählt höchstens ${points}`,
  'at least': ({ scope, points }) => `${scopes[scope]} zählt mindestens ${points}`,
  'no longer': ({ what }, format) => `Nicht mehr: ${say(reasons, what, format)}`,
  'was another': ({ what, was }, format) =>
    `${say(reasons, what, format)} (vorher: ${say(reasons, was, format)})`,
  'scored by another': ({ version, before }) => `Bewertet mit ${version} statt mit ${before}`,
};

/** Wie Regeln heißen. */
export const titles: typeof en.titles = {
  'default title': ({ text }) => translated(defaultTitles, text),
  'property title': ({ label, aspect }) => named(label, aspect),
  'two titles': ({ first, second }, format) =>
    `${say(titles, first, format)} zusammen mit ${say(titles, second, format)}`,
};

/** Was ein Wert nicht ist, der nicht gelesen werden kann. */
const unreadableAs: Readonly<Record<ReadAs, string>> = {
  number: 'keine Dezimalzahl wie 1250.5',
  range: 'keine ganze Zahl und kein Bereich wie 51-200 oder 1000+',
  'significant digits': 'keine Dezimalzahl wie 1250.5',
  choice: 'keine Liste gespeicherter Auswahlwerte, mit Semikolon getrennt',
  text: 'kein Text',
  'exact text': 'kein Text',
  boolean: 'weder true noch false',
  'age in days': 'kein Datum und kein Zeitpunkt mit Zeitzone nach ISO 8601',
  moment: 'kein Datum und kein Zeitpunkt mit Zeitzone nach ISO 8601',
  'e-mail address': 'keine Adresse wie name@firma.de',
  presence: 'kein Wert',
};

/** Wie HubSpot und wir lesen, was eine Eigenschaft enthält. */
const readAs: Readonly<Record<ReadAs, string>> = {
  number: 'Zahl',
  range: 'Bereich',
  'significant digits': 'signifikante Stellen',
  choice: 'Auswahl',
  text: 'Text',
  'exact text': 'exakter Text',
  boolean: 'Ja/Nein-Wert',
  'age in days': 'Alter in Tagen',
  moment: 'Zeitpunkt',
  'e-mail address': 'E-Mail-Adresse',
  presence: 'Vorhandensein',
};

/** Warum eine Regel nicht gezählt wurde. */
export const leftOut: typeof en.leftOut = {
  'no such property': ({ property }) => `Dieses Portal hat keine Kontakteigenschaft „${property}“.`,
  'property of another type': ({ property, type, as, fits }, format) =>
    `„${property}“ ist hier vom Typ ${type}; als ${readAs[as]} lesbar wäre ${format.list(fits, 'or')}.`,
  unreadable: ({ property, as }) => `Nicht gezählt: „${property}“ ist ${unreadableAs[as]}.`,
  'deals not read': () => 'Nicht gezählt: Die Deals dieses Leads wurden nicht gelesen.',
  undated: ({ property }) =>
    `Nicht gezählt: „${property}“ ist leer, daher ist nicht bekannt, wie lange es her ist.`,
};

/** Warum keine Chance angegeben wird. */
export const noChance: typeof en.noChance = {
  'by rules': () => 'Nach Ihren Regeln, noch nicht an Ihren Ergebnissen geprüft.',
  'already a customer': () => 'Bereits Kunde.',
  'creation not known': () => 'Es ist nicht bekannt, wann dieser Lead kam.',
  'older than the horizon': ({ horizonDays }, format) =>
    `Chancen gelten für die ersten ${format.count(horizonDays, { one: 'Tag', other: 'Tage' })} eines Leads; dieser ist älter.`,
};
