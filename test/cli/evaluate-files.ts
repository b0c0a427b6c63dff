import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluateOptions } from '../../src/cli/evaluate/options.ts';
import { given } from './read-words.ts';

/** Two files of leads in a folder of their own, and how they are evaluated. */
export interface EvaluateFiles {
  readonly folder: string;
  readonly options: EvaluateOptions;
}

/** Writes both files, runs, and takes the folder away again. */
export async function withFiles<Result>(
  train: string | Uint8Array,
  test: string | Uint8Array,
  words: readonly string[],
  run: (files: EvaluateFiles) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-evaluate-'));
  try {
    const [trainFile, testFile] = [join(folder, 'train.csv'), join(folder, 'test.csv')];
    await Promise.all([writeFile(trainFile, train), writeFile(testFile, test)]);
    const options = await given(
      ...['evaluate', 'leads', '--train', trainFile, '--test', testFile, '--label', 'won'],
      ...['--id', 'id', '--out', join(folder, 'out.csv'), ...words],
    );
    return await run({ folder, options: options as EvaluateOptions });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A file of leads: visits decide, with some chance; the shirt does not. */
export function leadsCsv(rows: number, first = 0): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const id = first + index;
    const chance = (Math.imul(id + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
    const visits = id % 10;
    return `${id},${visits},${['red', 'blue'][id % 2]},${chance < visits / 10 ? 'yes' : 'no'}`;
  });
  return ['id,visits,shirt,won', ...lines, ''].join('\n');
}
