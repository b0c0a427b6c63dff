import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Properties } from '../../../../src/domain/crm/property.ts';
import type { LeadDeal } from '../../../../src/domain/leads/scorecard/deal-facts.ts';
import type { LimitScope } from '../../../../src/domain/leads/scorecard/scope.ts';
import type {
  Attribute,
  Clause,
  Condition,
  DealsAttribute,
  ReadAs,
  Repeats,
  Scorecard,
  Term,
} from '../../../../src/domain/leads/scorecard/scorecard.ts';

/**
 * A second evaluator of scorecards, written for the tests from their description alone: it interprets instead of compiling,
 * and reads decimals, moments and words by other means. It shares no code with src/domain/leads.
 */
export interface NaiveScore {
  readonly points: number;
  readonly lines: readonly { readonly id: string; readonly points: number }[];
  readonly leftOut: readonly string[];
}

/** What is known of a contact. */
export interface NaiveLead {
  readonly properties: Properties;
  readonly deals: readonly LeadDeal[] | null;
}

type Seen = 'missing' | 'unreadable' | { readonly value: unknown };

/** Scores by the book. `known`: names of the contact properties that the portal has, with their types. */
export function naiveScore(
  card: Scorecard,
  known: ReadonlyMap<string, string>,
  lead: NaiveLead,
  now: number,
): NaiveScore {
  const all = card.terms.map((term) => ({
    term,
    points: termPoints(term, known, lead, now),
  }));
  const scope = (name: LimitScope, before: NaiveScore['lines']) => {
    const sum = before.reduce((total, each) => total + BigInt(each.points), 0n);
    const over = hold(sum, card.limits[name]) - sum;
    return over === 0n ? before : [...before, { id: `cap:${name}`, points: Number(over) }];
  };
  const groups = (['fit', 'engagement', 'data quality'] as const).flatMap((group) =>
    scope(
      group,
      all.flatMap(({ term, points }) =>
        term.group === group && typeof points === 'number' ? [{ id: term.id, points }] : [],
      ),
    ),
  );
  const lines = scope('total', groups);
  return {
    points: lines.reduce((total, each) => total + each.points, 0),
    lines,
    leftOut: all.flatMap(({ term, points }) => (points === 'left out' ? [term.id] : [])),
  };
}

function hold(sum: bigint, limits: Scorecard['limits']['fit']): bigint {
  let held = sum;
  if (limits.min !== null && held < BigInt(limits.min)) held = BigInt(limits.min);
  if (limits.max !== null && held > BigInt(limits.max)) held = BigInt(limits.max);
  return held;
}

const typesFor: Record<Attribute['as'], string> = {
  number: 'number',
  range: 'number string enumeration',
  'significant digits': 'number',
  choice: 'enumeration',
  text: 'string enumeration',
  'exact text': 'string enumeration',
  moment: 'date datetime',
  'deal count': '',
  'deal amount': '',
  'days since newest deal': '',
  boolean: 'bool',
  'age in days': 'date datetime',
  'e-mail address': 'string',
  presence: 'string number date datetime enumeration bool other',
};

/** Everything that a term looks at. */
function askedBy(term: Term): Attribute[] {
  const dates = [term.decay?.property, term.window?.property].filter((each) => each !== undefined);
  const counts = [term.repeats?.property].filter((each) => each !== undefined);
  return [
    ...term.reads,
    ...dates.map((property) => ({ property, as: 'age in days' as const })),
    ...counts.map((property) => ({ property, as: 'number' as const })),
    ...term.bins.flatMap(({ where }) => (where === undefined ? [] : attributesIn(where))),
  ];
}

function isKnown(attribute: Attribute, known: ReadonlyMap<string, string>): boolean {
  if ('deals' in attribute) return true;
  return typesFor[attribute.as].split(' ').includes(known.get(attribute.property) ?? 'none');
}

