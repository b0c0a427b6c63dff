import { toldKey } from '../../told/told.ts';
import { type Reason, unfaded } from '../scorecard/reason.ts';
import type { ScoreLine } from '../scorecard/score.ts';
import type { AnyScorecard, AnyTerm } from '../scorecard/scorecard.ts';

/** Puts the lines of a score together so that a reader finds one for each property. */
export type MergeLines = (lines: readonly ScoreLine[]) => readonly ScoreLine[];

/**
 * The rules and what was learned each have a term about a property; a reader wants one line about it. Lines of terms that
 * read one property, and the same one, become one: their points add up, so the sum stays what it was, and what it is made of
 * is kept in `parts`. Terms about two properties stay as they are. For scorecards without limits: a sum within a group would
 * no longer be a sum of its lines.
 */
export function oneLineEach({ terms }: Pick<AnyScorecard, 'terms'>): MergeLines {
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return (lines) => {
    const told = lines.filter(({ points }) => points !== 0);
    const about = ({ id }: ScoreLine) => onlyProperty(termOf.get(id)) ?? `term:${id}`;
    return [...Map.groupBy(told, about)].map(([property, lines]) =>
      merged(property, lines, termOf),
    );
  };
}

/** The one property that a term reads; null when it looks at something else, or at more than that. */
function onlyProperty(term: AnyTerm | undefined): string | null {
  if (term === undefined || term.bins.some(({ where }) => where !== undefined)) return null;
  const looked = term.reads.map((attribute) =>
    'property' in attribute ? attribute.property : null,
  );
  const [first = null, ...others] = new Set(looked);
  return others.length > 0 ? null : first;
}

function merged(
  property: string,
  lines: readonly ScoreLine[],
  termOf: ReadonlyMap<string, AnyTerm>,
): ScoreLine {
  const byWeight = lines.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const [weightiest] = byWeight;
  if (weightiest === undefined) throw new RangeError('A group of lines has a line.');
  if (onlyProperty(termOf.get(weightiest.id)) === null) return weightiest;
  return {
    ...weightiest,
    id: property,
    points: lines.reduce((sum, { points }) => sum + points, 0),
    reason: lines.length === 1 ? weightiest.reason : together(byWeight, termOf),
    parts: lines.map(({ id, points }) => ({ id, points })),
  };
}

/** What each part found, the weightiest first, the same thing once: "Vice president, sales". */
function together(lines: readonly ScoreLine[], termOf: ReadonlyMap<string, AnyTerm>): Reason {
  const said = new Map<string, Reason>();
  for (const { id, reason } of lines) {
    const whole = unfaded(reason);
    const short = withoutLabel(whole);
    const key = questionOf(termOf.get(id)) ?? plainKey(short);
    if (!said.has(key)) said.set(key, said.size === 0 ? whole : short);
  }
  const [first, ...others] = said.values();
  if (first === undefined) throw new RangeError('A group of lines has a line.');
  return others.length === 0 ? first : { say: 'together', with: { first, others } };
}

/** "vice president" of "Job title: vice president". */
function withoutLabel(reason: Reason): Reason {
  return reason.say === 'property' ? reason.with.found : reason;
}

/** Equal for a role that was learned and for a rule that calls it the same: "Vice president". */
function plainKey(reason: Reason): string {
  switch (reason.say) {
    case 'default reason':
    case 'as written':
      return reason.with.text.toLowerCase();
    case 'job role':
      return reason.with.role;
    case 'value':
      return reason.with.value.toLowerCase();
    default:
      return toldKey(reason);
  }
}

/** A value read in one way has one meaning, however many terms ask for it; of a text different words may be meant. */
function questionOf(term: AnyTerm | undefined): string | null {
  const [attribute] = term?.reads ?? [];
  return attribute === undefined || attribute.as === 'text' ? null : attribute.as;
}
