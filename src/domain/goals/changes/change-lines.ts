import { Decimal } from 'decimal.js';
import { type ChangeKind, changeKinds } from './change-kinds.ts';
import type { DealPart } from './deal-parts.ts';

/** One reason why a number changed: its amount is exactly the sum over its deals, unless it is about none. */
export interface ChangeLine {
  readonly kind: ChangeKind;
  readonly amount: Decimal;
  /** Largest change first; empty for `to come` and `target`. */
  readonly deals: readonly ChangedDeal[];
}

/** What one deal changed under a line. */
export interface ChangedDeal {
  readonly dealId: string;
  readonly amount: Decimal;
}

/** Files parts under their reasons, the largest change first. */
export function linesOf(parts: readonly DealPart[]): ChangeLine[] {
  const byKind = Map.groupBy(parts, ({ kind }) => kind);
  const lines = [...byKind].map(
    ([kind, own]): ChangeLine => ({
      kind,
      amount: sumOfAmounts(own),
      deals: own.map(({ dealId, amount }) => ({ dealId, amount })).sort(byAmount),
    }),
  );
  return inOrder(lines);
}

/** The lines that are about something, the largest change first; equals in the order of the kinds. */
export function inOrder(lines: readonly ChangeLine[]): ChangeLine[] {
  return lines
    .filter(({ amount, deals }) => deals.length > 0 || !amount.isZero())
    .sort(
      (one, other) =>
        other.amount.abs().comparedTo(one.amount.abs()) ||
        changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind),
    );
}

/** The exact sum of some amounts. */
export function sumOfAmounts(parts: readonly { readonly amount: Decimal }[]): Decimal {
  return parts.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
}

function byAmount(one: ChangedDeal, other: ChangedDeal): number {
  const larger = other.amount.abs().comparedTo(one.amount.abs());
  if (larger !== 0) return larger;
  return one.dealId < other.dealId ? -1 : 1;
}
