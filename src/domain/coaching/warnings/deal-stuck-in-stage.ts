import { DAY_MS } from '../../crm/time.ts';
import { type DealFacts, judgeEnded } from '../deal-facts.ts';
import type { StageNorm } from '../stage-norms.ts';
import type { AdjustableRule } from '../warning.ts';
import { inDays } from './day-words.ts';

/** With fewer passages of won deals, their slowest tenth is one or two deals and says nothing. */
const FEWEST_PASSAGES = 20;
/** The limit where the portal's own deals cannot say: Customer City's deal-health rules take 30 days without movement. */
const USUAL_DAYS = 30;
/** Practitioners' health tables for HubSpot deals turn critical at one and a half times their warning limit. */
const HIGH_FROM_LIMITS = 1.5;

/** An open deal that has been in its stage for longer than nine in ten won deals were. */
export const dealStuckInStage: AdjustableRule<DealFacts> = {
  id: 'deal-stuck-in-stage',
  titles: { fine: 'Moving at the usual speed', notFine: 'Stuck in its stage' },
  why: 'Deals that are won move on; one that stays seldom starts moving by itself.',
  needs: ['outcome', 'stageLabel', 'stageEnteredAt', 'stageNorm'],
  threshold: {
    label: 'Days in a stage, where too few won deals say what is usual',
    usual: USUAL_DAYS,
    least: 5,
    most: 365,
  },
  judge(facts, now, general) {
    const ended = judgeEnded(facts);
    if (ended !== null) return ended;
    const { stageEnteredAt, stageLabel, stageNorm } = facts;
    if (stageEnteredAt === null)
      return { kind: 'no data', missing: 'the day it entered its stage' };
    const days = Math.floor((now - stageEnteredAt) / DAY_MS);
    const limit = limitOf(stageNorm, general);
    if (days <= limit.days) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: days > limit.days * HIGH_FROM_LIMITS ? 'high' : 'medium',
      evidence: `In ${stageLabel === null ? 'its stage' : `"${stageLabel}"`} for ${inDays(days)}. ${limit.basis}`,
      action: 'Ask the buyer what has to happen before the next step, and who decides it.',
    };
  },
};

function limitOf(norm: StageNorm | null, general: number): { days: number; basis: string } {
  if (norm !== null && norm.passages >= FEWEST_PASSAGES) {
    const days = Math.ceil(norm.ninetiethDays);
    const basis = `9 in 10 of the deals won from here had moved on within ${inDays(days)} (${norm.passages} passages).`;
    return { days, basis };
  }
  const known = norm?.passages ?? 0;
  const basis = `The general limit is ${inDays(general)}: too few won deals show this stage yet (${known} of ${FEWEST_PASSAGES}).`;
  return { days: general, basis };
}
