import { daysBetween } from '../../calendar/day.ts';
import { moment, type NoValues, type ToldMoment } from '../../told/told.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';

/**
 * From this many days past on, it is shown first. Two weeks is where practitioners' health tables for HubSpot deals draw
 * the line between a warning and a critical state.
 */
const HIGH_AFTER_DAYS = 14;

/** A day: the date is over. */
const USUAL_DAYS = 1;

/** What it says. `days`: calendar days past the close date. */
export type CloseDatePassedSays = {
  readonly 'open past its close date': { readonly days: number; readonly closeDate: ToldMoment };
  readonly 'agree on a new date': NoValues;
};

/** An open deal whose close date has gone by. Gong ("overdue") and Salesforce warn of the same. */
export const dealCloseDatePassed = {
  id: 'deal-close-date-passed',
  needs: ['outcome', 'closeDate', 'timeZone'],
  threshold: { usual: USUAL_DAYS, least: 1, most: 60 },
  judge(facts, now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { closeDate, timeZone } = facts;
    if (closeDate === null) return { kind: 'no data', missing: 'close date' };
    const past = daysBetween(closeDate, now, timeZone);
    if (past < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: past > HIGH_AFTER_DAYS ? 'high' : 'medium',
      evidence: {
        say: 'open past its close date',
        with: { days: past, closeDate: moment(closeDate) },
      },
      action: { say: 'agree on a new date', with: {} },
    };
  },
} as const satisfies AdjustableRule<DealFacts, CloseDatePassedSays>;
