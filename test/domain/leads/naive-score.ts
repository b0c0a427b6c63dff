import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Properties } from '../../../src/domain/crm/property.ts';
import type { LimitScope } from '../../../src/domain/leads/score.ts';
import type { Attribute, Condition, Scorecard, Term } from '../../../src/domain/leads/scorecard.ts';

/**
 * A second evaluator of scorecards, written for the tests from their description alone: it interprets instead of compiling,
 * and reads decimals, moments and words by other means. It shares no code with src/domain/leads.
 */
export interface NaiveScore {
  readonly points: number;
  readonly lines: readonly { readonly id: string; readonly points: number }[];
  readonly leftOut: readonly string[];
}

type Seen = 'missing' | 'unreadable' | { readonly value: unknown };

/** Scores by the book. `known`: names of the contact properties that the portal has, with their types. */
export function naiveScore(
  card: Scorecard,
  known: ReadonlyMap<string, string>,
  properties: Properties,
  now: number,
): NaiveScore {
  const all = card.terms.map((term) => ({
    term,
    points: termPoints(term, known, properties, now),
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
  boolean: 'bool',
  'age in days': 'date datetime',
  'e-mail address': 'string',
  presence: 'string number date datetime enumeration bool other',
};

function termPoints(
  term: Term,
  known: ReadonlyMap<string, string>,
  properties: Properties,
  now: number,
): number | 'left out' | 'nothing' {
  const asked: Attribute[] = [...term.reads];
  if (term.decay !== null) asked.push({ property: term.decay.property, as: 'age in days' });
  for (const { property, as } of asked) {
    if (!typesFor[as].split(' ').includes(known.get(property) ?? 'none')) return 'left out';
  }
  const seen = asked.map((each) => look(each, properties, now));
  if (seen.includes('unreadable')) return 'left out';
  const bin = term.bins.find(({ when }) =>
    when.every((condition, i) => meets(condition, seen[i] ?? 'missing', term.reads[i])),
  );
  if (bin === undefined) return 'nothing';
  return term.decay === null || bin.points <= 0
    ? bin.points
    : fade(bin.points, seen.at(-1), term.decay.halfLifeDays);
}

function fade(points: number, age: Seen | undefined, halfLifeDays: number): number | 'left out' {
  if (typeof age !== 'object') return 'left out';
  const days = Math.max(0, Number(age.value));
  const left = new Decimal(0.5).pow(new Decimal(days).div(halfLifeDays)).times(points);
  return left.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

function look({ property, as }: Attribute, properties: Properties, now: number): Seen {
  const entry = Object.entries(properties).find(([name]) => name === property);
  const text = entry?.[1] ?? '';
  if (/^\s*$/u.test(text)) return 'missing';
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
  try {
    const at = /^-?\d{11,14}$/.test(text)
      ? Temporal.Instant.fromEpochMilliseconds(Number(text))
      : Temporal.Instant.from(text.includes('T') ? text : `${text}T00:00:00Z`);
    return { value: Math.floor((now - at.epochMilliseconds) / (24 * 60 * 60 * 1000)) };
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
    case 'one of':
      return known && condition.values.some((each) => isOne(value as string[], each, attribute));
  }
}

function liesBetween(value: number, from: number | null, below: number | null): boolean {
  return (from === null || value >= from) && (below === null || value < below);
}

function isOne(value: readonly string[], one: string, attribute: Attribute | undefined): boolean {
  return attribute?.as === 'text' ? words(one).join(' ') === value.join(' ') : value.includes(one);
}

function holdsPhrase(all: readonly string[], phrase: readonly string[]): boolean {
  return all.some((_, start) => phrase.every((word, i) => all[start + i] === word));
}
