import type { Bin, Clause, CutOff, Limit, Scorecard, Term } from './rule-parts.ts';

/** One change of a scorecard. Whatever it names and is not there leaves the scorecard as it is. */
export type RuleEdit =
  | { readonly edit: 'points'; readonly term: number; readonly bin: number; readonly to: number }
  | { readonly edit: 'reason'; readonly term: number; readonly bin: number; readonly to: string }
  | { readonly edit: 'move bin up'; readonly term: number; readonly bin: number }
  | { readonly edit: 'remove bin'; readonly term: number; readonly bin: number }
  | { readonly edit: 'add bin'; readonly term: number; readonly to: Bin }
  | {
      readonly edit: 'where';
      readonly term: number;
      readonly bin: number;
      /** Null: nothing has to hold besides. */
      readonly to: Clause | null;
    }
  | { readonly edit: 'decay'; readonly term: number; readonly to: Term['decay'] }
  | {
      readonly edit: 'window';
      readonly term: number;
      readonly to: NonNullable<Term['window']> | null;
    }
  | {
      readonly edit: 'repeats';
      readonly term: number;
      readonly to: NonNullable<Term['repeats']> | null;
    }
  | { readonly edit: 'remove term'; readonly term: number }
  | { readonly edit: 'add term'; readonly to: Term }
  | { readonly edit: 'all'; readonly to: Scorecard }
  | {
      readonly edit: 'limit';
      readonly of: Limit;
      readonly end: 'min' | 'max';
      readonly to: number | null;
    }
  | { readonly edit: 'cut-off'; readonly of: CutOff; readonly to: number };

/** The scorecard after a change; the one that came in stays as it was. */
export function edited(scorecard: Scorecard, change: RuleEdit): Scorecard {
  switch (change.edit) {
    case 'points':
      return withBin(scorecard, change, (bin) => ({ ...bin, points: change.to }));
    case 'reason':
      return withBin(scorecard, change, (bin) => ({ ...bin, reason: change.to }));
    case 'move bin up':
      return withTerm(scorecard, change.term, (term) => ({
        ...term,
        bins: movedUp(term.bins, change.bin),
      }));
    case 'remove bin':
      return withTerm(scorecard, change.term, (term) => ({
        ...term,
        bins: term.bins.filter((_, place) => place !== change.bin),
      }));
    case 'add bin':
      return withTerm(scorecard, change.term, (term) => ({
        ...term,
        bins: [change.to, ...term.bins],
      }));
    case 'where':
      return withBin(scorecard, change, ({ where: _, ...bin }) =>
        change.to === null ? bin : { ...bin, where: change.to },
      );
    case 'decay':
      return withTerm(scorecard, change.term, (term) => ({ ...term, decay: change.to }));
    case 'window':
      return withTerm(scorecard, change.term, ({ window: _, ...term }) =>
        change.to === null ? term : { ...term, window: change.to },
      );
    case 'repeats':
      return withTerm(scorecard, change.term, ({ repeats: _, ...term }) =>
        change.to === null ? term : { ...term, repeats: change.to },
      );
    case 'remove term':
      return {
        ...scorecard,
        terms: scorecard.terms.filter((_, place) => place !== change.term),
      };
    case 'add term':
      return { ...scorecard, terms: [...scorecard.terms, change.to] };
    case 'all':
      return change.to;
    case 'limit':
      return {
        ...scorecard,
        limits: {
          ...scorecard.limits,
          [change.of]: { ...scorecard.limits[change.of], [change.end]: change.to },
        },
      };
    case 'cut-off':
      return { ...scorecard, cutOffs: { ...scorecard.cutOffs, [change.of]: change.to } };
  }
}

function withTerm(scorecard: Scorecard, term: number, change: (term: Term) => Term): Scorecard {
  return {
    ...scorecard,
    terms: scorecard.terms.map((each, place) => (place === term ? change(each) : each)),
  };
}

function withBin(
  scorecard: Scorecard,
  { term, bin }: { readonly term: number; readonly bin: number },
  change: (bin: Bin) => Bin,
): Scorecard {
  return withTerm(scorecard, term, (each) => ({
    ...each,
    bins: each.bins.map((own, place) => (place === bin ? change(own) : own)),
  }));
}

/** The first bin that matches wins, so their order is a rule of its own. */
function movedUp(bins: readonly Bin[], place: number): readonly Bin[] {
  const [above, moved] = [bins[place - 1], bins[place]];
  if (above === undefined || moved === undefined) return bins;
  return bins.with(place - 1, moved).with(place, above);
}
