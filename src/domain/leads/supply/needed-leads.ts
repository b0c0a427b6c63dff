import type { CompletionCurve } from '../channels/completion-curve.ts';
import { HORIZON_DAYS } from '../outcome.ts';

/** Standard normal deviate that leaves 10% on either side. */
const Z80 = 1.281552;

/** Below this share of conversions that still come in time, leads of today cannot help the goal. */
const LEAST_SHARE = 0.05;

/** A channel as supply sees it. */
export interface SupplyChannel {
  readonly source: string | null;
  /** Leads a week of late. */
  readonly weekly: number;
  /** Chance to convert within the horizon, and its standard error. */
  readonly conversion: number;
  readonly conversionError: number;
  /** What a converted lead adds to the goal, in the goal's unit, and the mean of its square. */
  readonly winValue: number;
  readonly winSquare: number;
  /** Leads that have not converted, by age in days. */
  readonly openAtAge: ArrayLike<number>;
}

/** What is still to be reached, and in how many days. Amounts are in the goal's unit: money or deals. */
export interface SupplyGoal {
  readonly remaining: number;
  /** The share (0 to 1) of results that comes from leads within the horizon; the rest comes from older ones. */
  readonly leadShare: number;
  readonly daysLeft: number;
}

/** New leads a week: for one chance in ten, one in two and nine in ten of reaching the goal. */
export interface LeadBand {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How many leads the goal still needs. */
export type LeadNeed =
  /** What leads already here are expected to bring is enough. */
  | { readonly kind: 'enough'; readonly fromOpenLeads: number }
  /** Of the leads that come now, too few can convert before the period ends. */
  | { readonly kind: 'too late'; readonly shareInTime: number; readonly fromOpenLeads: number }
  | { readonly kind: 'needed'; readonly weekly: LeadBand; readonly fromOpenLeads: number };

/**
 * Leads a week, of today's mix of channels, that the rest of a goal needs. A lead of channel c that comes with d days left
 * brings conversion x shareBy(d) x winValue; leads already here bring what is left of their own curve. The band
 * carries the uncertainty of the conversions and the luck of the wins (a compound Poisson sum, by its mean and variance).
 */
export function neededLeads(
  channels: readonly SupplyChannel[],
  goal: SupplyGoal,
  curve: CompletionCurve,
): LeadNeed {
  const fromOpenLeads = channels.reduce(
    (sum, channel) => sum + channel.winValue * winsToCome(channel, goal.daysLeft, curve),
    0,
  );
  const missing = goal.remaining * goal.leadShare - fromOpenLeads;
  if (missing <= 0) return { kind: 'enough', fromOpenLeads };
  const shareInTime = curve.shareBy(goal.daysLeft);
  const yields = yieldOfWeeklyLead(channels, arrivalsLeft(goal.daysLeft), curve);
  if (shareInTime < LEAST_SHARE || yields.mean <= 0)
    return { kind: 'too late', shareInTime, fromOpenLeads };
  const at = (z: number) => leadsFor(missing, z, yields);
  return {
    kind: 'needed',
    weekly: { p10: at(-Z80), p50: missing / yields.mean, p90: at(Z80) },
    fromOpenLeads,
  };
}

/** Leads a week that keep reaching a target of this size in every period of so many days. */
export function sustainingLeads(
  channels: readonly SupplyChannel[],
  target: number,
  periodDays: number,
): number | null {
  const weekly = channels.reduce((sum, channel) => sum + channel.weekly, 0);
  const made = channels.reduce(
    (sum, { weekly: own, conversion, winValue }) => sum + own * conversion * winValue,
    0,
  );
  return made <= 0 ? null : (target * 7 * weekly) / (periodDays * made);
}

/** Conversions that the open leads of a channel are still expected to bring within so many days. */
export function winsToCome(
  { openAtAge, conversion }: SupplyChannel,
  days: number,
  curve: CompletionCurve,
): number {
  return Array.from(openAtAge).reduce((sum, leads, age) => {
    const by = curve.shareBy(age + 0.5);
    const more = curve.shareBy(Math.min(HORIZON_DAYS, age + 0.5 + days)) - by;
    return sum + (leads * conversion * more) / (1 - conversion * by);
  }, 0);
}

/** How many days are left for the leads of each week to come, at its middle. */
function arrivalsLeft(daysLeft: number): number[] {
  const weeks = Math.ceil(daysLeft / 7);
  return Array.from({ length: weeks }, (_, week) => {
    const start = week * 7;
    return daysLeft - (start + Math.min(daysLeft, start + 7)) / 2;
  });
}

/** What one lead a week, of the present mix, brings by the end: mean, variance of that mean, and variance of its luck. */
interface Yield {
  readonly mean: number;
  readonly meanVariance: number;
  readonly luck: number;
}

function yieldOfWeeklyLead(
  channels: readonly SupplyChannel[],
  daysLeft: readonly number[],
  curve: CompletionCurve,
): Yield {
  const weekly = channels.reduce((sum, channel) => sum + channel.weekly, 0);
  const inTime = daysLeft.reduce((sum, days) => sum + curve.shareBy(days), 0);
  let [mean, meanVariance, luck] = [0, 0, 0];
  for (const each of channels) {
    const share = weekly === 0 ? 0 : (each.weekly / weekly) * inTime;
    mean += share * each.conversion * each.winValue;
    meanVariance += (share * each.conversionError * each.winValue) ** 2;
    luck += share * each.conversion * each.winSquare;
  }
  return { mean, meanVariance, luck };
}

/** The smallest number of leads a week whose result, z standard deviations below its mean, is enough. Found by halving. */
function leadsFor(missing: number, z: number, { mean, meanVariance, luck }: Yield): number {
  const falls = (leads: number) =>
    leads * mean - z * Math.sqrt(leads ** 2 * meanVariance + leads * luck) < missing;
  let [low, high] = [0, missing / mean];
  for (let doubling = 0; falls(high) && doubling < 20; doubling += 1) high *= 2;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (falls(middle)) low = middle;
    else high = middle;
  }
  return high;
}
