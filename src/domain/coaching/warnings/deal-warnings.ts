import type { DealFacts } from '../deal-facts.ts';
import type { WarningRule } from '../warning.ts';
import { dealCloseDatePassed } from './deal-close-date-passed.ts';
import { dealCloseDatePostponed } from './deal-close-date-postponed.ts';
import { dealNoNextStep } from './deal-no-next-step.ts';
import { dealStuckInStage } from './deal-stuck-in-stage.ts';

/** The warnings that are looked for on every deal. */
export const dealWarnings: readonly WarningRule<DealFacts>[] = [
  dealCloseDatePassed,
  dealCloseDatePostponed,
  dealStuckInStage,
  dealNoNextStep,
];
