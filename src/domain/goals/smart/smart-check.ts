import type { Goal } from '../../crm/goal.ts';
import type { PaceFacts } from '../pace-facts.ts';
import { achievable } from './achievable.ts';
import { measurable } from './measurable.ts';
import { relevant } from './relevant.ts';
import { type SmartFacts, smartFactsOf } from './smart-facts.ts';
import { type Finding, type SmartCheck, type SmartPart, smartParts } from './smart-letter.ts';
import { specific } from './specific.ts';
import { suggestedTargets } from './suggested-targets.ts';
import type { TargetOutlook } from './target-outlook.ts';
import { timeBound } from './time-bound.ts';

const checks: Readonly<Record<SmartPart, (smart: SmartFacts) => Finding>> = {
  specific,
  measurable,
  achievable,
  relevant,
  'time-bound': timeBound,
};

/** Judges a goal. `outlook`: what a whole period brings, as foreseen when the target was set. */
export function smartCheck(
  goal: Goal,
  facts: PaceFacts,
  outlook: TargetOutlook | null = null,
): SmartCheck {
  const smart = smartFactsOf(goal, facts, outlook);
  return {
    letters: smartParts.map((part) => ({ part, ...checks[part](smart) })),
    targets: outlook === null ? null : suggestedTargets(outlook),
  };
}
