import { addCount, countOf } from '../../collections/counts.ts';
import { entryAt } from '../../collections/entries.ts';
import type { ScoreBreakdown } from '../scorecard/score.ts';
import type { AnyScorecard, AnyTerm, Scorecard, Term } from '../scorecard/scorecard.ts';

/** What learned points say of the leads in one bin. */
export interface BinSums {
  readonly leads: number;
  readonly converted: number;
  /** Sum of the learned points for the bin's property. */
  readonly learned: number;
  /** Sums of what is left of the bin's own points (1: all, 0: faded away), of its square, and of its product with learned points. */
  readonly left: number;
  readonly leftSquared: number;
  readonly learnedLeft: number;
}

/** What learned points say of a term's leads: by bin, and of those that no bin takes. */
export interface TermSums {
  readonly bins: readonly BinSums[];
  readonly none: { readonly leads: number; readonly learned: number };
}

/** What suggestions are made of. Plain JSON. */
export interface SuggestionSums {
  readonly leads: number;
  readonly converted: number;
  /** Sum and sum of squares of the points without limits, by the draft and by what was learned. */
  readonly draft: readonly [sum: number, squares: number];
  readonly learned: readonly [sum: number, squares: number];
  /** By the number of the draft's term; null: a term that nothing can be suggested about. */
  readonly terms: readonly (TermSums | null)[];
}

/**
 * The one property that a term is about; null for terms that ask for several, for deals, or for repetition: what was learned
 * of one property does not tell what they deserve.
 */
export function soleProperty({ reads, bins, repeats }: AnyTerm): string | null {
  const [attribute, second] = reads;
  if (attribute === undefined || second !== undefined || 'deals' in attribute) return null;
  if (repeats !== undefined || bins.some(({ where }) => where !== undefined)) return null;
  return attribute.property;
}

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

interface Counted {
  readonly id: string;
  readonly property: string;
  readonly points: readonly number[];
  readonly bins: Writable<BinSums>[];
  readonly none: Writable<TermSums['none']>;
}

const noLeads: BinSums = {
  leads: 0,
  converted: 0,
  learned: 0,
  left: 0,
  leftSquared: 0,
  learnedLeft: 0,
};

/** Before the first lead. */
export function noSums({ terms }: Scorecard): SuggestionSums {
  return {
    leads: 0,
    converted: 0,
    draft: [0, 0],
    learned: [0, 0],
    terms: terms.map((term) =>
      soleProperty(term) === null
        ? null
        : { bins: term.bins.map(() => noLeads), none: { leads: 0, learned: 0 } },
    ),
  };
}

/** One lead as the draft and the learned scorecard see it. */
export interface LeadSeen {
  readonly converted: boolean;
  readonly draft: ScoreBreakdown;
  readonly learned: ScoreBreakdown;
  /** The draft's bins that it fell into, by term. */
  readonly bins: ReadonlyMap<string, number>;
}

/** Adds up, lead by lead, what was learned about the properties that the draft's terms ask for. */
export class SuggestionCounter {
  readonly #terms: readonly (Counted | null)[];
  readonly #learnedProperty: ReadonlyMap<string, string>;
  readonly #sums: { leads: number; converted: number };
  readonly #draft: [number, number];
  readonly #learned: [number, number];

  constructor(draft: Scorecard, learned: AnyScorecard, before: SuggestionSums = noSums(draft)) {
    this.#terms = draft.terms.map((term, place) => countedTerm(term, before.terms[place] ?? null));
    this.#learnedProperty = new Map(
      learned.terms.flatMap((term) => {
        const property = soleProperty(term);
        return property === null ? [] : [[term.id, property] as const];
      }),
    );
    this.#sums = { leads: before.leads, converted: before.converted };
    this.#draft = [...before.draft];
    this.#learned = [...before.learned];
  }

  add({ converted, draft, learned, bins }: LeadSeen): void {
    this.#sums.leads += 1;
    if (converted) this.#sums.converted += 1;
    addSquare(this.#draft, uncapped(draft));
    addSquare(this.#learned, uncapped(learned));
    const byProperty = this.#byProperty(learned);
    const given = new Map(draft.lines.map(({ id, points }) => [id, points]));
    const leftOut = new Set(draft.degraded.map(({ termId }) => termId));
    for (const term of this.#terms) {
      if (term === null || leftOut.has(term.id)) continue;
      const points = countOf(byProperty, term.property);
      addLead(term, bins.get(term.id), { points, given: countOf(given, term.id), converted });
    }
  }

  #byProperty({ lines }: ScoreBreakdown): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { id, points } of lines) {
      const property = this.#learnedProperty.get(id);
      if (property !== undefined) addCount(sums, property, points);
    }
    return sums;
  }

  get sums(): SuggestionSums {
    return {
      ...this.#sums,
      draft: this.#draft,
      learned: this.#learned,
      terms: this.#terms.map((term) => term && { bins: term.bins, none: term.none }),
    };
  }
}

function countedTerm(term: Term, before: TermSums | null): Counted | null {
  const property = soleProperty(term);
  if (property === null || before === null) return null;
  return {
    id: term.id,
    property,
    points: term.bins.map(({ points }) => points),
    bins: before.bins.map((bin) => ({ ...bin })),
    none: { ...before.none },
  };
}

function addLead(
  { bins, none, points }: Counted,
  number: number | undefined,
  lead: { readonly points: number; readonly given: number; readonly converted: boolean },
): void {
  if (number === undefined) {
    none.leads += 1;
    none.learned += lead.points;
    return;
  }
  const bin = entryAt(bins, number);
  const whole = entryAt(points, number);
  const left = whole === 0 ? 1 : lead.given / whole;
  bin.leads += 1;
  if (lead.converted) bin.converted += 1;
  bin.learned += lead.points;
  bin.left += left;
  bin.leftSquared += left * left;
  bin.learnedLeft += lead.points * left;
}

function addSquare(sums: [number, number], value: number): void {
  sums[0] += value;
  sums[1] += value * value;
}

function uncapped({ lines }: ScoreBreakdown): number {
  return lines.reduce((sum, { kind, points }) => (kind === 'term' ? sum + points : sum), 0);
}
