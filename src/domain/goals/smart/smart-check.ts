import type { Goal } from '../../crm/goal.ts';
import type { PaceFacts } from '../pace-facts.ts';
import { achievable } from './achievable.ts';
import { measurable } from './measurable.ts';
import { relevant } from './relevant.ts';
import { type SmartFacts, smartFactsOf } from './smart-facts.ts';
import { type Finding, type SmartCheck, type SmartPart, smartParts } from './smart-letter.ts';
import { specific } from './specific.ts';
import { timeBound } from './time-bound.ts';

const checks: Readonly<Record<SmartPart, (smart: SmartFacts) => Finding>> = {
  specific,
  measurable,
  achievable,
  relevant,
  'time-bound': timeBound,
};

/** Judges a goal by what is on record. */
export function smartCheck(goal: Goal, facts: PaceFacts): SmartCheck {
  const smart = smartFactsOf(goal, facts);
  return { letters: smartParts.map((part) => ({ part, ...checks[part](smart) })) };
}
