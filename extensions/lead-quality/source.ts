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

/** A score whose reasons do not add up to it is not shown: the sum is what the card promises. */
function isLeadQualityCard(answer: unknown): answer is LeadQualityCard {
  if (!hasState<LeadQualityCard>(answer, states)) return false;
  return answer.state !== 'scored' || sumOf(answer.lines) === answer.score.points;
}

/** What the lines add up to, in points. */
export function sumOf(lines: ScoredLead['lines']): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}
