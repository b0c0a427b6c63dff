import type { Command, CommandGroup, Noun } from './command.ts';
import type { Word } from './words.ts';

/** What a word may become, and what it means. */
interface Candidate {
  readonly text: string;
  readonly help: string;
}

/** What the last of the words may become: commands, options or allowed values, a line each with a tab before its meaning; empty where a shell offers files. */
export async function completions(
  nouns: readonly Noun[],
  [first = '', ...more]: readonly string[],
): Promise<string> {
  if (first === 'help' && more.length > 0) return completions(nouns, more);
  const begun = more.at(-1) ?? first;
  const found =
    more.length === 0
      ? listed(Object.fromEntries(nouns.map((noun) => [noun.name, noun])))
      : await within(nouns, first, more);
  return found
    .filter(({ text }) => text.startsWith(begun))
    .map(({ text, help }) => `${text}\t${help}\n`)
    .join('');
}

async function within(
  nouns: readonly Noun[],
  name: string,
  words: readonly string[],
): Promise<readonly Candidate[]> {
  const declared = (await nouns.find((noun) => noun.name === name)?.load())?.declared;
  if (declared === undefined) return [];
  if (!('commands' in declared)) return ofCommand(declared, words);
  return ofGroup(declared, words);
}

function ofGroup(
  { commands, usual = '' }: CommandGroup,
  [verb = '', ...words]: readonly string[],
): readonly Candidate[] {
  const command = words.length === 0 ? commands[usual] : commands[verb];
  if (words.length > 0) return command === undefined ? [] : ofCommand(command, words);
  return [...listed(commands), ...(command === undefined ? [] : ofCommand(command, [verb]))];
}

function listed(named: Readonly<Record<string, { readonly summary?: string | undefined }>>) {
  return Object.entries(named).map(([text, { summary = '' }]) => ({ text, help: summary }));
}

function ofCommand({ words }: Command, typed: readonly string[]): readonly Candidate[] {
  const before = typed.slice(0, -1);
  const waiting = optionWithValue(words, before.at(-1));
  if (waiting !== undefined) return valuesOf(waiting);
  if (typed.at(-1)?.startsWith('-')) return optionsOf(words, before);
  const places = words.filter(({ isArgument }) => isArgument);
  const taken = before.filter(
    (word, i) => !word.startsWith('-') && optionWithValue(words, before[i - 1]) === undefined,
  );
  const place = places[taken.length] ?? places.findLast(({ repeats }) => repeats);
  return place === undefined ? optionsOf(words, before) : valuesOf(place);
}

function optionWithValue(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find(
    ({ isArgument, takes, name }) => !isArgument && takes !== null && text === `--${name}`,
  );
}

function optionsOf(words: readonly Word[], before: readonly string[]): readonly Candidate[] {
  const left = words.filter(
    ({ isArgument, repeats, name }) => !isArgument && (repeats || !before.includes(`--${name}`)),
  );
  const options = left.map(({ name, help }) => ({ text: `--${name}`, help }));
  return [...options, { text: '--help', help: 'Show help' }];
}

function valuesOf({ allowed, help }: Word): readonly Candidate[] {
  return allowed.map((text) => ({ text, help }));
}
