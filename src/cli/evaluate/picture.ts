import type { Term } from '../../domain/leads/scorecard/scorecard.ts';
import type { Evaluation } from '../../use-cases/leads/evaluate-leads.ts';
import { writtenTerm } from '../../words/written-term.ts';

const WIDTH = 900;
const REASON = 320;
const ROW = 16;
const MOST_TERMS = 12;
const MOST_BINS = 40;
const DIAGRAM = 300;

/** An SVG of what each term gives by bin, and of what was said against what came true. */
export function picture({ learned, reliability, figures }: Evaluation): string {
  const terms = learned.scorecard.terms
    .filter((term) => term.reads.length === 1)
    .map(writtenTerm)
    .toSorted((a, b) => spanOf(b) - spanOf(a))
    .slice(0, MOST_TERMS);
  const most = Math.max(
    1,
    ...terms.flatMap((term) => term.bins.map((bin) => Math.abs(bin.points))),
  );
  const blocks: string[] = [];
  let top = DIAGRAM + 110;
  for (const term of terms) {
    blocks.push(termShape(term, top, most));
    top += ROW * (Math.min(term.bins.length, MOST_BINS) + 3);
  }
  const error = figures.calibrationError.value;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${top}" fill="white"/>`,
    text(20, 24, 'Said and came true, on the test leads', 'font-weight="bold"'),
    error === null ? '' : text(20, 42, `calibration error ${error.toFixed(3)}`),
    diagram(reliability),
    text(20, DIAGRAM + 95, 'Points by value', 'font-weight="bold"'),
    ...blocks,
    '</svg>',
    '',
  ].join('\n');
}

function spanOf({ bins }: Term): number {
  const points = bins.map((bin) => bin.points);
  return Math.max(...points) - Math.min(...points);
}

/** Mean chance to the right, observed rate upwards; a dot's area grows with its leads. */
function diagram(bins: Evaluation['reliability']): string {
  const [left, bottom] = [60, DIAGRAM + 55];
  const size = DIAGRAM - 10;
  const all = bins.reduce((sum, bin) => sum + bin.rows, 0);
  const dots = bins.map(({ rows, meanChance, observedRate }) => {
    const radius = 2 + 14 * Math.sqrt(rows / all);
    const [x, y] = [left + size * meanChance, bottom - size * observedRate];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="#3564b0" fill-opacity="0.6"><title>${rows} leads: ${(100 * meanChance).toFixed(1)}% said, ${(100 * observedRate).toFixed(1)}% came true</title></circle>`;
  });
  return [
    `<rect x="${left}" y="${bottom - size}" width="${size}" height="${size}" fill="none" stroke="#888"/>`,
    `<line x1="${left}" y1="${bottom}" x2="${left + size}" y2="${bottom - size}" stroke="#888" stroke-dasharray="4"/>`,
    ...[0, 0.5, 1].flatMap((share) => [
      text(left + size * share, bottom + 16, `${100 * share}%`, 'text-anchor="middle"'),
      text(left - 6, bottom - size * share + 4, `${100 * share}%`, 'text-anchor="end"'),
    ]),
    ...dots,
  ].join('\n');
}

function termShape({ title, bins }: Term, top: number, most: number): string {
  const middle = REASON + (WIDTH - REASON - 60) / 2;
  const scale = (WIDTH - REASON - 60) / 2 / most;
  const rows = bins.slice(0, MOST_BINS).map(({ points, reason }, index) => {
    const y = top + ROW * (index + 1);
    const width = Math.abs(points) * scale;
    const x = points < 0 ? middle - width : middle;
    const colour = points < 0 ? '#c0504d' : '#3a8a4d';
    return [
      text(REASON - 8, y + 11, clipped(withoutTitle(reason, title)), 'text-anchor="end"'),
      `<rect x="${x.toFixed(1)}" y="${y + 2}" width="${width.toFixed(1)}" height="${ROW - 4}" fill="${colour}"/>`,
      text(WIDTH - 50, y + 11, String(points)),
    ].join('\n');
  });
  return [text(20, top + 8, title, 'font-weight="bold"'), ...rows].join('\n');
}

function withoutTitle(reason: string, title: string): string {
  return reason.startsWith(`${title}: `) ? reason.slice(title.length + 2) : reason;
}

function clipped(words: string): string {
  return words.length > 46 ? `${words.slice(0, 45)}…` : words;
}

function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(words)}</text>`;
}

/** Names come from files: nothing in them may be read as markup. */
function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\p{Cc}/gu, ' ');
}
