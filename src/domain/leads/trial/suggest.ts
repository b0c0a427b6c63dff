import { entryAt } from '../../collections/entries.ts';
import { Z90 } from '../../statistics/interval.ts';
import { POINTS_PER_LOG_ODDS } from '../fitting/whole-points.ts';
import {
  type AnyScorecard,
  type AnyTerm,
  type Scorecard,
  scorecardBounds,
  type Term,
} from '../scorecard/scorecard.ts';
import {
  type BinSums,
  type SuggestionSums,
  soleProperty,
  type TermSums,
} from './suggestion-sums.ts';

/** A change of the draft that the portal's own outcomes speak for. */
export type Suggestion = {
  /** The same for the same suggestion about the same draft. */
  readonly id: string;
} & (
  | {
      readonly kind: 'points';
      readonly termId: string;
      /** Number of the bin, from 0 on. */
      readonly bin: number;
      readonly reason: string;
      readonly from: number;
      readonly to: number;
      /** Of the leads in the bin, and of all. */
      readonly leads: number;
      readonly converted: number;
      readonly all: { readonly leads: number; readonly converted: number };
      readonly title: string;
    }
  /** It tells leads apart by `span` points, and no term asks for it. */
  | { readonly kind: 'new term'; readonly term: AnyTerm; readonly span: number }
);

/** Fewer leads in a bin say nothing that can be told from chance. */
const LEAST_LEADS = 30;

/** Points that nobody would notice are no reason to change anything. */
const LEAST_CHANGE = 3;

/** Terms that are suggested at one time. */
const MOST_NEW_TERMS = 5;

/** A suggestion whose term or bin is not what it was when it was made. */
export class SuggestionOutdated extends Error {
  override readonly name = 'SuggestionOutdated';
}

/**
 * What the learned scorecard would change about the draft. Learned points are put on the draft's own scale, on which its
 * scores spread as far as they do now, so that grades keep about their sizes; a bin deserves what its leads get for the
 * property beyond those that no bin takes.
 */
export function suggestionsFor(
  draft: Scorecard,
  learned: AnyScorecard,
  sums: SuggestionSums,
): readonly Suggestion[] {
  const scale = scaleOf(sums);
  if (scale === null) return [];
  const points = draft.terms.flatMap((term, place) => {
    const found = sums.terms[place] ?? null;
    return found === null ? [] : pointSuggestions(term, found, { scale, sums });
  });
  return [...points, ...newTerms(draft, learned, scale)];
}

/** Points of the draft for one learned point; null without anything to compare. */
function scaleOf({ leads, draft, learned }: SuggestionSums): number | null {
  const spread = ([sum, squares]: readonly [number, number]) =>
    Math.sqrt(Math.max(0, squares / leads - (sum / leads) ** 2));
  if (leads < LEAST_LEADS || spread(learned) === 0 || spread(draft) === 0) return null;
  return spread(draft) / spread(learned);
}

interface Whole {
  readonly scale: number;
  readonly sums: SuggestionSums;
}

function pointSuggestions(term: Term, found: TermSums, whole: Whole): Suggestion[] {
  const baseline = baselineOf(term, found, whole.scale);
  return term.bins.flatMap((bin, number): Suggestion[] => {
    const sums = found.bins[number];
    if (sums === undefined || sums.leads < LEAST_LEADS || sums.leftSquared < 1) return [];
    const deserved = (whole.scale * (sums.learnedLeft - baseline * sums.left)) / sums.leftSquared;
    const to = held(Math.round(deserved));
    const { points: from, reason } = bin;
    if (!isWorthTelling(from, deserved, sums, whole.scale)) return [];
    const { leads, converted } = sums;
    return [
      {
        kind: 'points',
        id: `${term.id} ${number} ${to}`,
        termId: term.id,
        bin: number,
        reason,
        from,
        to,
        leads,
        converted,
        all: { leads: whole.sums.leads, converted: whole.sums.converted },
        title: term.title,
      },
    ];
  });
}

