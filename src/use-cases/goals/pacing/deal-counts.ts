import type { Deal } from '../../../domain/crm/deal.ts';
import type { SplitShare } from '../../../domain/crm/deal-split.ts';
import { bookOf, type Counted } from '../../../domain/goals/metrics/counted.ts';
import type { Counts } from '../../../domain/goals/metrics/counts.ts';
import type { DealRule } from '../../../domain/goals/metrics/metric-rule.ts';
import { splitCounted } from '../../../domain/goals/metrics/split-counted.ts';

/** What owners get of split deals, by deal. */
export type Splits = ReadonlyMap<string, readonly SplitShare[]>;

/** Counts deals by the rules that read them. */
export class DealCounts {
  readonly #rules: ReadonlyMap<string, DealRule>;
  readonly #splits: Splits;
  readonly #counted: ReadonlyMap<string, Counted[]>;
  /** Deals that counted by any rule. */
  size = 0;

  constructor(rules: ReadonlyMap<string, DealRule>, records: DealRule['records'], splits: Splits) {
    this.#rules = new Map([...rules].filter(([, rule]) => rule.records === records));
    this.#splits = splits;
    this.#counted = new Map([...this.#rules.keys()].map((key) => [key, []]));
  }

  get isAsked(): boolean {
    return this.#rules.size > 0;
  }

  /** Whether the deal counts. */
  add(deal: Deal): boolean {
    let counts = false;
    for (const [key, rule] of this.#rules) {
      const whole = rule.read(deal);
      if (whole === null) continue;
      counts = true;
      this.#counted.get(key)?.push(...splitCounted(whole, this.#splits.get(deal.id)));
    }
    if (counts) this.size += 1;
    return counts;
  }

  counts(): readonly (readonly [string, Counts])[] {
    return [...this.#counted].map(([key, counted]) => [
      key,
      { kind: 'known', book: bookOf(counted) },
    ]);
  }
}
