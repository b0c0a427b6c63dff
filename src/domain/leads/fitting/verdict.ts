import type { AsWritten, ToldOf } from '../../told/told.ts';
import { carriesForward, type ForwardWindow } from './forward-check.ts';
import { isSkilled, LEAST_SHARE, LEAST_Z, type Skill } from './skill.ts';

/** What decided. Shares: 0 to 1, of the base rate's log loss; z and errors: standard errors. */
export type VerdictMessages = {
  readonly 'too few outcomes': {
    readonly converted: number;
    readonly others: number;
    readonly least: number;
  };
  readonly 'no skill': {
    readonly share: number;
    readonly z: number;
    readonly leastShare: number;
    readonly leastZ: number;
  };
  /** Better than the base rate in so many of the windows. */
  readonly 'past did not carry over': { readonly better: number; readonly windows: number };
  /** Change of the log loss against the scorecard in force; below 0 is better. */
  readonly 'no better than now': { readonly change: number; readonly error: number };
  /** On the newest leads, by so much log loss. */
  readonly 'worse than the base rate': { readonly above: number };
  readonly 'current is better': { readonly below: number; readonly error: number };
  /** `windows` null: the leads have no dates. */
  readonly proven: {
    readonly share: number;
    readonly z: number;
    readonly better: number | null;
    readonly windows: number | null;
  };
};
export type VerdictReason = ToldOf<VerdictMessages> | AsWritten;

/** What to do with a learned scorecard. */
export interface Verdict {
  readonly decision: 'publish' | 'keep the rules' | 'no signal';
  /** The test that decided. */
  readonly decidedBy: 'outcomes' | 'held-out skill' | 'forward check' | 'current scorecard';
  /** Low: it rests on few leads, and its ranges are wide. */
  readonly confidence: 'normal' | 'low';
  readonly because: VerdictReason;
}

/** What the tests found. */
export interface Evidence {
  readonly leads: number;
  readonly converted: number;
  readonly skill: Skill;
  /** Null: the leads have no dates. */
  readonly forward: readonly ForwardWindow[] | null;
  /**
   * Fall of the log loss against the scorecard in force, on the newest leads; null when there is none to compare with.
   */
  readonly overCurrent: { readonly gain: number; readonly standardError: number } | null;
}

/** Fewest leads of each kind. Half of what the strictest comparable product asks for: below, chance rules. */
export const LEAST_OUTCOMES = 20;

/** Below this many leads a verdict is of low confidence. */
const FEW_LEADS = 200;

/** Decides by the first test that fails, in the order in which they cost least to explain. */
export function decide(evidence: Evidence): Verdict {
  const { leads, converted, skill, forward, overCurrent } = evidence;
  const others = leads - converted;
  const confidence = leads < FEW_LEADS ? 'low' : 'normal';
  if (Math.min(converted, others) < LEAST_OUTCOMES) {
    const said = { converted, others, least: LEAST_OUTCOMES };
    const because = { say: 'too few outcomes', with: said } as const;
    return { decision: 'no signal', decidedBy: 'outcomes', confidence: 'low', because };
  }
  const { share, z } = skill;
  if (!isSkilled(skill)) {
    const said = { share, z, leastShare: LEAST_SHARE, leastZ: LEAST_Z };
    const because = { say: 'no skill', with: said } as const;
    return { decision: 'no signal', decidedBy: 'held-out skill', confidence, because };
  }
  const better = forward?.filter((each) => each.brierSkill > 0).length ?? null;
  if (forward !== null && better !== null && !carriesForward(forward)) {
    const said = { better, windows: forward.length };
    const because = { say: 'past did not carry over', with: said } as const;
    return { decision: 'keep the rules', decidedBy: 'forward check', confidence, because };
  }
  if (overCurrent !== null && !(overCurrent.gain > overCurrent.standardError)) {
    const said = { change: -overCurrent.gain, error: overCurrent.standardError };
    const because = { say: 'no better than now', with: said } as const;
    return { decision: 'keep the rules', decidedBy: 'current scorecard', confidence, because };
  }
  const said = { share, z, better, windows: forward?.length ?? null };
  return {
    decision: 'publish',
    decidedBy: forward === null ? 'held-out skill' : 'forward check',
    confidence,
    because: { say: 'proven', with: said },
  };
}