/**
 * Learned points that are worth 0 points in the draft: those of the leads that no bin takes. Where bins take all of them,
 * what keeps the term's average as it is.
 */
function baselineOf({ bins }: Term, { bins: found, none }: TermSums, scale: number): number {
  if (none.leads >= LEAST_LEADS) return none.learned / none.leads;
  const leads = found.reduce((sum, each) => sum + each.leads, 0);
  const learned = found.reduce((sum, each) => sum + each.learned, 0);
  const given = found.reduce(
    (sum, each, number) => sum + each.left * entryAt(bins, number).points,
    0,
  );
  return leads === 0 ? 0 : (learned - given / scale) / leads;
}

/** Beyond a few points, and beyond what as many leads would differ by chance (in log-odds, Woolf 1955). */
function isWorthTelling(from: number, deserved: number, sums: BinSums, scale: number): boolean {
  const change = Math.abs(deserved - from);
  const { leads, converted } = sums;
  const spread = Math.sqrt(1 / (converted + 0.5) + 1 / (leads - converted + 0.5));
  const logOdds = change / scale / POINTS_PER_LOG_ODDS;
  return Math.round(change) >= LEAST_CHANGE && logOdds > Z90 * spread;
}

function held(points: number): number {
  const most = scorecardBounds.points;
  return Math.min(Math.max(points, -most), most) + 0;
}

/** What was learned about properties that no term of the draft asks for, those that tell leads apart most. */
function newTerms(draft: Scorecard, learned: AnyScorecard, scale: number): readonly Suggestion[] {
  const asked = new Set(
    draft.terms.flatMap(({ reads }) =>
      reads.flatMap((each) => ('deals' in each ? [] : [each.property])),
    ),
  );
  const ids = new Set(draft.terms.map(({ id }) => id));
  return learned.terms
    .filter((term) => {
      const property = soleProperty(term);
      return property !== null && !asked.has(property) && !ids.has(term.id);
    })
    .map((term) => scaledTerm(term, scale))
    .filter((term) => spanOf(term) >= LEAST_CHANGE)
    .sort((a, b) => spanOf(b) - spanOf(a))
    .slice(0, MOST_NEW_TERMS)
    .map((term) => ({
      kind: 'new term',
      id: `new ${term.id}`,
      term,
      span: spanOf(term),
    }));
}

/** In the draft's points; without the bins that come to nothing, unless a later one would take their leads. */
function scaledTerm(term: AnyTerm, scale: number): AnyTerm {
  const bins = term.bins.map((bin) => ({ ...bin, points: held(Math.round(scale * bin.points)) }));
  const last = bins.findLastIndex(({ points }) => points !== 0);
  return { ...term, bins: bins.slice(0, last + 1) };
}

function spanOf({ bins }: AnyTerm): number {
  const points = bins.map((bin) => bin.points);
  return Math.max(0, ...points) - Math.min(0, ...points);
}

/**
 * The draft with a suggestion taken over; `written` puts what was learned into words, because rules are edited as texts.
 * Throws {@link SuggestionOutdated} when its term or bin is not there any more.
 */
export function withSuggestion(
  draft: Scorecard,
  suggestion: Suggestion,
  written: (term: AnyTerm) => Term,
): Scorecard {
  if (suggestion.kind === 'new term') {
    if (draft.terms.some(({ id }) => id === suggestion.term.id)) throw outdated();
    return { ...draft, terms: [...draft.terms, written(suggestion.term)] };
  }
  const { termId, bin: number, from, to, reason } = suggestion;
  const bin = draft.terms.find(({ id }) => id === termId)?.bins[number];
  if (bin === undefined || bin.points !== from || bin.reason !== reason) throw outdated();
  return {
    ...draft,
    terms: draft.terms.map((term) =>
      term.id !== termId
        ? term
        : {
            ...term,
            bins: term.bins.map((each, at) => (at === number ? { ...each, points: to } : each)),
          },
    ),
  };
}

function outdated(): SuggestionOutdated {
  return new SuggestionOutdated('The draft is not what it was when this was suggested.');
}
