import { entryAt } from '../../../domain/collections/entries.ts';
import type { WorldProperty } from '../../world.ts';

/** One computed property: its definition, and its value from a whole number below 2^32 that differs by record and version. */
export interface Column {
  readonly definition: WorldProperty;
  /** How many values it has had, 1 or more. */
  readonly versions: number;
  /** Whether every record has a value of its own. */
  readonly unique?: boolean;
  valueFrom(dice: number, recordNumber: number): string;
}

const dayMs = 86_400_000;
const words = ['north', 'amber', 'delta', 'cedar', 'harbor', 'quartz', 'meadow', 'summit'];
const stages = ['subscriber', 'lead', 'marketingqualifiedlead', 'salesqualifiedlead', 'customer'];
const sources = ['ORGANIC_SEARCH', 'PAID_SEARCH', 'EMAIL_MARKETING', 'REFERRALS', 'OFFLINE'];

function column(
  name: string,
  type: string,
  valueFrom: Column['valueFrom'],
  versions = 1,
  choices: readonly string[] = [],
): Column {
  return {
    definition: {
      name,
      label: name,
      type,
      fieldType: type === 'enumeration' ? 'select' : 'text',
      groupName: 'information',
      options: choices.map((value) => ({ value, label: value })),
    },
    versions,
    valueFrom,
  };
}

function word(dice: number): string {
  return `${words[dice % 8]} ${words[(dice >>> 3) % 8]} ${dice % 1_000}`;
}

function text(name: string, versions = 1): Column {
  return column(name, 'string', word, versions);
}

function count(name: string, below: number, versions = 1): Column {
  return column(name, 'number', (dice) => String(dice % below), versions);
}

function choice(name: string, choices: readonly string[], versions = 1): Column {
  return column(
    name,
    'enumeration',
    (dice) => entryAt(choices, dice % choices.length),
    versions,
    choices,
  );
}

/** A moment in the two years before `now`. */
function moment(name: string, now: number): Column {
  return column(name, 'datetime', (dice) =>
    new Date(now - Math.floor((dice / 2 ** 32) * 730 * dayMs)).toISOString(),
  );
}

function owner(owners: number): Column {
  return column('hubspot_owner_id', 'enumeration', (dice) => String(1 + (dice % owners)));
}

/** The first `count` properties of synthetic contacts: HubSpot's own names, then numbered custom ones. */
export function contactColumns(wanted: number, owners: number, now: number): readonly Column[] {
  const named: Column[] = [
    {
      ...column('email', 'string', (_, record) => `person${record}@company${record % 997}.example`),
      unique: true,
    },
    text('firstname'),
    text('lastname'),
    owner(owners),
    choice('lifecyclestage', stages, 3),
    choice('hs_analytics_source', sources),
    choice('hs_lead_status', ['NEW', 'OPEN', 'IN_PROGRESS', 'UNQUALIFIED'], 3),
    text('company'),
    text('jobtitle', 2),
    text('phone'),
    text('city'),
    text('country'),
    text('industry'),
    count('numemployees', 5_000),
    count('annualrevenue', 90_000_000),
    count('hs_analytics_num_page_views', 200, 4),
    count('hs_analytics_num_visits', 40, 4),
    count('num_conversion_events', 9, 2),
    count('hs_email_open', 60, 3),
    count('hs_email_click', 20, 3),
    count('num_associated_deals', 3),
    moment('notes_last_contacted', now),
    moment('hs_analytics_last_visit_timestamp', now),
    moment('hs_email_last_open_date', now),
    moment('recent_conversion_date', now),
  ];
  const custom = Array.from({ length: Math.max(0, wanted - named.length) }, (_, index) =>
    index % 2 === 0 ? text(`custom_text_${index}`) : count(`custom_number_${index}`, 100_000),
  );
  return [...named, ...custom].slice(0, wanted);
}

/** The properties of synthetic deals. */
export function dealColumns(
  owners: number,
  dealStages: readonly string[],
  now: number,
): readonly Column[] {
  return [
    text('dealname'),
    count('amount', 50_000, 2),
    choice('dealstage', dealStages, 3),
    choice('pipeline', ['default']),
    moment('closedate', now),
    owner(owners),
  ];
}
