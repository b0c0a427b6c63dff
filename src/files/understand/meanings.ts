import type { FileObject } from '../../contract/file-check.ts';
import { exactHeading } from './exact-headings.ts';
import { type HeadingConcepts, headingConcepts } from './heading-concepts.ts';
import { type Target, targetOf, USUAL_RANK } from './vendor-names.ts';
import type { Concept } from './vocabulary.ts';

/** What a heading says by itself, in a file of one kind. */
export interface HeadingMeaning {
  readonly object: FileObject;
  readonly property: string;
  /** `exact`: a vendor's own name; `words`: every word is known; `part`: some words are not. */
  readonly by: 'exact' | 'words' | 'part';
  /** Whose name it is; null where words were put together. */
  readonly vendor: string | null;
  /** The heading says that it names another record. */
  readonly isAssociation: boolean;
  /** Of several columns of one property, the one with the lower rank is meant. */
  readonly rank: number;
}

/**
 * By property, the sets of concepts that mean it; `?`: may be there; `|`: or. A property may have a rank (`amount:5`): of several
 * columns, the one of the lowest is meant.
 */
type Rules = Readonly<Record<string, string>>;

const shared: Rules = {
  hs_object_id: 'id | id name',
  'hubspot_owner_id:3': 'owner | owner name | owner fullname',
  hubspot_owner_id: 'owner email',
  'hubspot_owner_id:5': 'owner id | owner number | employees id',
  createdate: 'create date | create',
  notes_last_contacted:
    'latest contacted date? | latest contact date? | latest activity contact date?',
  notes_last_updated: 'latest activity date?',
  notes_next_activity_date: 'next activity date?',
  hs_analytics_source:
    'original source traffic? | source traffic? | source lead | source original name',
  hs_analytics_source_data_1: 'original source traffic? detail',
  hs_latest_source: 'latest source traffic?',
};

const rules: Readonly<Record<FileObject, Rules>> = {
  deals: {
    ...shared,
    hs_lastmodifieddate: 'latest modify date? | modify date?',
    'hs_object_id:5': 'number | id number',
    dealname: 'name',
    dealstage: 'stage | stage name | stage pipeline | stage status',
    'dealstage:5': 'stage id',
    status: 'status | state | won lost status?',
    hs_is_closed_won: 'is? won | is won close',
    hs_is_closed_lost: 'is? lost',
    hs_is_closed: 'is close',
    pipeline: 'pipeline | pipeline name',
    'pipeline:5': 'pipeline id',
    'amount:0': 'amount close | amount won | amount actual',
    amount: 'amount | amount original | products amount',
    'amount:5': 'amount expected',
    amount_in_home_currency: 'amount home',
    deal_currency_code: 'currency | currency id | currency name | amount currency',
    hs_exchange_rate: 'rate',
    'closedate:0': 'actual close date?',
    'closedate:1': 'won date | won close date',
    'closedate:2': 'lost date',
    closedate: 'close date | close',
    'closedate:5': 'expected close date? | original close date | expected date',
    hs_deal_stage_probability: 'probability',
    closed_lost_reason: 'lost reason | close lost reason | close lost',
    closed_won_reason: 'won reason | close won reason',
    hs_next_step: 'step',
    dealtype: 'type',
    days_to_close: 'days close',
    hs_manual_forecast_category: 'forecast',
  },
  contacts: {
    ...shared,
    lastmodifieddate: 'latest modify date? | modify date?',
    'hs_object_id:5': 'number | id number',
    firstname: 'firstname',
    lastname: 'lastname',
    fullname: 'fullname | name | name fullname',
    email: 'email | email address | email primary',
    phone: 'phone number?',
    mobilephone: 'mobile | mobile phone number? | mobile number',
    jobtitle: 'jobtitle',
    lifecyclestage: 'lifecycle stage? | stage',
    hs_lead_status: 'status | state lead',
    country: 'country | country region | country name',
    state: 'region | state | state region',
    city: 'city',
    website: 'website',
    company: 'company | company name',
    industry: 'industry',
    numemployees: 'employees number?',
    hs_email_optout: 'optout email?',
  },
  companies: {
    ...shared,
    hs_lastmodifieddate: 'latest modify date? | modify date?',
    'hs_object_id:5': 'number | id number',
    name: 'name | fullname',
    domain: 'domain | domain name',
    'domain:5': 'website',
    industry: 'industry',
    numberofemployees: 'employees number?',
    annualrevenue: 'amount',
    country: 'country | country region',
    city: 'city',
    phone: 'phone number?',
    state: 'region | state',
  },
  people: {
    name: 'fullname | name | owner | owner name | owner fullname',
    firstname: 'firstname',
    lastname: 'lastname',
    email: 'email | owner email | email address',
    id: 'id | owner id | number | owner number | employees id',
    team: 'team | team name | owner team | region',
    manager: 'manager | manager name | owner manager',
    role: 'role | jobtitle',
  },
  goals: {
    rep: 'owner | owner name | owner email | owner id | owner fullname | employees id | employees',
    team: 'team | team name',
    period: 'period',
    start: 'start',
    end: 'end',
    target: 'target | target amount',
    'target:5': 'amount',
    metric: 'metric',
    currency: 'currency | target currency | amount currency',
    pipelines: 'pipeline | pipeline name',
    name: 'name | target name',
  },
};

