import type { NoValues, ToldOf } from '../../told/told.ts';

/** Why a draft cannot be tried, or a trial of it came to nothing. */
export type TrialRefusals = {
  readonly 'nothing synced': NoValues;
  readonly 'no such version': { readonly version: string };
  readonly 'draft not kept': NoValues;
  readonly 'draft cannot be used': NoValues;
  readonly 'no outcomes yet': { readonly horizonDays: number };
  readonly 'of an earlier version': NoValues;
};
export type TrialRefusal = ToldOf<TrialRefusals>;

/** Why there are no suggestions. */
export type NoSuggestionReasons = {
  readonly 'not back-tested': NoValues;
  readonly 'nothing learned': NoValues;
  readonly 'back-test not kept': NoValues;
};
export type NoSuggestions = ToldOf<NoSuggestionReasons>;
