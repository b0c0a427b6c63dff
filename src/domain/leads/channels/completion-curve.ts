import { entryAt, lastOf } from '../../collections/entries.ts';
import { HORIZON_DAYS } from '../outcome.ts';
import type { ConversionLedger } from './conversion-ledger.ts';

/** Leads of an age in whole days have lived half a day more on average. */
const HALF_DAY = 0.5;

/** How soon conversions come: by day of life, the share (0 to 1) of those within the horizon that have come by then. */
export interface CompletionCurve {
  /** The share of conversions that comes within so many days; 1 from the horizon on. */
  shareBy(days: number): number;
}

/**
 * The completion curve of a group of leads by the product-limit estimator (Kaplan and Meier 1958): a lead that is younger
 * than the horizon counts as long as it was watched, neither as lost nor as won. Without conversions: a straight line.
 */
export function completionCurve(ledger: ConversionLedger): CompletionCurve {
  const cumulative = cumulativeConversion(ledger);
  const whole = lastOf(cumulative);
  const straight = (days: number) => Math.min(1, Math.max(0, days) / HORIZON_DAYS);
  if (whole === 0) return { shareBy: straight };
  return {
    shareBy(days) {
      if (days >= HORIZON_DAYS) return 1;
      if (days <= 0) return 0;
      const day = Math.floor(days);
      const before = day === 0 ? 0 : entryAt(cumulative, day - 1);
      return (before + (days - day) * (entryAt(cumulative, day) - before)) / whole;
    },
  };
}

/** The chance to have converted by the end of each day of life. */
export function cumulativeConversion({
  leads,
  convertedOnDay,
  openAtAge,
}: ConversionLedger): Float64Array {
  let atRisk = leads;
  let kept = 1;
  return Float64Array.from(convertedOnDay, (converted, day) => {
    if (atRisk > 0) kept *= 1 - converted / atRisk;
    atRisk -= converted + entryAt(openAtAge, day);
    return 1 - kept;
  });
}

/**
 * How many leads' worth of watching a group has had: a lead counts for the share of its conversions that would have come by
 * its age. Conversions over this number estimate the conversion within the horizon without bias, if groups differ in how
 * many of their leads convert and not in how soon.
 */
export function watchedLeads(
  { watchedFor, converted }: ConversionLedger,
  curve: CompletionCurve,
): number {
  const watched = watchedFor.reduce(
    (sum, leads, age) => sum + leads * curve.shareBy(age + HALF_DAY),
    0,
  );
  return Math.max(converted, watched);
}

/** The day by which half of the group's conversions have come; null with fewer than `least` of them. */
export function medianDays(ledger: ConversionLedger, least = 5): number | null {
  if (ledger.converted < least) return null;
  const cumulative = cumulativeConversion(ledger);
  const half = lastOf(cumulative) / 2;
  return cumulative.findIndex((share) => share >= half) + 1;
}
