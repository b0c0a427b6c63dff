import type { ScoreLine } from '../scorecard/score.ts';
import { type Scorecard, scorecardBounds, type Term } from '../scorecard/scorecard.ts';

/** Puts the lines of a score together so that a reader finds one for each property. */
export type MergeLines = (lines: readonly ScoreLine[]) => readonly ScoreLine[];

/**
 * The rules and what was learned each have a term about a property; a reader wants one line about it. Lines of terms that
 * read one property, and the same one, become one: their points add up, so the sum stays what it was, and what it is made of
 * is kept in `parts`. Terms about two properties stay as they are. For scorecards without limits: a sum within a group would
 * no longer be a sum of its lines.
 */
export function oneLineEach({ terms }: Pick<Scorecard, 'terms'>): MergeLines {
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return (lines) => {
    const told = lines.filter(({ points }) => points !== 0);
    const about = ({ id }: ScoreLine) => onlyProperty(termOf.get(id)) ?? `term ${id}`;
    return [...Map.groupBy(told, about)].map(([property, lines]) =>
      merged(property, lines, termOf),
    );
  };
}

/** The one property that a term reads; null when it looks at something else, or at more than that. */
function onlyProperty(term: Term | undefined): string | null {
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
  termOf: ReadonlyMap<string, Term>,
): ScoreLine {
  const byWeight = lines.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const [weightiest] = byWeight;
  if (weightiest === undefined) throw new RangeError('A group of lines has a line.');
  if (onlyProperty(termOf.get(weightiest.id)) === null) return weightiest;
  return {
    ...weightiest,
    id: property,
    points: lines.reduce((sum, { points }) => sum + points, 0),
    reason: lines.length === 1 ? weightiest.reason : togetherReason(byWeight, termOf),
    parts: lines.map(({ id, points }) => ({ id, points })),
  };
}

/** How a reason ends whose points have faded. */
const faded = / \(-?\d+ days ago: -?\d+ of \d+\)$/;

/** What each part found, the weightiest first, the same thing once: "Vice president, sales". */
function togetherReason(lines: readonly ScoreLine[], termOf: ReadonlyMap<string, Term>): string {
  const said = new Map<string, string>();
  for (const { id, reason } of lines) {
    const term = termOf.get(id);
    const whole = reason.replace(faded, '');
    const short = withoutTitle(whole, term);
    const key = questionOf(term) ?? short.toLowerCase();
    if (!said.has(key)) said.set(key, said.size === 0 ? whole : short);
  }
  const text = [...said.values()].join(', ');
  const { text: most } = scorecardBounds;
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** "vice president" of "Job Title: vice president". */
function withoutTitle(reason: string, term: Term | undefined): string {
  const title = term?.title ?? '';
  if (reason.startsWith(`${title}: `)) return reason.slice(title.length + 2);
  const colon = title.indexOf(': ');
  const label = colon === -1 ? title : title.slice(0, colon);
  return reason.startsWith(`${label}: `) ? reason.slice(label.length + 2) : reason;
}

/** A value read in one way has one meaning, however many terms ask for it; of a text different words may be meant. */
function questionOf(term: Term | undefined): string | null {
  const [attribute] = term?.reads ?? [];
  return attribute === undefined || attribute.as === 'text' ? null : attribute.as;
}
