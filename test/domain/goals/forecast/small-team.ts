import {
  type DealSpells,
  ONGOING,
  spellEnd,
  UNKNOWN_DAY,
} from '../../../../src/domain/goals/forecast/deal-spells.ts';
import type { WorkDays } from '../../../../src/domain/goals/forecast/frame.ts';
import { type Random, seededRandom } from '../../../../src/domain/statistics/random.ts';

/** A deal in one spell. */
export interface SmallDeal {
  readonly unit: number;
  readonly born: number | null;
  readonly closed?: number;
  readonly won?: boolean;
  readonly expected?: number;
  readonly amount?: number;
}

/** Deals as a table. */
export function spellsOf(deals: readonly SmallDeal[]): DealSpells {
  const endOf = ({ closed, won = false }: SmallDeal) => {
    if (closed === undefined) return spellEnd.ongoing;
    return won ? spellEnd.won : spellEnd.lost;
  };
  return {
    deal: Int32Array.from(deals.keys()),
    unit: Int32Array.from(deals, ({ unit }) => unit),
    born: Int32Array.from(deals, ({ born }) => born ?? UNKNOWN_DAY),
    from: Int32Array.from(deals, ({ born, closed = 0 }) => born ?? closed),
    to: Int32Array.from(deals, ({ closed = ONGOING }) => closed),
    end: Uint8Array.from(deals, endOf),
    expected: Float64Array.from(deals, ({ expected = Number.NaN }) => expected),
    amount: Float64Array.from(deals, ({ won, amount = Number.NaN }) => (won ? amount : Number.NaN)),
    stage: new Uint8Array(deals.length),
  };
}

/** Periods of 90 days from day 0 on, every day worked. */
export const plainDays: WorkDays = {
  before: (day) => day,
  periodOf: (day) => {
    const start = 90 * Math.floor(day / 90);
    return { start, end: start + 90 };
  },
};

/** A team that creates deals at random, each won or lost after some days. The same seed makes the same team. */
export function randomTeam(seed: number, units: number, until: number, perDay = 0.3): SmallDeal[] {
  const random = seededRandom(seed);
  const deals: SmallDeal[] = [];
  for (let day = 0; day < until; day += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      if (random() < perDay) deals.push(randomDeal(random, unit, day));
    }
  }
  return deals;
}

function randomDeal(random: Random, unit: number, born: number): SmallDeal {
  const expected = Math.round(200 + 1800 * random());
  const closed = born + Math.floor(60 * random() ** 2);
  if (random() < 0.1) return { unit, born, expected };
  const won = random() < 0.5;
  return { unit, born, expected, closed, won, ...(won ? { amount: expected } : {}) };
}
