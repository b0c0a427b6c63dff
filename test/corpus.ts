import { test } from '@jest/globals';

const folder = process.env['PACEKEEPER_CORPUS'];

/** The folder of public data and test vectors that some tests need; call it inside {@link testWithCorpus} alone. */
export function corpus(): string {
  if (folder === undefined) throw new Error('PACEKEEPER_CORPUS is not set.');
  return folder;
}

/** A test that needs the corpus: skipped, with the reason in its title, where there is none. */
export function testWithCorpus(
  title: string,
  run: () => void | Promise<void>,
  timeoutMs?: number,
): void {
  if (folder === undefined) test.skip(`${title} (skipped: PACEKEEPER_CORPUS is not set)`, run);
  else test(title, run, timeoutMs);
}
