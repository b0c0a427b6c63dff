import { readFileSync } from 'node:fs';
import { nouns } from './commands.ts';
import { readLine, UsageError } from './line/read-line.ts';
import { explain } from './terminal/explain.ts';

/** Runs the command line; sets the exit code: 0 done, 1 failed, 2 not understood. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    if (words[0] === 'complete') return await complete(words.slice(1));
    const asked = await readLine(nouns, words, version());
    if ('text' in asked) process.stdout.write(asked.text);
    else await asked.run();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

/** What shells ask for when somebody presses Tab; "pacekeeper completion" prints the scripts that do. */
async function complete(words: readonly string[]): Promise<void> {
  const { completions } = await import('./line/complete.ts');
  process.stdout.write(await completions(nouns, words));
}

function version(): string {
  const about: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}
