import { type CostRow, costRows, type DiagnosisReport } from './diagnosis-text.ts';

const WIDTH = 900;
const LABEL = 240;
const RIGHT = 110;
const ROW = 30;
const TOP = 80;
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** An SVG of the parts of a shortfall: bars to the right add to it, bars to the left take from it; lines show the range. */
export function diagnosisPicture(report: DiagnosisReport): string {
  const rows = costRows(report);
  const ends = rows.flatMap(({ cost, range }) => [cost, range?.low ?? 0, range?.high ?? 0]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const scale = (WIDTH - LABEL - RIGHT) / (most - least);
  const x = (amount: number) => LABEL + (amount - least) * scale;
  const height = TOP + ROW * rows.length + 20;
  const { diagnosis, terms, period } = report;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    `<text x="20" y="24" font-weight="bold">${escaped(period)}: ${whole.format(diagnosis.shortfall)} ${escaped(terms.currency)} short of target</text>`,
    '<text x="20" y="44">Right of the line: adds to the shortfall. Dark: outside the usual range. Pale: may be chance.</text>',
    '<text x="20" y="60">Thin lines: 8 cases in 10. Amounts without one are exact.</text>',
    ...rows.map((row, at) => bar(row, TOP + ROW * at, x)),
    `<line x1="${x(0).toFixed(1)}" y1="${TOP - 6}" x2="${x(0).toFixed(1)}" y2="${height - 14}" stroke="black"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function bar(
  { name, cost, range, isNamed }: CostRow,
  top: number,
  x: (amount: number) => number,
): string {
  const [from, to] = [x(Math.min(0, cost)), x(Math.max(0, cost))];
  const fill = isNamed ? '#2f5d9b' : '#b7cbe8';
  const middle = top + 9;
  const end = Math.max(to, range === null ? to : x(range.high)) + 6;
  return [
    `<text x="20" y="${top + 13}">${escaped(name)}</text>`,
    `<rect x="${from.toFixed(1)}" y="${top}" width="${Math.max(1, to - from).toFixed(1)}" height="18" fill="${fill}"/>`,
    range === null
      ? ''
      : `<line x1="${x(range.low).toFixed(1)}" y1="${middle}" x2="${x(range.high).toFixed(1)}" y2="${middle}" stroke="#333" stroke-width="1.5"/>`,
    `<text x="${end.toFixed(1)}" y="${top + 13}">${whole.format(cost)}</text>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
