import { goalPacingQuery } from '../src/contract/goal-pacing-card.ts';
import { handOverRequest } from '../src/contract/hand-over.ts';
import { leadQualityQuery } from '../src/contract/lead-quality-card.ts';
import { readGoalPacingCard } from '../src/use-cases/goals/read-goal-pacing-card.ts';
import { handOverLead } from '../src/use-cases/leads/hand-over-lead.ts';
import { readLeadQualityCard } from '../src/use-cases/leads/read-lead-quality-card.ts';
import type { AskTable } from './shared/ask-entry.ts';

/** What is asked and done on the cards of a contact and a deal. */
export const cardAsks = {
  readContactCard: {
    who: 'everyone',
    asked: leadQualityQuery,
    answer: (given, { contactId }) => readLeadQualityCard(given, contactId),
  },
  readDealCard: {
    who: 'everyone',
    asked: goalPacingQuery,
    answer: (given, { dealId }) => readGoalPacingCard(given, dealId),
  },
  handOverLead: { who: 'everyone', asked: handOverRequest, answer: handOverLead },
} as const satisfies Partial<AskTable>;
