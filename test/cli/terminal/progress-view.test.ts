import { describe, expect, test } from '@jest/globals';
import { progressView } from '../../../src/cli/terminal/progress-view.ts';

/** The lines that a log gets for so many events of one part. */
function linesFor(events: readonly (readonly [done: number, total: number | null])[]): string[] {
  const lines: string[] = [];
  const out = { isTTY: false, write: (text: string) => lines.push(text.trim()) > 0 };
  const view = progressView(out as unknown as NodeJS.WriteStream);
  for (const [done, total] of events) view.progress({ part: 'deals', done, total });
  view.close();
  return lines;
}

describe('progress in a log', () => {
  test('is a line for each ten thousand records and one for the end', () => {
    const events = Array.from({ length: 250 }, (_, page) => [(page + 1) * 100, 25_000] as const);
    expect(linesFor(events)).toEqual([
      'deals: 10000 of 25000',
      'deals: 20000 of 25000',
      'deals: 25000 of 25000',
    ]);
  });

  test('says an end once, even of nothing', () => {
    expect(
      linesFor([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(['deals: 0 of 0']);
  });
});
