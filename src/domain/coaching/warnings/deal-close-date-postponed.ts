import { moment, type NoValues, type ToldMoment } from '../../told/told.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { AdjustableRule } from '../warning.ts';

/** Practitioners' health tables for HubSpot deals call a close date moved three times a fiction; Breadbox counts pushes alike. */
const USUAL_TIMES = 3;

/** What it says. `times`: how often it was moved later. */
export type CloseDatePostponedSays = {
  readonly 'moved later': { readonly times: number; readonly closeDate: ToldMoment };
  readonly 'find what sets the date': NoValues;
};

/**
 * An open deal whose close date was moved later again and again. It is the other side of a passed close date: moving the
 * date once more silences that warning and feeds this one.
 */
export const dealCloseDatePostponed = {
  id: 'deal-close-date-postponed',
  needs: ['outcome', 'closeDate', 'timesPostponed'],
  threshold: { usual: USUAL_TIMES, least: 1, most: 20 },
  judge(facts, _now, limit) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { closeDate, timesPostponed } = facts;
    if (closeDate === null) return { kind: 'no data', missing: 'close date' };
    if (timesPostponed < limit) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'high',
      evidence: {
        say: 'moved later',
        with: { times: timesPostponed, closeDate: moment(closeDate) },
      },
      action: { say: 'find what sets the date', with: {} },
    };
  },
} as const satisfies AdjustableRule<DealFacts, CloseDatePostponedSays>;
