import type { AnyTerm, PropertyAttribute } from '../scorecard/scorecard.ts';
import { propertiesOf } from '../scorecard/term-faults.ts';

/** A term that asks for one property or two and nothing besides. */
export interface PlainTerm extends AnyTerm {
  readonly reads: readonly PropertyAttribute[];
}

/**
 * Terms of which it can be told what would change them, with the properties that only they ask for. Where a clause, a count of
 * repetitions, a window or deals decide as well, or also ask for a property, what a change would do is not one thing to say.
 */
export function plainTerms(terms: readonly AnyTerm[]): readonly PlainTerm[] {
  const others = terms.filter((term) => !isPlain(term)).flatMap(propertiesOf);
  const askedElsewhere = new Set(others.map(({ property }) => property));
  return terms
    .filter(isPlain)
    .filter(({ reads }) => !reads.some(({ property }) => askedElsewhere.has(property)));
}

function isPlain(term: AnyTerm): term is PlainTerm {
  const { reads, bins, window, repeats } = term;
  return (
    reads.every((attribute) => !('deals' in attribute)) &&
    bins.every(({ where }) => where === undefined) &&
    window === undefined &&
    repeats === undefined
  );
}
