import { carriesForward, type ForwardWindow } from './forward-check.ts';
import { isSkilled, LEAST_SHARE, LEAST_Z, type Skill } from './skill.ts';

/** What to do with a learned scorecard. */
export interface Verdict {
  readonly decision: 'publish' | 'keep the rules' | 'no signal';
  /** The test that decided. */
  readonly decidedBy: 'outcomes' | 'held-out skill' | 'forward check' | 'current scorecard';
  /** Low: it rests on few leads, and its ranges are wide. */
  readonly confidence: 'normal' | 'low';
  /** In a sentence or two, with the figures. */
  readonly because: string;
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
  const confidence = leads < FEW_LEADS ? 'low' : 'normal';
  if (Math.min(converted, leads - converted) < LEAST_OUTCOMES) {
    const because = `There are ${converted} leads that converted and ${leads - converted} that did not; at least ${LEAST_OUTCOMES} of each are needed to learn from.`;
    return { decision: 'no signal', decidedBy: 'outcomes', confidence: 'low', because };
  }
  const found = `On leads that it did not learn from, the log loss falls by ${percent(skill.share)} of the base rate's, ${skill.z.toFixed(1)} standard errors`;
  if (!isSkilled(skill)) {
    const because = `${found}; at least ${percent(LEAST_SHARE)} and ${LEAST_Z.toFixed(2)} are asked for, so that chance is not sold as knowledge.`;
    return { decision: 'no signal', decidedBy: 'held-out skill', confidence, because };
  }
  if (forward !== null && !carriesForward(forward)) {
    const because = `What was learned from the past did not serve the time after it: better than the base rate in ${forward.filter((each) => each.brierSkill > 0).length} of ${forward.length} windows.`;
    return { decision: 'keep the rules', decidedBy: 'forward check', confidence, because };
  }
  if (overCurrent !== null && !(overCurrent.gain > overCurrent.standardError)) {
    const because = `On the newest leads the log loss changes by ${(-overCurrent.gain).toFixed(4)} against the scorecard in force, with a standard error of ${overCurrent.standardError.toFixed(4)}: no reason to change.`;
    return { decision: 'keep the rules', decidedBy: 'current scorecard', confidence, because };
  }
  const because = `${found}${forward === null ? '' : `; and it served the time after it in ${forward.filter((each) => each.brierSkill > 0).length} of ${forward.length} windows of the past`}.`;
  return {
    decision: 'publish',
    decidedBy: forward === null ? 'held-out skill' : 'forward check',
    confidence,
    because,
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
