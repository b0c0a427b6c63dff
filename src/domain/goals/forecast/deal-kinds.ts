import { entryAt, valueAt } from '../../collections/entries.ts';
import type { DealSpells } from './deal-spells.ts';
import type { DealKinds } from './risk-table.ts';

/** Amounts below the middle one, from it on, and unknown ones: small deals need not be won as often as large ones. */
const BANDS = 3;

/** Tells open deals apart by stage and by amount. */
export function dealKinds({ stage, expected }: DealSpells): DealKinds {
  const known = expected.filter((amount) => Number.isFinite(amount)).sort();
  const middle = known.length === 0 ? Number.NaN : entryAt(known, known.length >> 1);
  const bandOf = (amount: number): number => {
    if (Number.isNaN(amount)) return 2;
    return amount < middle ? 0 : 1;
  };
  const raw = Uint16Array.from(stage, (each, row) => each * BANDS + bandOf(entryAt(expected, row)));
  const used = Uint16Array.from(new Set(raw)).sort();
  const places = new Map(Array.from(used, (value, place) => [value, place]));
  return { kind: raw.map((value) => valueAt(places, value)), kinds: Math.max(1, used.length) };
}
