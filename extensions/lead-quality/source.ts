import { cardRoutes } from '../../src/contract/card-paths.ts';
import type { LeadQualityCard, ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { type CardSource, hasState } from '../shared/card-source.ts';

const states: Record<LeadQualityCard['state'], true> = {
  scored: true,
  'not synced': true,
  'not scored': true,
  'not allowed': true,
};

/** The lead-quality card of a contact. */
export const leadQualitySource: CardSource<LeadQualityCard> = {
  path: cardRoutes.leadQuality,
  functionName: 'read-contact-card',
  parameter: 'contactId',
  isCard: isLeadQualityCard,
};

/** A score, or a change of it, whose reasons do not add up to it is not shown: the sum is what the card promises. */
function isLeadQualityCard(answer: unknown): answer is LeadQualityCard {
  if (!hasState<LeadQualityCard>(answer, states)) return false;
  if (answer.state !== 'scored') return true;
  const { score, lines, sinceLastWeek } = answer;
  const changeAddsUp =
    sinceLastWeek === null || sumOf(sinceLastWeek.lines) === score.points - sinceLastWeek.points;
  return changeAddsUp && sumOf(lines) === score.points;
}

/** What the lines add up to, in points. */
export function sumOf(lines: readonly Pick<ScoredLead['lines'][number], 'points'>[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}
