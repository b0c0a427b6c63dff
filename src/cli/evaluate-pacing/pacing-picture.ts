import { dateOf } from '../../domain/goals/forecast/calendar-days.ts';
import type { PacingLine } from '../../use-cases/goals/evaluate-pacing.ts';

const WIDTH = 900;
const LABEL = 220;
const BAR = WIDTH - LABEL - 40;
const ROW = 26;
const TOP = 70;

/** An SVG of the forecasts of the latest as-of day: band, median, target and, where it is known, the outcome. */
export function pacingPicture(lines: readonly PacingLine[]): string {
  const latest = Math.max(...lines.map(({ asOf }) => asOf));
  const shown = lines.filter(({ asOf }) => asOf === latest);
  const most = Math.max(
    1,
    ...shown.flatMap(({ forecast, target, outcome }) => [forecast.p90, target ?? 0, outcome ?? 0]),
  );
  const height = TOP + ROW * shown.length + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    `<text x="20" y="24" font-weight="bold">What the period will bring, as of ${dateOf(latest).toString()}</text>`,
    '<text x="20" y="44">Pale: P10 to P90. Dark: P25 to P75. White: median. Red: target. Black dot: outcome.</text>',
    ...shown.map((line, index) => row(line, TOP + ROW * index, BAR / most)),
    '</svg>',
    '',
  ].join('\n');
}

function row(line: PacingLine, top: number, scale: number): string {
  const { group, forecast, target, outcome, chance } = line;
  const x = (amount: number) => (LABEL + amount * scale).toFixed(1);
  const bar = (from: number, to: number, colour: string) =>
    `<rect x="${x(from)}" y="${top}" width="${Math.max(1, (to - from) * scale).toFixed(1)}" height="14" fill="${colour}"/>`;
  const mark = (at: number, colour: string) =>
    `<line x1="${x(at)}" y1="${top - 3}" x2="${x(at)}" y2="${top + 17}" stroke="${colour}" stroke-width="2"/>`;
  const said = chance === null ? '' : ` ${Math.round(100 * chance)}%`;
  return [
    `<text x="20" y="${top + 12}">${escaped(group.name)}${said}</text>`,
    bar(forecast.p10, forecast.p90, '#b7cbe8'),
    bar(forecast.p25, forecast.p75, '#5c86c4'),
    mark(forecast.p50, 'white'),
    target === null ? '' : mark(target, '#c0392b'),
    outcome === null ? '' : `<circle cx="${x(outcome)}" cy="${top + 7}" r="4"/>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
