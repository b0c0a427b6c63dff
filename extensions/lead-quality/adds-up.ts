import type { LeadQualityCard, ScoredLead } from '../../src/contract/lead-quality-card.ts';

/** A score, or a change of it, whose reasons do not add up to it is not shown: the sum is what the card promises. */
export function addsUp(card: LeadQualityCard): boolean {
  if (card.state !== 'scored') return true;
  const { score, lines, sinceLastWeek } = card;
  const changeAddsUp =
    sinceLastWeek === null || sumOf(sinceLastWeek.lines) === score.points - sinceLastWeek.points;
  return changeAddsUp && sumOf(lines) === score.points;
}

/** What the lines add up to, in points. */
export function sumOf(lines: readonly Pick<ScoredLead['lines'][number], 'points'>[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}
