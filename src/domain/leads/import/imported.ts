import type { Attribute, Clause, Condition, Scorecard, Term } from '../scorecard/scorecard.ts';
import type { ImportNote } from './import-notes.ts';

/** What came of a file: a scorecard, and everything that is not in it as it was. */
export interface ImportedRules {
  readonly scorecard: Scorecard;
  readonly told: readonly ImportNote[];
}

const noLimit = { min: null, max: null };

/** A scorecard without limits, graded by thirds of what it can reach unless somebody says otherwise. */
export function importedCard(name: string, terms: readonly Term[]): Scorecard {
  const most = terms.reduce(
    (sum, { bins }) => sum + Math.max(0, ...bins.map(({ points }) => points)),
    0,
  );
  const third = Math.max(1, Math.round(most / 4));
  return {
    version: 'draft',
    name,
    terms,
    limits: { fit: noLimit, engagement: noLimit, 'data quality': noLimit, total: noLimit },
    cutOffs: { A: 3 * third, B: 2 * third, C: third },
  };
}

/** A term with one bin that asks a clause; a plain fact is asked as the term's own property. */
export function termAsking(
  { id, group, title, reason }: Pick<Term, 'id' | 'group' | 'title'> & { readonly reason: string },
  clause: Clause,
  points: number,
): Term {
  const common = { id, group, title, decay: null };
  return clause.is === 'fact'
    ? { ...common, reads: [clause.reads], bins: [{ when: [clause.when], points, reason }] }
    : { ...common, reads: [], bins: [{ when: [], where: clause, points, reason }] };
}

export function fact(reads: Attribute, when: Condition): Clause {
  return { is: 'fact', reads, when };
}

/** Not so. `orMissing`: a lead without a value counts as well. */
export function negated(clause: Extract<Clause, { is: 'fact' }>, orMissing: boolean): Clause {
  const none: Clause = { is: 'none', of: [clause] };
  return orMissing ? none : { is: 'all', of: [fact(clause.reads, { is: 'known' }), none] };
}

/** The number next above: ranges end before their upper edge. */
export function justAbove(value: number): number {
  const step = Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
  return value + step;
}
