/**
 * `PACEKEEPER_CORPUS=... npm run bench -- leads [--part accuracy|abstaining|small|rules|drift|leaks] [--draws 200]`: learned
 * scorecards on public data, beside the peers of the corpus. Settings come from the number of training rows; nothing is
 * chosen by test rows. Exit code 1: log loss above the best peer's by more than the interval allows, on any task.
 */
import { parseArgs } from 'node:util';
import { benchAccuracy } from './leads/accuracy.ts';
import { benchAbstaining, benchDrift, benchLeaks, benchSmall } from './leads/honesty.ts';
import { benchRules } from './leads/rules.ts';

export async function main(args: readonly string[]): Promise<void> {
  const corpus = process.env['PACEKEEPER_CORPUS'];
  if (corpus === undefined) {
    console.error('Set PACEKEEPER_CORPUS to the folder that holds data/ and baselines/.');
    process.exitCode = 2;
    return;
  }
  const { values } = parseArgs({
    args: [...args],
    options: { part: { type: 'string' }, draws: { type: 'string' } },
  });
  const asked = (part: string) => values.part === undefined || values.part === part;
  if (asked('accuracy') && benchAccuracy(corpus) > 0) process.exitCode = 1;
  if (asked('abstaining')) benchAbstaining(corpus, Number(values.draws ?? 40));
  if (asked('small')) benchSmall(corpus);
  if (asked('rules')) benchRules(corpus);
  if (asked('drift')) benchDrift(corpus);
  if (asked('leaks')) benchLeaks(corpus);
}