function termPoints(
  term: Term,
  known: ReadonlyMap<string, string>,
  lead: NaiveLead,
  now: number,
): number | 'left out' | 'nothing' {
  const see = (attribute: Attribute) => look(attribute, lead, now);
  const asked = askedBy(term);
  if (!asked.every((each) => isKnown(each, known))) return 'left out';
  if (asked.map(see).includes('unreadable')) return 'left out';
  const bin = term.bins.find(
    ({ when, where }) =>
      term.reads.every((each, i) => meets(when[i] ?? { is: 'anything' }, see(each), each)) &&
      (where === undefined || clauseHolds(where, see)),
  );
  if (bin === undefined) return 'nothing';
  const repeated = term.repeats === undefined ? bin.points : repeat(bin.points, term.repeats, see);
  return bin.points <= 0 ? repeated : age(repeated, term, see);
}

function age(
  points: number,
  { window, decay }: Term,
  see: (attribute: Attribute) => Seen,
): number | 'left out' {
  const seen = (property: string) => see({ property, as: 'age in days' });
  let left: number = points;
  if (window !== undefined) {
    const days = seen(window.property);
    if (typeof days !== 'object') return 'left out';
    if (Number(days.value) >= window.days) left = 0;
  }
  return decay === null ? left : fade(left, seen(decay.property), decay.halfLifeDays);
}

