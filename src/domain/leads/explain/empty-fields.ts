import { type Properties, propertyOf } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { compileCondition } from '../conditions.ts';
import { readings } from '../readings.ts';
import type { Bin, Condition, MailDomain, PropertyAttribute } from '../scorecard.ts';
import type { PlainTerm } from './plain-term.ts';

/** A field that is empty and that somebody could fill in, with what each term that asks for it can then give. */
export interface EmptyField {
  readonly property: string;
  /** What a rep calls it. */
  readonly title: string;
  readonly terms: readonly {
    readonly term: PlainTerm;
    readonly points: readonly [number, ...number[]];
  }[];
}

/** The empty fields that terms ask for, each once. What fades other evidence is a date of the past, and left out. */
export function emptyFields(
  terms: readonly PlainTerm[],
  properties: Properties,
  now: Instant,
): readonly EmptyField[] {
  const dates = new Set(terms.map(({ decay }) => decay?.property ?? null));
  const titles = new Map<string, string>();
  for (const term of terms) {
    const property = namedBy(term);
    if (property === null || titles.has(property) || dates.has(property)) continue;
    if (propertyOf(properties, property) === null) titles.set(property, term.title);
  }
  return [...titles].flatMap(([property, title]): EmptyField[] => {
    const asking = terms.flatMap((term) => {
      const [first, ...rest] = pointsOnceKnown(term, property, { properties, now });
      return first === undefined ? [] : [{ term, points: [first, ...rest] as const }];
    });
    return asking.length === 0 ? [] : [{ property, title, terms: asking }];
  });
}

/** What HubSpot measures by itself: nobody types it in. */
const measured =
  /^(hs_(analytics|email|latest|object|v2)_|num_|(first|recent)_conversion|createdate$)/;

/**
 * The field that a term's title names, if a person could fill it in; null otherwise. Dates are of the past: they are known,
 * or they never were. A term that asks whether either of two fields is there speaks of the first.
 */
function namedBy({ reads, group }: PlainTerm): string | null {
  const [attribute, second] = reads;
  if (attribute === undefined || group === 'engagement') return null;
  const isOne = second === undefined || reads.every(({ as }) => as === 'presence');
  if (
    !isOne ||
    attribute.as === 'age in days' ||
    attribute.as === 'moment' ||
    measured.test(attribute.property)
  )
    return null;
  return attribute.property;
}

/** All that a term could give once an empty property is known, its other property being as it is; none if it asks something else. */
function pointsOnceKnown(term: PlainTerm, property: string, lead: Lead): readonly number[] {
  const { reads, decay } = term;
  if (reads.every((attribute) => attribute.property !== property)) return [];
  const reached = binsOnceKnown(term, property, lead);
  const points = reached.flatMap((bin) =>
    decay !== null && bin.points > 0 ? [0, bin.points] : [bin.points],
  );
  const asked = reads.flatMap((attribute, place) =>
    attribute.property === property ? [reached.map(({ when }) => when[place])] : [],
  );
  return asked.length === 1 && asked.every(coversAll) ? points : [...points, 0];
}

/** The bins that can match then: of several that ask the same of this field, the first that the other one meets. */
function binsOnceKnown({ reads, bins }: PlainTerm, property: string, lead: Lead): readonly Bin[] {
  const seen = new Set<string>();
  return bins.filter((bin) => {
    const asked = reads.map((attribute, place) => {
      const when = bin.when[place] ?? { is: 'anything' };
      if (attribute.property === property) return when.is === 'missing' ? 'never' : when;
      return holds(when, attribute, lead) ? null : 'never';
    });
    const key = JSON.stringify(asked);
    if (asked.includes('never') || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A lead at the moment of its score. */
interface Lead {
  readonly properties: Properties;
  readonly now: Instant;
}

function holds(
  when: Condition,
  { property, as }: PropertyAttribute,
  { properties, now }: Lead,
): boolean {
  const text = propertyOf(properties, property);
  const value = text === null || text.trim() === '' ? null : readings[as].read(text, now);
  return compileCondition(when, as)(value);
}

const mailDomains: readonly MailDomain[] = ['free mail', 'throwaway', 'own'];

/** Whether some bin takes a value, whatever it is; if not, it may be worth nothing. */
function coversAll(conditions: readonly (Condition | undefined)[]): boolean {
  const some = (holdsFor: (condition: Condition) => boolean) =>
    conditions.some((condition) => condition !== undefined && holdsFor(condition));
  return (
    some(({ is }) => is === 'known' || is === 'anything') ||
    (some(({ is }) => is === 'yes') && some(({ is }) => is === 'no')) ||
    mailDomains.every((domain) => some((each) => each.is === 'at' && each.domain === domain)) ||
    (some((each) => each.is === 'between' && (each.from ?? LOWEST) === LOWEST) &&
      some((each) => each.is === 'between' && each.below === null))
  );
}

/** How a range without a lower edge is written where it must have one. */
const LOWEST = -Number.MAX_VALUE;
