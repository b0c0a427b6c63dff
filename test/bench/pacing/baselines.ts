import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a published method reached in a block of weeks. */
export interface Baseline {
  readonly method: string;
  readonly weeks: string;
  readonly lines: number;
  readonly wape: number;
  readonly brier: number;
  readonly coverage: number;
  readonly pinball: number;
}

/** Reads the figures of the methods to compare with; those that use what nobody could know are left out. */
export async function readBaselines(corpus: string, file: string): Promise<readonly Baseline[]> {
  const text = await readFile(join(corpus, 'baselines', file), 'utf8');
  const [heading = '', ...lines] = text.trim().split(/\r?\n/);
  const headings = heading.split(',');
  return lines
    .map((line) => {
      const cells = line.split(',');
      const cell = (name: string) => cells[headings.indexOf(name)] ?? '';
      return {
        method: cell('method'),
        weeks: cell('weeks').slice(1),
        lines: Number(cell('n')),
        wape: Number(cell('WAPE')),
        brier: Number(cell('brier')),
        coverage: Number(cell('cover80')),
        pinball: Number(cell('pinball')),
      };
    })
    .filter(({ method }) => !method.startsWith('LEAKY'));
}
