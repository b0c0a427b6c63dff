import type { DealFacts } from '../deal-facts.ts';
import type { WarningRule } from '../warning.ts';
import { type CloseDatePassedSays, dealCloseDatePassed } from './deal-close-date-passed.ts';
import {
  type CloseDatePostponedSays,
  dealCloseDatePostponed,
} from './deal-close-date-postponed.ts';
import { dealNoNextStep, type NoNextStepSays } from './deal-no-next-step.ts';
import { dealStuckInStage, type StuckInStageSays } from './deal-stuck-in-stage.ts';

/** In the order that they are shown among equals. */
const rules = [
  dealCloseDatePassed,
  dealCloseDatePostponed,
  dealStuckInStage,
  dealNoNextStep,
] as const;

type Rule = (typeof rules)[number];
export type DealWarningId = Rule['id'];
/** Those with a threshold. */
export type AdjustableDealWarningId = Extract<Rule, { threshold: object }>['id'];

/** What they say: evidence and actions. */
export type DealWarningMessages = CloseDatePassedSays &
  CloseDatePostponedSays &
  StuckInStageSays &
  NoNextStepSays;

/** The warnings that are looked for on every deal. */
export const dealWarnings: readonly WarningRule<DealFacts, DealWarningMessages>[] = rules;
