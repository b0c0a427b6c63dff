import { daysBetween } from '../../calendar/day.ts';
import type { NoValues } from '../../told/told.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';

/** Practitioners' health tables for HubSpot deals: from 7 days without activity a warning, after 14 critical. */
const USUAL_DAYS = 7;
const HIGH_AFTER_LIMITS = 2;

/** What it says. Calendar days. */
export type NoNextStepSays = {
  readonly 'no contact since created': { readonly days: number };
  readonly 'no contact since the last': { readonly days: number };
  readonly 'agree on the next step': NoValues;
};

/**
 * An open deal with nothing planned and nobody in touch. A planned activity silences it, however far off: the buyer and
 * the seller have agreed on when to go on. A planned day that is over plans nothing.
 */
export const dealNoNextStep = {
  id: 'deal-no-next-step',
  needs: [
    'outcome',
    'nextActivityAt',
    'lastContactedAt',
    'createdAt',
    'contactIsRecorded',
    'timeZone',
  ],
  threshold: { usual: USUAL_DAYS, least: 1, most: 90 },
  judge(facts, now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { nextActivityAt, lastContactedAt, createdAt, contactIsRecorded, timeZone } = facts;
    if (nextActivityAt !== null && nextActivityAt >= now) return { kind: 'fine' };
    if (lastContactedAt === null && !contactIsRecorded)
      return { kind: 'no data', missing: 'contact with buyers' };
    const since = lastContactedAt ?? createdAt;
    if (since === null) return { kind: 'no data', missing: 'last contact' };
    const days = daysBetween(since, now, timeZone);
    if (days < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: days > limit * HIGH_AFTER_LIMITS ? 'high' : 'medium',
      evidence: {
        say: lastContactedAt === null ? 'no contact since created' : 'no contact since the last',
        with: { days },
      },
      action: { say: 'agree on the next step', with: {} },
    };
  },
} as const satisfies AdjustableRule<DealFacts, NoNextStepSays>;
