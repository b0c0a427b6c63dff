import type {
  ChangeLineView,
  GoalChangeView,
  SumChangeView,
} from '../../../src/contract/goal-changes.ts';
import { dealsWords, reasonWords, shortReason, signed } from '../../../src/words/changes.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../shared/format.ts';

/** A bar: why, of what, by how much. */
export type ChangeBar = { readonly reason: string; readonly of: string; readonly amount: number };

/** A number that changed, and what it is called. */
interface NamedSum {
  readonly name: string;
  readonly sum: SumChangeView;
}

/** The numbers that a change is of: one forecast, or what is won and what is open. */
export function sumsOf(change: GoalChangeView): readonly NamedSum[] {
  return change.basis === 'forecast'
    ? [{ name: words.changes.forecast, sum: change.forecast }]
    : [
        { name: words.changes.won, sum: change.won },
        { name: words.changes.open, sum: change.open },
      ];
}

/** A bar for each reason and number; up is more, down is less. */
export function changeBars(change: GoalChangeView, format: Format): ChangeBar[] {
  return sumsOf(change).flatMap(({ name, sum }) =>
    sum.lines.map(({ kind, amount }) => ({
      reason: shortReason(kind, format),
      of: name,
      amount: Number(amount),
    })),
  );
}

/** A row for a reason: what it made of each number (empty: nothing), and the deals that made it. */
export interface ChangeRow {
  readonly reason: string;
  readonly amounts: readonly string[];
  readonly deals: string;
}

/** The reasons of all numbers in one table, the largest change first, and the sums as the last row. */
export function changeRows(
  change: GoalChangeView,
  unit: string | null,
  format: Format,
): ChangeRow[] {
  const sums = sumsOf(change);
  const kinds = [...new Set(sums.flatMap(({ sum }) => sum.lines.map(({ kind }) => kind)))];
  const rows = kinds.map((kind): ChangeRow & { readonly size: number } => {
    const lines = sums.map(({ sum }) => sum.lines.find((line) => line.kind === kind));
    return {
      reason: reasonWords(kind, change, format),
      amounts: lines.map((line) =>
        line === undefined ? '' : signed(line.amount, change, unit, format),
      ),
      deals: dealsOf(lines, change, unit, format),
      size: Math.max(...lines.map((line) => Math.abs(Number(line?.amount ?? 0)))),
    };
  });
  const sorted = rows.toSorted((one, other) => other.size - one.size);
  const amounts = sums.map(({ sum }) => signed(sum.amount, change, unit, format));
  return [
    ...sorted.map(({ size: _, ...row }) => row),
    { reason: words.changes.together, amounts, deals: '' },
  ];
}

/** A deal that was won counts under both numbers: it is named once. */
function dealsOf(
  lines: readonly (ChangeLineView | undefined)[],
  change: GoalChangeView,
  unit: string | null,
  format: Format,
): string {
  const [line] = lines.filter((each) => each !== undefined);
  return line === undefined ? '' : dealsWords(line, change, unit, format);
}