const keyOf = (concepts: Iterable<string>) => [...concepts].sort().join(' ');

function compiled(object: FileObject, own: Rules): ReadonlyMap<string, Target> {
  const entries = new Map<string, Target>();
  for (const [target, text] of Object.entries(own)) {
    for (const set of text.split('|')) {
      for (const each of withOptional(set.trim().split(/\s+/))) {
        const key = keyOf(each);
        if (!entries.has(key)) entries.set(key, targetOf(target, object));
      }
    }
  }
  return entries;
}

function withOptional(words: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = words;
  if (first === undefined) return [[]];
  const rest = withOptional(others);
  const wider = rest.map((each) => [first.replace('?', ''), ...each]);
  return first.endsWith('?') ? [...rest, ...wider] : wider;
}

const byKind: Readonly<Record<FileObject, ReadonlyMap<string, Target>>> = {
  deals: compiled('deals', rules.deals),
  contacts: compiled('contacts', rules.contacts),
  companies: compiled('companies', rules.companies),
  people: compiled('people', rules.people),
  goals: compiled('goals', rules.goals),
};

/** Objects that a heading can name, by the words for them. */
const namedObjects = [
  ['deal', 'deals'],
  ['contact', 'contacts'],
  ['lead', 'contacts'],
  ['company', 'companies'],
] as const satisfies readonly (readonly [Concept, FileObject])[];

/** Words that change nothing in what a column holds. */
const silent = ['record', 'primary', 'associated'] as const satisfies readonly Concept[];

/** Properties by which another record may be named. */
const naming = new Set(['hs_object_id', 'email', 'fullname', 'name', 'domain', 'dealname']);

const known = new Map<string, HeadingConcepts>();
function conceptsOf(heading: string): HeadingConcepts {
  const before = known.get(heading);
  if (before !== undefined) return before;
  const found = headingConcepts(heading);
  // Headings come from files: what is kept of them stays small.
  if (known.size > 10_000) known.clear();
  known.set(heading, found);
  return found;
}

/**
 * What a heading means in a file of a kind: a property, `nothing` where a system's own column is known to be of no use here, or
 * null where nobody knows. `vendor`: whose file it is, if that is known.
 */
export function meaningOf(
  heading: string,
  kind: FileObject,
  vendor: string | null,
): HeadingMeaning | 'nothing' | null {
  const found = conceptsOf(heading);
  const exact = exactHeading(found.words, kind, vendor);
  const meaning = found.concepts.size === 0 ? null : byConcepts(found.concepts, kind);
  const isOwn = exact !== null && exact.vendor === vendor;
  if (exact?.target != null && (isOwn || !isSame(exact.target, meaning, found))) {
    return exactMeaning(exact.vendor, exact.target, found, kind);
  }
  if (isOwn) return 'nothing';
  if (meaning === null) return exact === null ? null : 'nothing';
  if (found.unknown.length === 0) return { ...meaning, by: 'words', vendor: null };
  return isToldInPart(found, meaning, kind) ? { ...meaning, by: 'part', vendor: null } : null;
}

