import { daysBetween } from '../../calendar/day.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';
import { dateOf, inDays } from './day-words.ts';

/**
 * From this many days past on, it is shown first. Two weeks is where practitioners' health tables for HubSpot deals draw
 * the line between a warning and a critical state.
 */
const HIGH_AFTER_DAYS = 14;

/** A day: the date is over. */
const USUAL_DAYS = 1;

/** An open deal whose close date has gone by. Gong ("overdue") and Salesforce warn of the same. */
export const dealCloseDatePassed: AdjustableRule<DealFacts> = {
  id: 'deal-close-date-passed',
  titles: { fine: 'Close date is ahead', notFine: 'Close date has passed' },
  why: 'The forecast counts on a day that is over, and the buyer has agreed to no other.',
  needs: ['outcome', 'closeDate', 'timeZone'],
  threshold: { label: 'Days past the close date', usual: USUAL_DAYS, least: 1, most: 60 },
  judge(facts, now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { closeDate, timeZone } = facts;
    if (closeDate === null) return { kind: 'no data', missing: 'a close date' };
    const past = daysBetween(closeDate, now, timeZone);
    if (past < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: past > HIGH_AFTER_DAYS ? 'high' : 'medium',
      evidence: `Still open ${inDays(past)} after its close date, ${dateOf(closeDate, timeZone)}.`,
      action: 'Ask the buyer which day holds now and enter it, or close the deal as lost.',
    };
  },
};
