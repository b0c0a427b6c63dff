import type { ChangeMessages } from '../../domain/leads/explain/explain-score-change.ts';
import type { Aspect, JobRole } from '../../domain/leads/scorecard/learned-reason.ts';
import type {
  LeftOutMessages,
  ReasonMessages,
  TitleMessages,
} from '../../domain/leads/scorecard/reason.ts';
import type { LimitScope } from '../../domain/leads/scorecard/scope.ts';
import type { NoChanceMessages } from '../../domain/leads/scorecard/score.ts';
import type { ReadAs } from '../../domain/leads/scorecard/scorecard.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';

const aspects: Readonly<Record<Aspect, string>> = {
  seniority: 'seniority',
  function: 'function',
  domain: 'domain',
  'significant digits': 'significant digits',
};

const roles: Readonly<Record<JobRole, string>> = {
  'assists a leader': 'assistant to a leader',
  'vice president': 'vice president',
  'top management or owner': 'top management or owner',
  'head of a department': 'head of a department',
  manager: 'manager',
  junior: 'junior',
  sales: 'sales',
  marketing: 'marketing',
  technology: 'technology',
  finance: 'finance',
  people: 'people',
  operations: 'operations',
  'another role': 'another role',
};

const mailDomains = {
  own: 'company address',
  'free mail': 'free address',
  throwaway: 'throwaway address',
} as const;

/** The parts of a score. */
export const scopes: Readonly<Record<LimitScope, string>> = {
  fit: 'Fit',
  engagement: 'Engagement',
  'data quality': 'Data quality',
  total: 'Score',
};

const named = (label: string, aspect: Aspect | null) =>
  aspect === null ? label : `${label}: ${aspects[aspect]}`;
const exact = (value: number, format: Format) =>
  format.exact({ value: String(value), currency: null });

/** What the lines of a score say, and the lines of its change. */
export const reasons: Sentences<ReasonMessages & ChangeMessages> = {
  'default reason': ({ text }) => text,
  range: ({ from, below }, format) => {
    if (from === null) return below === null ? 'any' : `under ${exact(below, format)}`;
    if (below === null) return `${exact(from, format)} or more`;
    return `${exact(from, format)} to under ${exact(below, format)}`;
  },
  value: ({ value }) => value,
  'another value': () => 'another value',
  known: () => 'known',
  'not known': () => 'not known',
  yes: () => 'yes',
  no: () => 'no',
  'mail at': ({ domain }) => mailDomains[domain],
  'job role': ({ role }) => roles[role],
  property: ({ label, aspect, found }, format) =>
    `${named(label, aspect)}: ${say(reasons, found, format)}`,
  'two properties': ({ first, second }, format) =>
    `${say(reasons, first, format)}, ${say(reasons, second, format)}`,
  together: ({ first, others }, format) =>
    [first, ...others].map((each) => say(reasons, each, format)).join(', '),
  repeated: ({ what, times, counted }, format) => {
    const more = counted < times ? `, of which ${counted} count` : '';
    return `${say(reasons, what, format)} (${times} times${more})`;
  },
  faded: ({ what, days, points, of }, format) =>
    `${say(reasons, what, format)} (${format.days(days)} ago: ${points} of ${of})`,
  'at most': ({ scope, points }) => `${scopes[scope]} is capped at ${points}`,
  'at least': ({ scope, points }) => `${scopes[scope]} cannot fall below ${points}`,
  'no longer': ({ what }, format) => `No longer: ${say(reasons, what, format)}`,
  'was another': ({ what, was }, format) =>
    `${say(reasons, what, format)} (was: ${say(reasons, was, format)})`,
  'scored by another': ({ version, before }) => `Scored by ${version} instead of ${before}`,
};

/** What rules are called. */
export const titles: Sentences<TitleMessages> = {
  'default title': ({ text }) => text,
  'property title': ({ label, aspect }) => named(label, aspect),
  'two titles': ({ first, second }, format) =>
    `${say(titles, first, format)} together with ${say(titles, second, format)}`,
};

/** What a value must look like to be read. */
export const grammars: Readonly<Record<ReadAs, string>> = {
  number: 'a decimal number such as 1250.5',
  range: 'a whole number or a range such as 51-200 or 1000+',
  'significant digits': 'a decimal number such as 1250.5',
  choice: 'stored values of the choice, joined by semicolons',
  text: 'any text',
  'exact text': 'any text',
  boolean: 'true or false',
  'age in days': 'a date, or a moment with its offset, as in ISO 8601',
  moment: 'a date, or a moment with its offset, as in ISO 8601',
  'e-mail address': 'an address such as name@company.com',
  presence: 'any value',
};

/** Why a rule was left out of a score. */
export const leftOut: Sentences<LeftOutMessages> = {
  'no such property': ({ property }) => `This portal has no contact property "${property}".`,
  'property of another type': ({ property, type, as, fits }, format) =>
    `"${property}" is of type ${type} here; reading it as ${as} needs ${format.list(fits, 'or')}.`,
  unreadable: ({ property, as }) => `Not counted: "${property}" is not ${grammars[as]}.`,
  'deals not read': () => "Not counted: this lead's deals were not looked up.",
  undated: ({ property }) =>
    `Not counted: "${property}" is empty, so how long ago it was is not known.`,
};

/** Why no chance is claimed. */
export const noChance: Sentences<NoChanceMessages> = {
  'by rules': () => 'By your rules, not yet checked against your outcomes.',
  'already a customer': () => 'Already a customer.',
  'creation not known': () => 'It is not known when this lead came in.',
  'older than the horizon': ({ horizonDays }, format) =>
    `Chances are measured for the first ${format.days(horizonDays)} after a lead comes in; this one is older.`,
};
