import type {
  ChangeLineView,
  GoalChangeView,
  SumChangeView,
} from '../../../contract/goal-changes.ts';

/** Whether somebody may see the deals of an owner; null: of nobody. */
export type MaySeeDealsOf = (ownerId: string | null) => boolean;

/** A change as it is shown to somebody: of deals that they may not see it tells how many there are, and no more. */
export function readableChange(change: GoalChangeView, maySee: MaySeeDealsOf): GoalChangeView {
  const sum = (each: SumChangeView): SumChangeView => ({
    ...each,
    lines: each.lines.map((line) => readableLine(line, maySee)),
  });
  switch (change.basis) {
    case 'forecast':
      return { ...change, forecast: sum(change.forecast) };
    case 'facts':
      return { ...change, won: sum(change.won), open: sum(change.open) };
  }
}

function readableLine(line: ChangeLineView, maySee: MaySeeDealsOf): ChangeLineView {
  const deals = line.deals.filter(({ ownerId }) => maySee(ownerId));
  return { ...line, deals, others: line.others + line.deals.length - deals.length };
}
