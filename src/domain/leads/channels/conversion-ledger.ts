import { Decimal } from 'decimal.js';
import { addAt } from '../../collections/entries.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import { HORIZON_DAYS, outcomeOf } from '../outcome.ts';
import type { LeadFlow } from './lead-flow.ts';

/**
 * Counts of a group of leads by day of life: small whatever the number of leads, and the same in whatever order they
 * come. Leads whose outcome cannot be known (no creation date) are counted apart.
 */
export class ConversionLedger {
  /** Leads whose conversion can be told, or will be. */
  leads = 0;
  converted = 0;
  unknown = 0;
  /** Conversions by day since creation. */
  readonly convertedOnDay = new Uint32Array(HORIZON_DAYS);
  /** Leads that did not convert and are younger than the horizon, by their age in days. */
  readonly openAtAge = new Uint32Array(HORIZON_DAYS);
  /** All leads by their age in days; those as old as the horizon stand last. */
  readonly watchedFor = new Uint32Array(HORIZON_DAYS + 1);
  /** Value of the deals won within the horizon, and the converted leads that have one. */
  value = new Decimal(0);
  valued = 0;
  /** Sum of the squared values of the valued leads. */
  squaredValue = 0;

  /** Counts a lead as things stand `now`. */
  add(lead: LeadFlow, now: Instant): void {
    const { createdAt } = lead;
    const outcome = outcomeOf(lead, now);
    if (outcome.kind === 'unknown' || createdAt === null) {
      this.unknown += 1;
      return;
    }
    this.leads += 1;
    count(this.watchedFor, Math.min(HORIZON_DAYS, Math.floor((now - createdAt) / DAY_MS)));
    if (outcome.kind === 'open') count(this.openAtAge, Math.floor(outcome.ageDays));
    if (outcome.kind !== 'converted') return;
    this.converted += 1;
    count(this.convertedOnDay, Math.floor(outcome.afterDays));
    this.#addValue(wonValueOf(lead, createdAt, now));
  }

  #addValue(value: Decimal | null): void {
    if (value === null) return;
    this.value = this.value.plus(value);
    this.valued += 1;
    this.squaredValue += value.toNumber() ** 2;
  }
}

function count(days: Uint32Array, day: number): void {
  addAt(days, day, 1);
}

/** What the deals won within the horizon are worth; null when none of them has an amount. */
export function wonValueOf(lead: LeadFlow, createdAt: Instant, now: Instant): Decimal | null {
  const end = Math.min(now + 1, createdAt + HORIZON_DAYS * DAY_MS);
  const values = lead.wins
    .filter(({ closedAt }) => createdAt <= closedAt && closedAt < end)
    .map(({ homeValue }) => homeValue)
    .filter((value) => value !== null);
  return values.length === 0 ? null : Decimal.sum(...values);
}
