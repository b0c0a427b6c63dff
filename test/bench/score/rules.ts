import type { PropertyDefinition, PropertyType } from '../../../src/domain/crm/property.ts';
import type {
  Condition,
  PropertyAttribute,
  ReadAs,
  Scorecard,
  Term,
} from '../../../src/domain/leads/scorecard/scorecard.ts';
import { propertiesOf } from '../../../src/domain/leads/scorecard/term-faults.ts';

type Asked = readonly [attribute: PropertyAttribute, condition: Condition];
type Rule = readonly [points: number, reason: string, ...asked: Asked[]];

const atLeast = (property: string, as: ReadAs, from: number): Asked => [
  { property, as },
  { is: 'between', from, below: null },
];
const under = (property: string, as: ReadAs, below: number): Asked => [
  { property, as },
  { is: 'between', from: null, below },
];
const title = (...words: string[]): Asked => [
  { property: 'jobtitle', as: 'text' },
  { is: 'containing', words },
];
const form = (...words: string[]): Asked => [
  { property: 'recent_conversion_event_name', as: 'text' },
  { is: 'containing', words },
];
const text = (property: string, ...values: string[]): Asked => [
  { property, as: 'text' },
  { is: 'one of', values },
];
const source = (...values: string[]): Asked => [
  { property: 'hs_analytics_source', as: 'choice' },
  { is: 'one of', values },
];
const flag = (property: string): Asked => [{ property, as: 'boolean' }, { is: 'yes' }];
const has = (property: string): Asked => [{ property, as: 'presence' }, { is: 'known' }];
const lacks = (property: string): Asked => [{ property, as: 'presence' }, { is: 'missing' }];
const mail = (domain: 'free mail' | 'throwaway' | 'own'): Asked => [
  { property: 'email', as: 'e-mail address' },
  { is: 'at', domain },
];
const views = 'hs_analytics_num_page_views';
const visit = 'hs_analytics_last_visit_timestamp';
const asked = 'recent_conversion_date';

/** 30 rules with 41 conditions, of the kinds that sales teams write. */
const rules: readonly Rule[] = [
  [15, 'Top management', title('chief', 'ceo', 'founder', 'owner', 'managing director')],
  [12, 'Vice president', title('vp', 'vice president', 'svp', 'evp')],
  [10, 'Head of a department', title('head', 'director')],
  [5, 'Manager', title('manager', 'team lead')],
  [-10, 'Junior role', title('student', 'intern', 'trainee')],
  [-6, 'Assists a decision maker', title('assistant to', 'executive assistant')],
  [8, 'Large company', atLeast('numemployees', 'range', 201)],
  [
    4,
    'Middling company',
    atLeast('numemployees', 'range', 11),
    under('numemployees', 'range', 201),
  ],
  [
    6,
    'Decider in a middling company',
    title('vp', 'head', 'director'),
    atLeast('numemployees', 'range', 51),
  ],
  [5, 'Industry we sell to', text('industry', 'Computer Software', 'Logistics and Supply Chain')],
  [3, 'Country we sell in', text('country', 'Germany', 'France')],
  [4, 'Industry and country', text('industry', 'Retail'), text('country', 'United States')],
  [-8, 'Free e-mail address', mail('free mail')],
  [-20, 'Throwaway address', mail('throwaway')],
  [5, 'Company address with a phone', mail('own'), has('phone')],
  [10, 'Referral', source('REFERRALS')],
  [5, 'Was looking', source('ORGANIC_SEARCH', 'DIRECT_TRAFFIC', 'AI_REFERRALS')],
  [-4, 'Cold source, never seen', source('OFFLINE', 'PAID_SOCIAL'), lacks(visit)],
  [8, 'Visited this week', under(visit, 'age in days', 7)],
  [6, 'Read a lot lately', atLeast(views, 'number', 10), under(visit, 'age in days', 30)],
  [-5, 'Stayed away', atLeast(visit, 'age in days', 90)],
  [18, 'Asked for a price', form('price', 'pricing', 'quote')],
  [18, 'Asked for a demo lately', form('demo', 'trial'), under(asked, 'age in days', 30)],
  [6, 'Several forms', atLeast('num_conversion_events', 'number', 2)],
  [
    2,
    'Opens e-mails',
    atLeast('hs_email_open', 'number', 3),
    atLeast('hs_email_click', 'number', 1),
  ],
  [12, 'Answered', atLeast('hs_email_replied', 'number', 1), under(visit, 'age in days', 60)],
  [-10, 'Bad address', flag('hs_email_bad_address')],
  [-8, 'Bounced', atLeast('hs_email_bounce', 'number', 1)],
  [-12, 'Unsubscribed, no phone', flag('hs_email_optout'), lacks('phone')],
  [2, 'Company and mobile known', has('company'), has('mobilephone')],
];

function term([points, reason, ...all]: Rule, index: number): Term {
  return {
    id: `rule-${index + 1}`,
    group: 'fit',
    title: reason,
    reads: all.map(([attribute]) => attribute),
    bins: [{ when: all.map(([, condition]) => condition), points, reason }],
    decay: null,
  };
}

const noLimit = { min: null, max: null };

/** The rules as a scorecard: one term with one bin for each. */
export const benchCard: Scorecard = {
  version: 'bench',
  name: 'Benchmark',
  terms: rules.map(term),
  limits: { fit: noLimit, engagement: noLimit, 'data quality': noLimit, total: noLimit },
  cutOffs: { A: 40, B: 20, C: 5 },
};

/** How many conditions the rules have together. */
export const conditionCount = rules.reduce((sum, [, , ...all]) => sum + all.length, 0);

const typeFor: Readonly<Record<ReadAs, PropertyType>> = {
  number: 'number',
  range: 'string',
  choice: 'enumeration',
  text: 'string',
  'exact text': 'string',
  moment: 'datetime',
  boolean: 'bool',
  'age in days': 'datetime',
  'e-mail address': 'string',
  presence: 'string',
  'significant digits': 'number',
};

/** Definitions of every property that the rules read. */
export const benchDefinitions: readonly PropertyDefinition[] = benchCard.terms.flatMap((term) =>
  propertiesOf(term).map(({ property, as }) => ({
    objectType: 'contact' as const,
    name: property,
    label: property,
    type: typeFor[as],
    options: [],
  })),
);
