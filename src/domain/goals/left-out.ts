import type { NoValues, ToldOf } from '../told/told.ts';
import type { MetricTold } from './metric.ts';

/** Why records are left out of a number. Currencies: ISO 4217. */
export type LeftOutMessages = {
  readonly undated: NoValues;
  readonly 'no number': NoValues;
  readonly 'no value': NoValues;
  readonly 'no amount': NoValues;
  readonly 'amount unreadable': NoValues;
  readonly 'no rate': { readonly currency: string; readonly to: string };
  /** Open deals that a forecast cannot count. */
  readonly 'open deal, no rate': { readonly currency: string; readonly to: string };
  readonly 'open deal, no create date': NoValues;
  readonly 'open deal, negative amount': NoValues;
  /** Of a roll-up. `unit`: a currency, or what is counted. */
  readonly 'goal in another unit': { readonly unit: string | MetricTold };
  readonly 'no goal': NoValues;
};

export type LeftOutReason = ToldOf<LeftOutMessages>;

/** Records that a number leaves out, and why: shown beside the number. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
}

/** Counts the records that are left out, by reason. */
export class LeftOutTally {
  readonly #counts = new Map<string, { readonly reason: LeftOutReason; count: number }>();

  add(reason: LeftOutReason, count = 1): void {
    const key = JSON.stringify(reason);
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { reason, count });
    else known.count += count;
  }

  /** In the order in which the reasons came up. */
  all(): LeftOut[] {
    return [...this.#counts.values()].map(({ reason, count }) => ({ reason, count }));
  }
}
