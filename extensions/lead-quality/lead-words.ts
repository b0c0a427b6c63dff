import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import type { Format } from '../shared/format.ts';

type Line = ScoredLead['lines'][number];

/** What a rule grade rests on, and what it does not. */
export const basisWords = 'by your rules (not yet checked against your outcomes)';

/** The lines, the weightiest first: those for the lead and those against it by the same measure. */
export function byWeight(lines: readonly Line[]): Line[] {
  return lines.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** The weightiest reason in a sentence, or why there is none. */
export function reasonInShort({ lines }: ScoredLead, format: Format): string {
  const [first] = byWeight(lines);
  if (first === undefined)
    return 'No rule fits: nothing known about this lead gives or takes points.';
  return `Most of all: ${first.reason} (${format.points(first.points)})`;
}

/** What the number rests on: rules, range, age. */
export function howWeKnow(
  { score, scoredAt, scorecardVersion }: ScoredLead,
  format: Format,
  now: number,
): string[] {
  return [
    'The points come from rules that your admins write. No chance of buying is claimed: these rules have not been compared with your past customers yet.',
    `The rules give between ${score.min} and ${score.max} points.`,
    `Scored ${format.age(scoredAt, now)}, with scorecard ${scorecardVersion}.`,
  ];
}
