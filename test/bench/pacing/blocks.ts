import { seededRandom } from '../../../src/domain/statistics/random.ts';
import {
  type PacingFigures,
  pacingFigures,
} from '../../../src/use-cases/goals/evaluate/pacing-figures.ts';
import type { PacingLine } from '../../../src/use-cases/goals/evaluate-pacing.ts';

/** Weeks since the period's start, from and to. */
export const blocks = [
  [1, 4],
  [5, 8],
  [9, 12],
  [0, 12],
] as const;

/** The lines of a block of weeks whose outcome and target are known. */
export function linesOf(
  lines: readonly PacingLine[],
  [from, to]: readonly [number, number],
): readonly PacingLine[] {
  return lines.filter(({ asOf, period, outcome, target }) => {
    const week = (asOf - period.start) / 7;
    return outcome !== null && target !== null && week >= from && week <= to;
  });
}

type Figure = 'wape' | 'pinball' | 'brier' | 'logLoss' | 'coverage';

/** How often a figure is worked out on units drawn anew. */
const DRAWS = 400;

/** 95% interval of a function of the lines, by drawing unit-periods with all their weeks with replacement. */
export function interval(
  lines: readonly PacingLine[],
  of: (drawn: readonly PacingLine[]) => number,
): readonly [number, number] {
  const units = [...Map.groupBy(lines, keyOf).values()];
  const random = seededRandom(1);
  const drawn = Array.from({ length: DRAWS }, () =>
    of(units.flatMap(() => units[Math.floor(random() * units.length)] ?? [])),
  ).toSorted((a, b) => a - b);
  return [
    drawn[Math.floor(0.025 * DRAWS)] ?? Number.NaN,
    drawn[Math.ceil(0.975 * DRAWS) - 1] ?? Number.NaN,
  ];
}

/** One figure of the lines. */
export function figure(name: Figure): (lines: readonly PacingLine[]) => number {
  return (lines) => pacingFigures(lines)[name] ?? Number.NaN;
}

/** The interval of how much one method's figure is above another's on the same units, weeks and draws. */
export function pairedInterval(
  one: readonly PacingLine[],
  other: readonly PacingLine[],
  name: Figure,
): readonly [number, number] {
  const same = new Map(other.map((line) => [placeOf(line), line]));
  const both = one.filter((line) => same.has(placeOf(line)));
  return interval(both, (drawn) => {
    const others = drawn.flatMap((line) => same.get(placeOf(line)) ?? []);
    return figure(name)(drawn) - figure(name)(others);
  });
}

/** The figures of the lines in one row of text. */
export function figuresText(figures: PacingFigures): string {
  const text = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(8);
  const { wape, bias, pinball, brier, logLoss, coverage } = figures;
  return [wape, bias, pinball, brier, logLoss, coverage].map(text).join('');
}

/** The headings of {@link figuresText}. */
export const figuresHeading = ['WAPE', 'bias', 'pinball', 'Brier', 'log loss', '80%']
  .map((each) => each.padStart(8))
  .join('');

function keyOf({ group, period }: PacingLine): string {
  return `${group.id} ${period.start}`;
}

function placeOf(line: PacingLine): string {
  return `${keyOf(line)} ${line.asOf}`;
}
