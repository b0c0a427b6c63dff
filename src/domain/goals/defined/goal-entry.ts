import type { Ramp } from '../../crm/goal.ts';
import type { NameFaults } from '../../crm/portal-names.ts';
import type { NoValues, ToldOf } from '../../told/told.ts';

/** The metrics that an entry may name. */
export const metricWords = [
  'revenue',
  'deals won',
  'new pipeline',
  'qualified leads',
  'meetings',
  'deal property',
] as const;
export type MetricWord = (typeof metricWords)[number];

/** A goal as somebody writes it down, before its names are looked up. Null: not said. */
export interface GoalEntry {
  /** A name of the writer's own choosing, to tell goals apart that are otherwise alike. */
  readonly id: string | null;
  readonly name: string | null;
  readonly metric: MetricWord;
  /** For `qualified leads`: the lifecycle stage, by label or internal name. */
  readonly stage: string | null;
  /** For `deal property`: by label or internal name. */
  readonly property: string | null;
  /** For `deal property`: the deals that it is summed over. */
  readonly of: 'deals won' | 'deals created' | null;
  /** By name, e-mail address or owner id. Exactly one of rep, team and company says whose goal it is. */
  readonly rep: string | null;
  readonly team: string | null;
  readonly company: boolean;
  /** `2026-Q4`, `2026-11`, `2026`, `FY2027`, `FY2027-Q1`; or else the first and the last day. */
  readonly period: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Digits with a point: an exact number. */
  readonly target: string;
  /** The day that the target takes effect; its period's first day, or the day it is said, when null. */
  readonly effectiveFrom: string | null;
  readonly currency: string | null;
  /** By label or id. */
  readonly pipelines: readonly string[];
  readonly ramp: Ramp | null;
  /** The goal that this one serves, by its name or id. */
  readonly parent: string | null;
  readonly incentive: string | null;
}

/** A deal that counts for several reps, as somebody writes it down. */
export interface SplitEntry {
  /** The deal's record id. */
  readonly deal: string;
  readonly shares: readonly { readonly rep: string; readonly percent: string }[];
}

/** What is wrong with an entry: where, and what is allowed. `entry` counts from 0; `field` is null when it is the whole. */
export interface EntryFault {
  readonly list: 'goals' | 'splits';
  readonly entry: number;
  readonly field: string | null;
  readonly message: FaultTold;
}

/** What can be wrong with an entry of a goals file, or of the form for one. */
export type EntryFaults = NameFaults & {
  readonly 'not in a form': {
    readonly names: readonly string[];
    readonly allowed: readonly string[];
  };
  readonly 'missing field': { readonly expected: string };
  /** `found`: as JSON. */
  readonly 'other form': { readonly expected: string; readonly found: string };
  readonly 'unknown heading': { readonly heading: string; readonly allowed: readonly string[] };
  readonly 'no owner of the goal': NoValues;
  readonly 'period and days': NoValues;
  readonly 'period not read': NoValues;
  readonly 'no period': NoValues;
  readonly 'ends before it starts': { readonly start: string };
  readonly 'period over by then': NoValues;
  readonly 'period is over': NoValues;
  readonly 'not money': { readonly metric: MetricWord };
  readonly 'not in pipelines': { readonly metric: MetricWord };
  readonly 'ramp without a rep': NoValues;
  readonly 'which deals': NoValues;
  readonly 'detail missing': { readonly metric: MetricWord; readonly field: 'stage' | 'property' };
  readonly 'detail of another metric': { readonly metric: MetricWord; readonly owner: MetricWord };
  readonly 'goal twice': NoValues;
  readonly 'parent not known': { readonly parent: string };
  readonly 'parent of several': { readonly parent: string; readonly id: string };
  readonly 'its own parent': NoValues;
  readonly 'deal not known': { readonly deal: string };
  readonly 'deal twice': { readonly deal: string };
  readonly 'percents do not add up': { readonly sum: string };
  readonly 'rep twice in a deal': NoValues;
};
export type FaultTold = ToldOf<EntryFaults>;
