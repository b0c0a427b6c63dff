import { Decimal } from 'decimal.js';
import type { Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';
import type { CountedDeal, DealsAt } from './counted-deal.ts';

/** What a goal's forecast rested on at a moment: enough to explain any later one against it. All amounts in the goal's unit. */
export interface ForecastSnapshot extends DealsAt {
  readonly goalId: string;
  readonly period: Period;
  readonly target: Decimal;
  /** The mean of what the period will bring in all: exactly what the deals count with, plus `toCome`. */
  readonly forecast: Decimal;
  /** What is expected of deals that did not exist yet. Negative when the open deals alone would bring more than is foreseen. */
  readonly toCome: Decimal;
}

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly goalId: string;
  readonly at: Instant;
  readonly period: Period;
  readonly target: Decimal;
  /** The mean of what the period will bring in all. */
  readonly mean: number;
  readonly deals: readonly CountedDeal[];
}

/** Cents, of money and of counts. */
const CENTS = 2;

/** Takes a snapshot. The forecast and what open deals count with are cut at cents; the remainder lies with the deals to come. */
export function takeSnapshot({ mean, deals, ...rest }: SnapshotParts): ForecastSnapshot {
  const forecast = new Decimal(mean).toDecimalPlaces(CENTS);
  const cut = deals.map((deal) =>
    deal.outcome === 'open' ? { ...deal, counts: deal.counts.toDecimalPlaces(CENTS) } : deal,
  );
  const counted = cut.reduce((sum, { counts }) => sum.plus(counts), new Decimal(0));
  return { ...rest, forecast, toCome: forecast.minus(counted), deals: cut };
}
