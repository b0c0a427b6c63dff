import type { AnyScorecard, Bin, Term } from '../../domain/leads/scorecard/scorecard.ts';
import { writtenTerm } from '../../words/written-term.ts';

/** Bins of a term that are printed: beyond this a table is no longer read. */
const MOST_BINS = 12;

/** Cells of a pair that are printed. */
const MOST_CELLS = 6;

/** Characters of a reason. */
const WIDTH = 64;

/** A scorecard as a table for a terminal, the terms with the widest range of points first. */
export function scorecardTable({ terms }: AnyScorecard): readonly string[] {
  return terms
    .map(writtenTerm)
    .toSorted((a, b) => spanOf(b) - spanOf(a))
    .flatMap(termLines);
}

function spanOf({ bins }: Term): number {
  const points = bins.map((bin) => bin.points);
  return Math.max(...points) - Math.min(...points);
}

function termLines(term: Term): readonly string[] {
  const most = term.reads.length > 1 ? MOST_CELLS : MOST_BINS;
  const strongest = new Set(
    term.bins.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, most),
  );
  const left = term.bins.length - strongest.size;
  return [
    `  ${term.title} (${term.group})`,
    ...term.bins.filter((bin) => strongest.has(bin)).map((bin) => binLine(bin, term.title)),
    ...(left > 0 ? [`    ${' '.repeat(6)}and ${left} more`] : []),
  ];
}

function binLine({ points, reason }: Bin, title: string): string {
  const short = reason.startsWith(`${title}: `) ? reason.slice(title.length + 2) : reason;
  const clipped = short.length > WIDTH ? `${short.slice(0, WIDTH - 1)}…` : short;
  return `    ${signed(points).padStart(5)}  ${clipped}`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
