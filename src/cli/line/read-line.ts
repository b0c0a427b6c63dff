import { CommanderError, type Command as Program } from 'commander';
import type { Command, CommandGroup, Noun, Reading } from './command.ts';
import { type Call, programOf, type Subject } from './program.ts';

/** Words on the command line that cannot be used: all faults at once. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(faults: readonly string[], path: readonly string[]) {
    super(`${faults.join('\n')}\nSee "${['pacekeeper', ...path].join(' ')} --help".`);
  }
}

/** What a command line asks for: a text to print, or a command to run on the values that it was given. */
export type Asked = { readonly text: string } | Extract<Reading, { run: unknown }>;

/** Reads a command line; throws {@link UsageError}. `version` is what "--version" prints. */
export async function readLine(
  nouns: readonly Noun[],
  line: readonly string[],
  version: string,
): Promise<Asked> {
  const words = helpAsOption(line);
  const noun = nouns.find(({ name }) => name === words[0]);
  const subject = noun === undefined ? null : { noun, declared: (await noun.load()).declared };
  return answer(nouns, subject, withUsual(words, subject?.declared), version);
}

/** "help goals import" is "goals import --help"; no word at all asks for help too. */
function helpAsOption(words: readonly string[]): readonly string[] {
  if (words.length === 0) return ['--help'];
  return words[0] === 'help' ? [...words.slice(1), '--help'] : words;
}

/** With the command of a group that is meant when none is named. */
function withUsual(
  words: readonly string[],
  declared: Command | CommandGroup | undefined,
): readonly string[] {
  const usual = declared !== undefined && 'usual' in declared ? declared.usual : undefined;
  const next = words[1] ?? '--';
  const namesNone = next.startsWith('-') && next !== '-h' && next !== '--help';
  return usual !== undefined && namesNone ? words.toSpliced(1, 0, usual) : words;
}

function answer(
  nouns: readonly Noun[],
  subject: Subject | null,
  words: readonly string[],
  version: string,
): Asked {
  const texts: string[] = [];
  const calls: Call[] = [];
  const heard = {
    print: (text: string) => void texts.push(text),
    call: (call: Call) => void calls.push(call),
  };
  const path = pathOf(subject, words);
  const faults = parseAll(programOf(nouns, subject, heard, version), words, path);
  if (texts.length > 0) return { text: texts.join('') };
  const [call] = calls;
  if (call === undefined) throw new UsageError(faults, path);
  // What stands behind an unknown option may be its value.
  if (faults.length === 0 && call.excess.length > 0) faults.push(excessText(call, path));
  const reading = call.command.read(call.texts);
  if ('faults' in reading) faults.push(...reading.faults);
  if (faults.length > 0 || 'faults' in reading) throw new UsageError(faults, path);
  return reading;
}

/** The words that name a command, as far as there is one. */
function pathOf(subject: Subject | null, [, verb = '']: readonly string[]): readonly string[] {
  if (subject === null) return [];
  const { noun, declared } = subject;
  return 'commands' in declared && verb in declared.commands ? [noun.name, verb] : [noun.name];
}

/** What the parser has to say against the words. It stops at the first option that it cannot use: the rest is read without that. */
function parseAll(program: Program, words: readonly string[], path: readonly string[]): string[] {
  try {
    program.parse(words, { from: 'user' });
    return [];
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return [];
    const at = words.findIndex((word) => isBlamed(word, error));
    const rest = path.length === 0 || at < 0 ? [] : parseAll(program, words.toSpliced(at, 1), path);
    return [faultText(error, commandAt(program, path)), ...rest];
  }
}

/** Whether an error is about this option. */
function isBlamed(word: string, { code, message }: CommanderError): boolean {
  switch (code) {
    case 'commander.unknownOption':
      return message.includes(`'${word}'`);
    case 'commander.optionMissingArgument':
      return message.includes(`'${word} <`);
    default:
      return false;
  }
}

function commandAt(program: Program, path: readonly string[]): Program {
  const [name, ...more] = path;
  const part = program.commands.find((each) => each.name() === name);
  return part === undefined ? program : commandAt(part, more);
}

/** "error: unknown option '--nwo'\n(Did you mean --now?)" as sentences; without a suggestion with all that is allowed. */
function faultText({ code, message }: CommanderError, part: Program): string {
  if (code === 'commander.optionMissingArgument')
    return `${/--\S+ <.*>/.exec(message)}: expected a value.`;
  const commands = part.commands.map((each) => each.name());
  if (code === 'commander.help') return `Name a command: ${orList.format(commands)}.`;
  const [what = '', hint] = message.replace(/^error: u/, 'U').split('\n');
  const options = ['--help', ...part.options.flatMap(({ long }) => long ?? [])];
  const allowed = code === 'commander.unknownOption' ? options : commands;
  return `${what}. ${hint?.slice(1, -1) ?? `Allowed: ${allowed.join(', ')}.`}`;
}

const orList = new Intl.ListFormat('en', { type: 'disjunction' });

function excessText({ excess, usage }: Call, path: readonly string[]): string {
  const words = excess.map((word) => `"${word}"`).join(', ');
  return `Unexpected ${excess.length === 1 ? 'argument' : 'arguments'} ${words}. Usage: pacekeeper ${path.join(' ')} ${usage}`;
}
