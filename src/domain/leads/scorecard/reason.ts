import type { AsWritten, NoValues, ToldOf } from '../../told/told.ts';
import type {
  FoundMessages,
  LearnedReasonMessages,
  LearnedTitleMessages,
} from './learned-reason.ts';
import type { LimitScope } from './scope.ts';
import type { ReadAs } from './scorecard.ts';

/** What a line of a score says. Rules that somebody wrote read as they were written. */
export type ReasonMessages = FoundMessages &
  LearnedReasonMessages & {
    /** A reason of the rules that Pacekeeper begins with: `text` is what they say in English. */
    readonly 'default reason': { readonly text: string };
    /** What several terms found of one property: the weightiest in full, of the others what they add. */
    readonly together: { readonly first: Reason; readonly others: readonly Reason[] };
    /** It happened more than once; `counted`: so many times count. */
    readonly repeated: { readonly what: Reason; readonly times: number; readonly counted: number };
    /** It is some days old, and gives `points` instead of `of`. */
    readonly faded: {
      readonly what: Reason;
      readonly days: number;
      readonly points: number;
      readonly of: number;
    };
    /** A limit bites: the sum counts at most, or at least, so many points. */
    readonly 'at most': { readonly scope: LimitScope; readonly points: number };
    readonly 'at least': { readonly scope: LimitScope; readonly points: number };
  };
export type Reason = ToldOf<ReasonMessages> | AsWritten;

/** What was found, without how long ago it was. */
export function unfaded(reason: Reason): Reason {
  return reason.say === 'faded' ? reason.with.what : reason;
}

/** What a term is called. */
export type TitleMessages = LearnedTitleMessages & {
  /** A title of the rules that Pacekeeper begins with, as it is in English. */
  readonly 'default title': { readonly text: string };
};
export type Title = ToldOf<TitleMessages> | AsWritten;

/** Why a term is left out of a score. */
export type LeftOutMessages = {
  readonly 'no such property': { readonly property: string };
  /** `type`: as HubSpot has it; reading it as `as` takes one of `fits`. */
  readonly 'property of another type': {
    readonly property: string;
    readonly type: string;
    readonly as: ReadAs;
    readonly fits: readonly string[];
  };
  /** This lead's value is not what the term reads. */
  readonly unreadable: { readonly property: string; readonly as: ReadAs };
  readonly 'deals not read': NoValues;
  /** No date from which to count a window of days, or to fade. */
  readonly undated: { readonly property: string };
};
export type LeftOut = ToldOf<LeftOutMessages> | AsWritten;
