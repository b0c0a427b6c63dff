import type { SpellRow } from './deal-life.ts';
import type { DealSpells } from './deal-spells.ts';

/** Gathers deals, spell by spell, into a table; their owners become units, in the order in which they first come. */
export class SpellTable {
  readonly #units = new Map<string, number>();
  readonly #columns = {
    deal: [] as number[],
    unit: [] as number[],
    born: [] as number[],
    from: [] as number[],
    to: [] as number[],
    end: [] as number[],
    expected: [] as number[],
    amount: [] as number[],
    stage: [] as number[],
  };
  #deals = 0;

  /** Adds a deal, its spells in the order of time; answers its index. */
  add(rows: readonly SpellRow[]): number {
    const deal = this.#deals;
    this.#deals += 1;
    const columns = this.#columns;
    for (const row of rows) {
      columns.deal.push(deal);
      columns.unit.push(this.unitOf(row.ownerId));
      columns.born.push(row.born);
      columns.from.push(row.from);
      columns.to.push(row.to);
      columns.end.push(row.end);
      columns.expected.push(row.expected);
      columns.amount.push(row.amount);
      columns.stage.push(row.stage);
    }
    return deal;
  }

  /** The unit of an owner; a new one for an owner who has not come yet. */
  unitOf(ownerId: string): number {
    const unit = this.#units.get(ownerId) ?? this.#units.size;
    this.#units.set(ownerId, unit);
    return unit;
  }

  /** Owner ids, in the order of the units. */
  owners(): readonly string[] {
    return [...this.#units.keys()];
  }

  /** All that was added. */
  table(): DealSpells {
    const { deal, unit, born, from, to, end, expected, amount, stage } = this.#columns;
    return {
      deal: Int32Array.from(deal),
      unit: Int32Array.from(unit),
      born: Int32Array.from(born),
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      end: Uint8Array.from(end),
      expected: Float64Array.from(expected),
      amount: Float64Array.from(amount),
      stage: Uint8Array.from(stage),
    };
  }
}