/** Properties whose values show whether a heading that is understood in part was understood right. */
const shown = /^(?:email|phone|amount|\w*date|notes_\w+)$/;

/** One word may be unknown, where two others are known or the values will show the rest. */
function isToldInPart(
  { concepts, unknown }: HeadingConcepts,
  { object, property }: ByConcepts,
  kind: FileObject,
): boolean {
  if (unknown.length > 1 || object !== kind) return false;
  return concepts.size > 1 ? property !== nameOf[object] : shown.test(property);
}

/** Words that say the same need no system to explain them. */
function isSame(target: Target, meaning: ByConcepts | null, { unknown }: HeadingConcepts): boolean {
  return (
    unknown.length === 0 &&
    meaning?.object === target.object &&
    meaning.property === target.property &&
    (target.rank === USUAL_RANK || meaning.rank === target.rank)
  );
}

function exactMeaning(
  vendor: string,
  target: Target,
  { concepts }: HeadingConcepts,
  kind: FileObject,
): HeadingMeaning {
  const isOther = target.object !== kind && naming.has(target.property);
  return { ...target, by: 'exact', vendor, isAssociation: isOther || concepts.has('associated') };
}

type ByConcepts = Omit<HeadingMeaning, 'by' | 'vendor'>;

function byConcepts(concepts: ReadonlySet<Concept>, kind: FileObject): ByConcepts | null {
  const isAssociation = concepts.has('associated');
  // "Number of Associated Deals" counts them and names none.
  if (isAssociation && concepts.has('number') && !concepts.has('id')) return null;
  const bare = new Set<string>([...concepts].filter((each) => !includes(silent, each)));
  const whole = isAssociation ? undefined : byKind[kind].get(keyOf(bare));
  if (whole !== undefined) return { ...whole, isAssociation };
  const named = namedObjects.filter(([word]) => bare.has(word));
  if (named.length > 1) return leadNames(bare, kind);
  const [first] = named;
  if (first === undefined) {
    return concepts.has('record') && bare.size === 0
      ? { object: kind, property: 'hs_object_id', rank: USUAL_RANK, isAssociation }
      : null;
  }
  bare.delete(first[0]);
  return ofObject(first[1], bare, kind, isAssociation);
}

/** "Lead Contact Name": the lead is the one that is named. */
function leadNames(bare: Set<string>, kind: FileObject): ByConcepts | null {
  if (!bare.has('lead') || !bare.has('contact')) return null;
  bare.delete('lead');
  bare.delete('contact');
  return ofObject('contacts', bare, kind, false);
}

function ofObject(
  object: FileObject,
  rest: ReadonlySet<string>,
  kind: FileObject,
  isAssociation: boolean,
): ByConcepts | null {
  const asLink = (target: Target): ByConcepts => ({
    ...target,
    // The owner of another record is not this record's, and its dates are its own.
    isAssociation: isAssociation || (target.object !== kind && naming.has(target.property)),
  });
  if (rest.size === 0) return asLink({ object, property: nameOf[object], rank: USUAL_RANK });
  const own = byKind[object].get(keyOf(rest));
  // A customer that has an e-mail address or a first name is a person.
  const found = own ?? (object === 'companies' ? byKind.contacts.get(keyOf(rest)) : undefined);
  return found === undefined ? null : asLink(found);
}

/** What a record is called by. */
export const nameOf = {
  deals: 'dealname',
  contacts: 'fullname',
  companies: 'name',
  people: 'name',
  goals: 'name',
} as const satisfies Record<FileObject, string>;

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

/** The concepts of a heading. */
export function headingWords(heading: string): HeadingConcepts {
  return conceptsOf(heading);
}
