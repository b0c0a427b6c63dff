import { nouns } from '../../src/cli/commands.ts';
import { type Asked, readLine } from '../../src/cli/line/read-line.ts';

/** What a command line asks for; refused as on a terminal. */
export const asked = (...words: readonly string[]): Promise<Asked> =>
  readLine(nouns, words, '1.2.3');

/** The values that a command line gives to its command. */
export async function given(...words: readonly string[]): Promise<unknown> {
  const read = await asked(...words);
  return 'given' in read ? read.given : read.text;
}

/** What somebody is told whose command line cannot be used; an empty text when it can. */
export function refusal(...words: readonly string[]): Promise<string> {
  return asked(...words).then(
    () => '',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}
