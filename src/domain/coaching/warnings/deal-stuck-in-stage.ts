import { DAY_MS } from '../../crm/time.ts';
import type { NoValues } from '../../told/told.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { StageNorm } from '../stage-norms.ts';
import type { AdjustableRule } from '../warning.ts';

/** With fewer passages of won deals, their slowest tenth is one or two deals and says nothing. */
const FEWEST_PASSAGES = 20;
/** The limit where the portal's own deals cannot say: Customer City's deal-health rules take 30 days without movement. */
const USUAL_DAYS = 30;
/** Practitioners' health tables for HubSpot deals turn critical at one and a half times their warning limit. */
const HIGH_FROM_LIMITS = 1.5;

/** What it says. `stage`: its label, null where the portal has none; `passages`: of won deals, through this stage. */
export type StuckInStageSays = {
  readonly 'slower than won deals': {
    readonly stage: string | null;
    readonly days: number;
    readonly wonWithin: number;
    readonly passages: number;
  };
  readonly 'past the general limit': {
    readonly stage: string | null;
    readonly days: number;
    readonly limit: number;
    readonly passages: number;
    readonly fewest: number;
  };
  readonly 'ask what comes first': NoValues;
};

/** An open deal that has been in its stage for longer than nine in ten won deals were. */
export const dealStuckInStage = {
  id: 'deal-stuck-in-stage',
  needs: ['outcome', 'stageLabel', 'stageEnteredAt', 'stageNorm'],
  threshold: {
    usual: USUAL_DAYS,
    least: 5,
    most: 365,
  },
  judge(facts, now, general) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { stageEnteredAt, stageLabel, stageNorm } = facts;
    if (stageEnteredAt === null) return { kind: 'no data', missing: 'entry into the stage' };
    const days = Math.floor((now - stageEnteredAt) / DAY_MS);
    const norm = usableNorm(stageNorm);
    const limit = norm === null ? general : Math.ceil(norm.ninetiethDays);
    if (days <= limit) return { kind: 'fine' };
    const stay = { stage: stageLabel, days };
    return {
      kind: 'warn',
      severity: days > limit * HIGH_FROM_LIMITS ? 'high' : 'medium',
      evidence:
        norm === null
          ? {
              say: 'past the general limit',
              with: {
                ...stay,
                limit,
                passages: stageNorm?.passages ?? 0,
                fewest: FEWEST_PASSAGES,
              },
            }
          : {
              say: 'slower than won deals',
              with: { ...stay, wonWithin: limit, passages: norm.passages },
            },
      action: { say: 'ask what comes first', with: {} },
    };
  },
} as const satisfies AdjustableRule<DealFacts, StuckInStageSays>;

/** The norm, if it rests on enough passages to say anything. */
function usableNorm(norm: StageNorm | null): StageNorm | null {
  return norm !== null && norm.passages >= FEWEST_PASSAGES ? norm : null;
}
