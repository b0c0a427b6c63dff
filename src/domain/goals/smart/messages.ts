import type { NoValues, ToldAmount, ToldOf } from '../../told/told.ts';
import type { AbstainReason } from '../forecast/abstain.ts';
import type { MetricTold } from '../metric.ts';
import type { CountFault } from '../metrics/count-fault.ts';
import type { PaidFor } from './incentive.ts';
import type { SeenFrom } from './target-outlook.ts';

/** What a goal's period is called when several are spoken of; "period" when it is no month, quarter or year. */
export type PeriodNoun = 'month' | 'quarter' | 'year' | 'period';

/** Whose goal lies above another one. */
export type AboveScope = 'company' | 'team';

/** What a letter of a goal rests on, and what would mend it. Amounts are in the goal's unit. */
export type SmartMessages = {
  // Specific
  readonly 'no metric': NoValues;
  readonly 'no scope': NoValues;
  readonly 'owner not in CRM': { readonly ownerId: string };
  readonly 'owner has left': { readonly name: string };
  readonly 'team has no members': { readonly teamId: string };
  readonly 'nobody owns records': NoValues;
  /** `currency`: null for counts. `pipelines`: 0 for all, null where no pipeline plays a part. */
  readonly counts: {
    readonly metric: MetricTold;
    readonly currency: string | null;
    readonly pipelines: number | null;
  };
  readonly 'belongs to': { readonly name: string };
  readonly 'belongs to unknown owner': { readonly ownerId: string };
  readonly 'belongs to everybody': { readonly people: number };
  readonly 'belongs to team': { readonly people: number };
  // Measurable
  readonly 'cannot be measured': { readonly metric: MetricTold };
  readonly 'not recorded': { readonly metric: MetricTold; readonly why: CountFault };
  readonly 'no target': NoValues;
  /** Nobody set one, and the period before brought nothing to assume one from. */
  readonly 'no result to assume from': NoValues;
  readonly 'target not above zero': { readonly target: string };
  readonly 'movement needs a period': NoValues;
  readonly moved: {
    readonly moved: number;
    readonly periods: number;
    readonly noun: PeriodNoun;
    readonly low: ToldAmount;
    readonly high: ToldAmount;
  };
  readonly 'moves so far': { readonly amount: ToldAmount };
  readonly 'stands still': { readonly periods: number; readonly noun: PeriodNoun };
  readonly 'nothing counted': { readonly periods: number; readonly noun: PeriodNoun };
  readonly 'nothing counted yet': { readonly noun: PeriodNoun };
  // Achievable
  readonly 'target cannot be counted': NoValues;
  readonly 'no earlier period': { readonly noun: PeriodNoun };
  readonly 'one earlier period': { readonly noun: PeriodNoun; readonly brought: ToldAmount };
  readonly 'earlier periods': {
    readonly periods: number;
    readonly noun: PeriodNoun;
    readonly low: ToldAmount;
    readonly high: ToldAmount;
    readonly reached: number;
  };
  readonly 'far above the best': {
    readonly times: number;
    readonly periods: number;
    readonly noun: PeriodNoun;
  };
  readonly 'no chance worked out': NoValues;
  readonly 'no chance said': { readonly reason: AbstainReason; readonly seenFrom: SeenFrom };
  /** No target above 0 can be said to be likely: there is no past of theirs to go by. */
  readonly 'nothing known of them': NoValues;
  readonly 'chance of the target': {
    readonly seenFrom: SeenFrom;
    readonly side: 'at most' | 'about' | 'at least';
    /** 0 to 1. */
    readonly chance: number;
    readonly wins: number;
    readonly littleHistory: boolean;
  };
  readonly 'too few wins': { readonly wins: number; readonly needed: number };
  readonly looks: { readonly word: 'behind' | 'open' | 'ahead' };
  readonly 'usual range': { readonly low: ToldAmount; readonly high: ToldAmount };
  /** Targets with their chances; null where nothing is that likely. */
  readonly 'raise the target': BetterTargets;
  readonly 'lower the target': BetterTargets;
  // Relevant
  readonly 'purpose needs a metric': NoValues;
  readonly 'incentive pays for something else': {
    readonly paidFor: readonly PaidFor[];
    readonly metric: MetricTold;
  };
  readonly incentive: { readonly text: string };
  readonly 'goal of the company': NoValues;
  readonly 'measures something else': { readonly above: AboveScope };
  readonly 'nothing above': NoValues;
  readonly 'counts the same': { readonly above: AboveScope };
  readonly 'counts the same as a target': {
    readonly above: AboveScope;
    readonly target: ToldAmount;
  };
  readonly 'share of the goal above': {
    readonly above: AboveScope;
    readonly own: ToldAmount;
    readonly target: ToldAmount;
    /** 0.4 for two fifths. */
    readonly share: number;
  };
  // Time-bound
  readonly 'no days': NoValues;
  readonly 'ends before it starts': NoValues;
  readonly 'working days': { readonly total: number; readonly gone: number; readonly left: number };
  readonly 'shorter goals inside': { readonly goals: number };
  readonly 'needs checkpoints': NoValues;
  readonly checkpoints: {
    readonly weeks: number;
    /** Working days after which half of it is expected. */
    readonly halfway: number;
    readonly expected: ToldAmount;
  };
};

/** Targets that are at least 70% and 30% likely. */
export interface BetterTargets {
  readonly commit: ToldAmount | null;
  readonly stretch: ToldAmount | null;
}

export type SmartTold = ToldOf<SmartMessages>;
