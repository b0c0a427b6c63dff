import type { Condition } from '../scorecard/scorecard.ts';

/** A number and how many rows have it. */
export interface CountedNumber {
  readonly value: number;
  readonly rows: number;
}

type Range = Extract<Condition, { readonly is: 'between' }>;

/** An edge so far out that every finite number lies above it: a single range needs one edge. */
const LOWEST = -Number.MAX_VALUE;

/**
 * Cuts numbers, given in rising order, into ranges of about equal mass that cover every number. A number that alone has
 * the mass of a range gets one of its own, and no range has fewer than `leastRows` rows. Empty without numbers.
 */
export function numberRanges(
  numbers: readonly CountedNumber[],
  { ranges, leastRows }: { readonly ranges: number; readonly leastRows: number },
): readonly Range[] {
  const edges = edgesOf(groupsOf(numbers, Math.max(leastRows, massOf(numbers) / ranges)));
  if (numbers.length === 0) return [];
  if (edges.length === 0) return [{ is: 'between', from: LOWEST, below: null }];
  return [null, ...edges].map((from, index) => ({
    is: 'between',
    from,
    below: edges[index] ?? null,
  }));
}

interface Group {
  low: number;
  high: number;
  rows: number;
}

function massOf(numbers: readonly CountedNumber[]): number {
  return numbers.reduce((sum, { rows }) => sum + rows, 0);
}

function groupsOf(numbers: readonly CountedNumber[], target: number): readonly Group[] {
  const groups: Group[] = [];
  for (const { value, rows } of numbers) {
    const open = groups.at(-1);
    if (open === undefined || open.rows >= target || (rows >= target && open.rows >= target / 2)) {
      groups.push({ low: value, high: value, rows });
    } else {
      open.high = value;
      open.rows += rows;
    }
  }
  return mergedTail(groups, target);
}

/** A last group that is too small joins the one before. */
function mergedTail(groups: Group[], target: number): readonly Group[] {
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last === undefined || before === undefined || last.rows >= target / 2) return groups;
  return [
    ...groups.slice(0, -2),
    { low: before.low, high: last.high, rows: before.rows + last.rows },
  ];
}

function edgesOf(groups: readonly Group[]): readonly number[] {
  return groups.slice(1).map(({ low }, index) => shortEdge(groups[index]?.high ?? low, low));
}

/** The number with the fewest digits above `below` and up to `upTo`, near the middle: an edge that can be read. */
export function shortEdge(below: number, upTo: number): number {
  const middle = below + (upTo - below) / 2;
  for (let digits = 1; digits <= 16; digits += 1) {
    for (const candidate of [middle, upTo]) {
      const edge = Number(candidate.toPrecision(digits));
      if (edge > below && edge <= upTo) return edge;
    }
  }
  return upTo;
}
