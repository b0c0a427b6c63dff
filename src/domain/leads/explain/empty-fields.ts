import { type Properties, propertyOf } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { compileCondition, type Test } from '../scorecard/conditions.ts';
import { titleOf } from '../scorecard/default-scorecard.ts';
import type { MailDomain } from '../scorecard/mail-domain.ts';
import { readings, type Value } from '../scorecard/readings.ts';
import type { Title } from '../scorecard/reason.ts';
import type { AnyBin, Condition, PropertyAttribute } from '../scorecard/scorecard.ts';
import type { PlainTerm } from './plain-term.ts';

/** A field that is empty and that somebody could fill in, with what each term that asks for it can then give. */
export interface EmptyField {
  readonly property: string;
  /** What a rep calls it. */
  readonly title: Title;
  readonly terms: readonly {
    readonly term: PlainTerm;
    readonly points: readonly [number, ...number[]];
  }[];
}

/** A lead at the moment of its score. */
interface Lead {
  readonly properties: Properties;
  readonly now: Instant;
}

/**
 * Finds the empty fields that terms ask for, each once. What fades other evidence is a date of the past, and left out. What
 * terms ask is looked up beforehand: a learned scorecard has hundreds of bins, and is asked about every lead.
 */
export function emptyFields(terms: readonly PlainTerm[]): (lead: Lead) => readonly EmptyField[] {
  const fields = [...titlesOf(terms)].map(([property, title]) => ({
    property,
    title,
    asking: terms.flatMap((term) => {
      const pointsOnceKnown = pointsOnceKnownOf(term, property);
      return pointsOnceKnown === null ? [] : [{ term, pointsOnceKnown }];
    }),
  }));
  return (lead) =>
    fields.flatMap(({ property, title, asking }): EmptyField[] => {
      if (propertyOf(lead.properties, property) !== null) return [];
      const able = asking.flatMap(({ term, pointsOnceKnown }) => {
        const [first, ...rest] = pointsOnceKnown(lead);
        return first === undefined ? [] : [{ term, points: [first, ...rest] as const }];
      });
      return able.length === 0 ? [] : [{ property, title, terms: able }];
    });
}

/** The fields that terms name, with the title of the first that does. */
function titlesOf(terms: readonly PlainTerm[]): ReadonlyMap<string, Title> {
  const dates = new Set(terms.map(({ decay }) => decay?.property ?? null));
  const titles = new Map<string, Title>();
  for (const term of terms) {
    const property = namedBy(term);
    if (property === null || titles.has(property) || dates.has(property)) continue;
    titles.set(property, titleOf(term));
  }
  return titles;
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

type PointsOnceKnown = (lead: Lead) => readonly number[];

/** All that a term could give once an empty property is known, its other property being as it is; null if it asks something else. */
function pointsOnceKnownOf(term: PlainTerm, property: string): PointsOnceKnown | null {
  const asksForIt = term.reads.map((attribute) => attribute.property === property);
  const own = asksForIt.indexOf(true);
  if (own === -1) return null;
  const bins = binsOnceKnown(term, asksForIt);
  const other = term.reads[asksForIt.indexOf(false)];
  if (other === undefined) {
    const points = pointsOf(term, own, firstOfEach(bins));
    return () => points;
  }
  return (lead) => {
    const value = readingOf(other, lead);
    const met = bins.filter(({ others }) => others.every((holds) => holds(value)));
    return pointsOf(term, own, firstOfEach(met));
  };
}

/** A bin that can match once the property is known: what it asks of that, as text to compare, and what of the other one. */
interface PossibleBin {
  readonly bin: AnyBin;
  readonly asked: string;
  readonly others: readonly Test[];
}

function binsOnceKnown({ reads, bins }: PlainTerm, asksForIt: readonly boolean[]): PossibleBin[] {
  return bins.flatMap((bin) => {
    const when = reads.map((_, place): Condition => bin.when[place] ?? { is: 'anything' });
    const asked = when.filter((_, place) => asksForIt[place]);
    if (asked.some(({ is }) => is === 'missing')) return [];
    const others = reads.flatMap(({ as }, place) => {
      const condition = when[place];
      return asksForIt[place] || condition === undefined ? [] : [compileCondition(condition, as)];
    });
    return [{ bin, asked: JSON.stringify(asked), others }];
  });
}

/** Of several that ask the same of a property, the first. */
function firstOfEach(bins: readonly PossibleBin[]): readonly AnyBin[] {
  const first = new Map<string, AnyBin>();
  for (const { bin, asked } of bins) if (!first.has(asked)) first.set(asked, bin);
  return [...first.values()];
}

function pointsOf(
  { reads, decay }: PlainTerm,
  own: number,
  reached: readonly AnyBin[],
): readonly number[] {
  const points = reached.flatMap((bin) =>
    decay !== null && bin.points > 0 ? [0, bin.points] : [bin.points],
  );
  const asksOnce = reads.filter(({ property }) => property === reads[own]?.property).length === 1;
  return asksOnce && coversAll(reached.map(({ when }) => when[own])) ? points : [...points, 0];
}

function readingOf({ property, as }: PropertyAttribute, { properties, now }: Lead): Value | null {
  const text = propertyOf(properties, property);
  return text === null || text.trim() === '' ? null : readings[as].read(text, now);
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
