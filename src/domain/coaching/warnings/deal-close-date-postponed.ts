import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';
import { dateOf } from './day-words.ts';

/** Practitioners' health tables for HubSpot deals call a close date moved three times a fiction; Breadbox counts pushes alike. */
const USUAL_TIMES = 3;

/**
 * An open deal whose close date was moved later again and again. It is the other side of a passed close date: moving the
 * date once more silences that warning and feeds this one.
 */
export const dealCloseDatePostponed: AdjustableRule<DealFacts> = {
  id: 'deal-close-date-postponed',
  titles: { fine: 'Close date holds', notFine: 'Close date keeps moving' },
  why: 'A date that moved this often is a hope: nothing on the buyer’s side depends on it.',
  needs: ['outcome', 'closeDate', 'timesPostponed', 'timeZone'],
  threshold: { label: 'Times moved later', usual: USUAL_TIMES, least: 1, most: 20 },
  judge(facts, _now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { closeDate, timesPostponed, timeZone } = facts;
    if (closeDate === null) return { kind: 'no data', missing: 'a close date' };
    if (timesPostponed < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'high',
      evidence: `Moved later ${timesPostponed} times, now to ${dateOf(closeDate, timeZone)}.`,
      action:
        'Find the event on the buyer’s side that sets the date, or take the deal out of this period.',
    };
  },
};
