import type { PeriodMessages } from '../../calendar/period-label.ts';
import type { AsWritten, NoValues, ToldAmount, ToldOf } from '../../told/told.ts';
import type { MetricMessages } from '../metric.ts';
import type { ScopeMessages } from '../scope.ts';

/** A goal and a target of it, as the audit log names them. */
export type GoalNames = {
  readonly goal: {
    readonly id: string;
    readonly whose: ToldOf<ScopeMessages> | AsWritten;
    readonly metric: ToldOf<MetricMessages> | AsWritten;
    readonly period: ToldOf<PeriodMessages> | AsWritten | null;
  };
  /** `from`: the day that it takes effect, as an ISO 8601 date; null for a goal's first target. */
  readonly target: { readonly amount: ToldAmount; readonly from: string | null };
  /** `percent`: as exact decimal text. */
  readonly share: { readonly rep: string; readonly percent: string };
};
type Named<Id extends keyof GoalNames> = ToldOf<Pick<GoalNames, Id>>;

/** What is noted when somebody defines, changes or removes goals. */
export type GoalActs = {
  readonly 'goals defined': NoValues;
  readonly 'goal target changed': NoValues;
  readonly 'goals removed': { readonly goals: number };
  readonly 'goal added': {
    readonly goal: Named<'goal'>;
    readonly targets: readonly Named<'target'>[];
  };
  /** `targets`: new ones; empty where only details changed. */
  readonly 'goal changed': {
    readonly goal: Named<'goal'>;
    readonly targets: readonly Named<'target'>[];
  };
  readonly 'goal removed': { readonly goal: Named<'goal'>; readonly target: ToldAmount | null };
  readonly 'deal split': { readonly deal: string; readonly shares: readonly Named<'share'>[] };
};
