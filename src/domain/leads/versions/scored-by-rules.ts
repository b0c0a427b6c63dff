import type { NoValues } from '../../told/told.ts';

/** Why rules score leads where no verdict on what was learned says so. */
export type ScoredByRules = {
  readonly 'set so': NoValues;
  readonly 'nothing learned yet': NoValues;
};