function repeat(
  points: number,
  { property, keeps, most }: Repeats,
  see: (attribute: Attribute) => Seen,
): number {
  const count = see({ property, as: 'number' });
  const times = typeof count === 'object' ? Math.min(Math.floor(Number(count.value)), most) : 1;
  let sum = new Decimal(points);
  for (let n = 1; n < times; n += 1) sum = sum.plus(new Decimal(keeps).pow(n).times(points));
  return sum.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

function attributesIn(clause: Clause): Attribute[] {
  return clause.is === 'fact' ? [clause.reads] : clause.of.flatMap(attributesIn);
}

function clauseHolds(clause: Clause, see: (attribute: Attribute) => Seen): boolean {
  if (clause.is === 'fact') return meets(clause.when, see(clause.reads), clause.reads);
  const held = clause.of.filter((part) => clauseHolds(part, see)).length;
  if (clause.is === 'none') return held === 0;
  return clause.is === 'all' ? held === clause.of.length : held > 0;
}

function fade(points: number, age: Seen | undefined, halfLifeDays: number): number | 'left out' {
  if (typeof age !== 'object') return 'left out';
  const days = Math.max(0, Number(age.value));
  const left = new Decimal(0.5).pow(new Decimal(days).div(halfLifeDays)).times(points);
  return left.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

function lookAtDeals(
  { deals: choice, as }: DealsAttribute,
  deals: readonly LeadDeal[] | null,
  now: number,
): Seen {
  if (deals === null) return 'unreadable';
  const chosen = deals
    .filter((deal) => (deal.createdAt ?? now) <= now)
    .filter((deal) => {
      const ended = deal.outcome === 'won' || deal.outcome === 'lost';
      const state = ended && deal.endedAt !== null && deal.endedAt > now ? 'open' : deal.outcome;
      return choice === 'all' || state === choice;
    });
  if (as === 'deal count') return { value: chosen.length };
  if (as === 'deal amount') {
    const amounts = chosen.map((deal) => deal.homeAmount).filter((each) => each !== null);
    const sum = amounts.reduce((total, each) => total.plus(each), new Decimal(0));
    return amounts.length === 0 ? 'missing' : { value: sum.toNumber() };
  }
  const created = chosen.map((deal) => deal.createdAt).filter((each) => each !== null);
  const newest = created.toSorted((a, b) => b - a)[0];
  return newest === undefined ? 'missing' : { value: Math.floor((now - newest) / 86_400_000) };
}

function look(attribute: Attribute, { properties, deals }: NaiveLead, now: number): Seen {
  if ('deals' in attribute) return lookAtDeals(attribute, deals, now);
  const entry = Object.entries(properties).find(([name]) => name === attribute.property);
  const text = entry?.[1] ?? '';
  return /^\s*$/u.test(text) ? 'missing' : lookAtText(text, attribute.as, now);
}

function lookAtText(text: string, as: ReadAs, now: number): Seen {
  switch (as) {
    case 'presence':
      return { value: true };
    case 'number':
      return lookNumber(text);
    case 'significant digits': {
      const seen = lookNumber(text);
      if (typeof seen !== 'object') return seen;
      const digits = new Decimal(text.trim()).abs().toFixed().replace('.', '').replace(/^0+/, '');
      return { value: digits.replace(/0+$/, '').length };
    }
    case 'range': {
      const [low, ...rest] = text.trim().split(/\s*[-‐‑‒–—―]\s*|\s*\+$/u);
      const parts = [low, ...rest.filter((each) => each !== '')];
      const digits = parts.every((each) => each !== undefined && /^[0-9]{1,9}$/.test(each));
      return digits && parts.length <= 2 ? { value: Number(low) } : 'unreadable';
    }
    case 'choice':
      return { value: text.split(';') };
    case 'text':
      return { value: words(text) };
    case 'exact text':
      return { value: text.slice(0, 1_024) };
    case 'moment':
      return lookMoment(text);
    case 'boolean':
      return ['true', 'false'].includes(text) ? { value: text === 'true' } : 'unreadable';
    case 'age in days':
      return lookAge(text, now);
    case 'e-mail address':
      return { value: text.endsWith('@gmail.com') ? 'free mail' : 'own' };
  }
}

function lookNumber(text: string): Seen {
  for (const char of text) if (!'0123456789+-.eE'.includes(char)) return 'unreadable';
  if (!/^.?[0-9]+(\.[0-9]+)?([eE].?[0-9]+)?$/.test(text)) return 'unreadable';
  try {
    const value = new Decimal(text).toNumber();
    return Number.isFinite(value) ? { value } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function lookAge(text: string, now: number): Seen {
  const seen = lookMoment(text);
  if (typeof seen !== 'object') return seen;
  return { value: Math.floor((now - Number(seen.value)) / (24 * 60 * 60 * 1000)) };
}

function lookMoment(text: string): Seen {
  try {
    const at = /^-?\d{11,14}$/.test(text)
      ? Temporal.Instant.fromEpochMilliseconds(Number(text))
      : Temporal.Instant.from(text.includes('T') ? text : `${text}T00:00:00Z`);
    return { value: at.epochMilliseconds };
  } catch {
    return 'unreadable';
  }
}

function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function meets(condition: Condition, seen: Seen, attribute: Attribute | undefined): boolean {
  const known = typeof seen === 'object';
  const value = known ? seen.value : undefined;
  switch (condition.is) {
    case 'anything':
      return true;
    case 'missing':
      return !known;
    case 'known':
      return known;
    case 'yes':
      return value === true;
    case 'no':
      return value === false;
    case 'at':
      return value === condition.domain;
    case 'between':
      return known && liesBetween(Number(value), condition.from, condition.below);
    case 'containing':
      return known && condition.words.some((word) => holdsPhrase(value as string[], words(word)));
    case 'matching':
      // The patterns of the tests mean the same to JavaScript's engine.
      return known && new RegExp(condition.pattern, 'u').test(String(value));
    case 'dated':
      return known && liesBetween(Number(value), edge(condition.from), edge(condition.before));
    case 'one of':
      return known && condition.values.some((each) => isOne(value as string[], each, attribute));
  }
}

function edge(moment: string | null): number | null {
  const seen = moment === null ? null : lookMoment(moment);
  return typeof seen === 'object' && seen !== null ? Number(seen.value) : null;
}

function liesBetween(value: number, from: number | null, below: number | null): boolean {
  return (from === null || value >= from) && (below === null || value < below);
}

function isOne(value: readonly string[], one: string, attribute: Attribute | undefined): boolean {
  if (attribute?.as === 'exact text') return String(value) === one;
  return attribute?.as === 'text' ? words(one).join(' ') === value.join(' ') : value.includes(one);
}

function holdsPhrase(all: readonly string[], phrase: readonly string[]): boolean {
  return all.some((_, start) => phrase.every((word, i) => all[start + i] === word));
}
