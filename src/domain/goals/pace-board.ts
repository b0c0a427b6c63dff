import { Decimal } from 'decimal.js';
import type { GoalMetric, GoalScope } from '../crm/goal.ts';
import { contains, type Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import { isMoney, metricKey } from './metric.ts';
import type { PaceVerdict } from './pace.ts';

/** What a list of goals needs of each: read for thousands at once. Amounts in the goal's unit. */
export interface PaceOutline {
  readonly goalId: string;
  readonly scope: GoalScope;
  readonly metric: GoalMetric | null;
  /** ISO 4217; null for counts, and for money goals in the home currency. */
  readonly currency: string | null;
  readonly period: Period | null;
  /** Null when the goal cannot be paced. */
  readonly verdict: PaceVerdict | null;
  /** Actual over expected; null while nothing is expected. */
  readonly pace: number | null;
  readonly runRateNeeded: Decimal | null;
  readonly runRateUsual: Decimal | null;
}

/** Whether a goal is one to look at: it runs, is still to begin, or lacks what would tell. */
export function isOnBoard({ period }: Pick<PaceOutline, 'period'>, now: Instant): boolean {
  return period === null || period.end <= period.start || now < period.end;
}

/** What is needed of the goals that are most alike, all together. */
export interface NeededTogether {
  /** One of the goals: they share metric, period and unit. */
  readonly like: PaceOutline;
  readonly goals: number;
  /** For each working day that is left. */
  readonly needed: Decimal;
  /** Of those of which it is known; null when it is known of none. */
  readonly usual: Decimal | null;
  readonly usualKnown: number;
}

/** The goals of a board in one look. */
export interface BoardSummary {
  readonly running: number;
  readonly behind: number;
  readonly reached: number;
  readonly notStarted: number;
  /** Goals that cannot be paced. */
  readonly unmeasured: number;
  /** Null when no goal runs. */
  readonly together: NeededTogether | null;
}

/** Sums up the goals of a board. Only goals of one metric, unit and period are added up, and of reps or of teams, never both. */
export function boardSummary(
  outlines: readonly PaceOutline[],
  homeCurrency: string,
  now: Instant,
): BoardSummary {
  const running = outlines.filter(
    ({ verdict, period }) => verdict !== null && period !== null && contains(period, now),
  );
  const count = (verdict: PaceVerdict) =>
    outlines.filter((each) => each.verdict === verdict).length;
  const alike = Map.groupBy(running, (each) => keyOf(each, homeCurrency));
  const [most] = [...alike.values()].toSorted((one, other) => other.length - one.length);
  return {
    running: running.length,
    behind: running.filter(({ verdict }) => verdict === 'behind').length,
    reached: running.filter(({ verdict }) => verdict === 'reached').length,
    notStarted: count('not started'),
    unmeasured: outlines.filter(({ verdict }) => verdict === null).length,
    together: most === undefined ? null : together(most),
  };
}

function keyOf({ scope, metric, currency, period }: PaceOutline, homeCurrency: string): string {
  const unit = isMoney(metric) ? (currency ?? homeCurrency) : null;
  const what = metric === null ? null : metricKey(metric);
  return JSON.stringify([scope.kind, what, unit, period?.start, period?.end]);
}

function together(goals: readonly PaceOutline[]): NeededTogether | null {
  const [like] = goals;
  if (like === undefined) return null;
  const usual = goals.flatMap(({ runRateUsual }) => (runRateUsual === null ? [] : [runRateUsual]));
  return {
    like,
    goals: goals.length,
    // None is needed of a goal that is reached.
    needed: sum(goals.map(({ runRateNeeded }) => runRateNeeded ?? new Decimal(0))),
    usual: usual.length === 0 ? null : sum(usual),
    usualKnown: usual.length,
  };
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, each) => total.plus(each), new Decimal(0));
}

/**
 * Who needs help first: goals that are behind, the furthest behind first; then those that cannot be paced, which a word
 * may mend; then the others, the least ahead first. For whoever leads them, not for all to see.
 */
export function byNeedOfHelp(one: PaceOutline, other: PaceOutline): number {
  return helpClass(one) - helpClass(other) || (one.pace ?? 1) - (other.pace ?? 1);
}

function helpClass({ verdict }: PaceOutline): number {
  if (verdict === 'behind') return 0;
  return verdict === null ? 1 : 2;
}
