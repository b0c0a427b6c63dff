import { dateOf } from '../../domain/goals/forecast/calendar-days.ts';
import {
  type PacingFigures,
  pacingFigures,
} from '../../use-cases/goals/evaluate/pacing-figures.ts';
import type { PacingLine } from '../../use-cases/goals/evaluate-pacing.ts';

/** What is reported. */
export interface PacingReport {
  readonly lines: readonly PacingLine[];
  readonly remarks: readonly string[];
  /** The file that the forecasts were written to. */
  readonly out: string;
}

/** The figures of each as-of day and of all together, for people. */
export function pacingText({ lines, remarks, out }: PacingReport): string {
  const table = [
    ['as of', 'lines', 'WAPE', 'bias', 'pinball', '80% holds', 'Brier', 'log loss', 'hit rate'],
    ...byDay(lines).map(([asOf, own]) => [dateOf(asOf).toString(), ...cells(pacingFigures(own))]),
    ['all', ...cells(pacingFigures(lines))],
  ];
  const open = lines.filter(({ outcome }) => outcome === null).length;
  return [
    `${lines.length} forecasts written to ${out}.`,
    ...remarks,
    ...(open > 0 ? [`${open} forecasts are of periods whose outcome is not in the file.`] : []),
    '',
    ...table.map((row) =>
      row
        .map((cell) => cell.padEnd(11))
        .join('')
        .trimEnd(),
    ),
    '',
  ].join('\n');
}

/** The same for programs. Days as `YYYY-MM-DD`; shares from 0 to 1; null where nothing is known. */
export function pacingJson({ lines, remarks, out }: PacingReport) {
  return {
    out,
    remarks,
    figures: pacingFigures(lines),
    byAsOf: byDay(lines).map(([asOf, own]) => ({
      asOf: dateOf(asOf).toString(),
      figures: pacingFigures(own),
    })),
    forecasts: lines.map(({ group, asOf, period, forecast, ...line }) => ({
      unit: group.name,
      asOf: dateOf(asOf).toString(),
      periodStart: dateOf(period.start).toString(),
      periodEnd: dateOf(period.end - 1).toString(),
      won: forecast.won,
      mean: forecast.mean,
      p10: forecast.p10,
      p25: forecast.p25,
      p50: forecast.p50,
      p75: forecast.p75,
      p90: forecast.p90,
      target: line.target,
      chance: line.chance,
      method: Object.fromEntries(line.method),
      outcome: line.outcome,
    })),
  };
}

function byDay(lines: readonly PacingLine[]) {
  return [...Map.groupBy(lines, ({ asOf }) => asOf)];
}

function cells(figures: PacingFigures): readonly string[] {
  const text = (value: number | null) => (value === null ? '-' : value.toFixed(3));
  const { lines, wape, bias, pinball, coverage, brier, logLoss, hitRate } = figures;
  return [String(lines), ...[wape, bias, pinball, coverage, brier, logLoss, hitRate].map(text)];
}
