import { dealKinds } from './deal-kinds.ts';
import { type DayNumber, type DealSpells, knownAt } from './deal-spells.ts';
import { type DealKinds, type RiskTable, riskTable } from './risk-table.ts';
import { type Wins, winsOf } from './wins.ts';

/** Everything known at the start of one day, put in order once. Earlier moments are read from the same tables. */
export interface History extends DealKinds {
  readonly asOf: DayNumber;
  /** How many reps there are. */
  readonly units: number;
  readonly spells: DealSpells;
  readonly wins: Wins;
  readonly risk: RiskTable;
  /** The first day that a closing is known of; `asOf` without any. Nothing is concluded from silence before it. */
  readonly first: DayNumber;
}

/** Puts what is known at the start of a day in order. Nothing dated on that day or later is read. */
export function historyAt(all: DealSpells, asOf: DayNumber, units: number): History {
  const spells = knownAt(all, asOf);
  const kinds = dealKinds(spells);
  const risk = riskTable(spells, kinds, asOf);
  return { asOf, units, spells, ...kinds, wins: winsOf(spells), risk, first: risk.first };
}
