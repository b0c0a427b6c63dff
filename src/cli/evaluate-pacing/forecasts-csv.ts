import { dateOf } from '../../domain/goals/forecast/calendar-days.ts';
import type { PacingLine } from '../../use-cases/goals/evaluate-pacing.ts';

const headings = [
  ...['unit', 'as_of', 'period_start', 'period_end', 'won', 'mean'],
  ...['p10', 'p25', 'p50', 'p75', 'p90', 'target', 'chance', 'method', 'outcome'],
];

/** One line for each unit and as-of day. What is not known is blank. `period_end` is the period's last day. */
export function forecastsCsv(lines: readonly PacingLine[]): string {
  const rows = lines.map(({ group, asOf, period, forecast, ...line }) => [
    group.name,
    dateOf(asOf).toString(),
    dateOf(period.start).toString(),
    dateOf(period.end - 1).toString(),
    ...[forecast.won, forecast.mean, forecast.p10, forecast.p25].map(amountText),
    ...[forecast.p50, forecast.p75, forecast.p90, line.target].map(amountText),
    line.chance === null ? '' : line.chance.toFixed(4),
    methodText(line.method),
    amountText(line.outcome),
  ]);
  return `${[headings, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

/** "season rate 38% + pipeline 33% + ...": whatever weighs a hundredth or more. */
export function methodText(method: PacingLine['method']): string {
  return method
    .filter(([, weight]) => weight >= 0.005)
    .map(([name, weight]) => `${name} ${Math.round(100 * weight)}%`)
    .join(' + ');
}

function amountText(amount: number | null): string {
  return amount === null ? '' : amount.toFixed(2);
}

/** A cell as RFC 4180 writes it. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
