import { daysBetween } from '../../calendar/day.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';
import { inDays } from './day-words.ts';

/** Practitioners' health tables for HubSpot deals: from 7 days without activity a warning, after 14 critical. */
const USUAL_DAYS = 7;
const HIGH_AFTER_LIMITS = 2;

/**
 * An open deal with nothing planned and nobody in touch. A planned activity silences it, however far off: the buyer and
 * the seller have agreed on when to go on. A planned day that is over plans nothing.
 */
export const dealNoNextStep: AdjustableRule<DealFacts> = {
  id: 'deal-no-next-step',
  titles: { fine: 'In touch, or the next step is planned', notFine: 'No next step planned' },
  why: 'Without a next step that both sides know of, a deal waits for whoever thinks of it first.',
  needs: [
    'outcome',
    'nextActivityAt',
    'lastContactedAt',
    'createdAt',
    'contactIsRecorded',
    'timeZone',
  ],
  threshold: { label: 'Days without contact', usual: USUAL_DAYS, least: 1, most: 90 },
  judge(facts, now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { nextActivityAt, lastContactedAt, createdAt, contactIsRecorded, timeZone } = facts;
    if (nextActivityAt !== null && nextActivityAt >= now) return { kind: 'fine' };
    if (lastContactedAt === null && !contactIsRecorded)
      return {
        kind: 'no data',
        missing: 'contact with buyers: none is on record for any won deal',
      };
    const since = lastContactedAt ?? createdAt;
    if (since === null)
      return { kind: 'no data', missing: 'the last contact and the creation day' };
    const days = daysBetween(since, now, timeZone);
    if (days < limit) return { kind: 'fine' };
    const silence =
      lastContactedAt === null
        ? `No contact on record since it was created ${inDays(days)} ago`
        : `Last contact ${inDays(days)} ago`;
    return {
      kind: 'warn',
      severity: days > limit * HIGH_AFTER_LIMITS ? 'high' : 'medium',
      evidence: `${silence}, and nothing is planned.`,
      action: 'Agree on the next step with the buyer and put its day into both calendars.',
    };
  },
};
