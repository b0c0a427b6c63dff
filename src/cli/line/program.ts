import { Argument, Option, Command as Program } from 'commander';
import type { Command, CommandGroup, Noun, Texts } from './command.ts';
import type { Word } from './words.ts';

/** What a command line asks to run. */
export interface Call {
  readonly command: Command;
  readonly texts: Texts;
  /** Arguments beyond those that the command takes. */
  readonly excess: readonly string[];
  /** The arguments that it takes: "<user> <role> [options]". */
  readonly usage: string;
}

/** What a command line is about, with everything that belongs to it. */
export interface Subject {
  readonly noun: Noun;
  readonly declared: Command | CommandGroup;
}

/** Where a program says what it was asked for. */
export interface Heard {
  print(text: string): void;
  call(call: Call): void;
}

/** An option goes by the name that it has: "--no-holidays" does not undo "--holidays". */
class PlainOption extends Option {
  override negate = false;
  override attributeName(): string {
    return this.name();
  }
}

/** All subjects by name; the one that was asked for can be run. */
export function programOf(
  nouns: readonly Noun[],
  asked: Subject | null,
  heard: Heard,
  version: string,
): Program {
  const program = new Program('pacekeeper')
    .usage('<command> [options]')
    .description('Pacekeeper keeps a sales team on target.')
    .helpCommand(false)
    .helpOption('-h, --help', 'Show help')
    .version(version, '-v, --version', 'Show the version')
    .configureHelp({ subcommandTerm: (each) => each.name() })
    .configureOutput({ writeOut: heard.print, writeErr: () => {} })
    .enablePositionalOptions()
    .exitOverride();
  for (const noun of nouns) {
    const part = program.command(noun.name).description(noun.summary).helpGroup(noun.heading);
    if (noun !== asked?.noun) continue;
    if ('commands' in asked.declared) addGroup(part, asked.declared, heard);
    else addCommand(part, noun.summary, asked.declared, heard);
  }
  const more = 'Run "pacekeeper <command> --help" to see what a command takes.';
  return program.addHelpText(
    'after',
    `\n${more}\nSettings are environment variables: docs/guides/operating.md lists them.`,
  );
}

function addGroup(part: Program, { commands, usual }: CommandGroup, heard: Heard): void {
  part.usage('<command> [options]').helpCommand(false);
  for (const [name, command] of Object.entries(commands)) {
    const { summary = '' } = command;
    const listed = name === usual ? `${summary} (the default)` : summary;
    addCommand(part.command(name).summary(listed), summary, command, heard);
  }
}

function addCommand(part: Program, summary: string, command: Command, heard: Heard): void {
  const places = command.words.filter(({ isArgument }) => isArgument);
  const usage = [...places.map(placeText), '[options]'].join(' ');
  part
    .description([summary, command.details].filter(Boolean).join('\n\n'))
    .usage(usage)
    .allowExcessArguments()
    .addHelpText('after', examplesText(command.examples));
  for (const { takes, help } of places) part.addArgument(new Argument(`[${takes}]`, help));
  for (const word of command.words) if (!word.isArgument) part.addOption(optionOf(word));
  part.action(() => {
    const { texts, excess } = byPlace(places, part.args);
    heard.call({ command, texts: { ...part.opts<Texts>(), ...texts }, excess, usage });
  });
}

function placeText({ takes, needed, repeats }: Word): string {
  const name = `${takes}${repeats ? '...' : ''}`;
  return needed ? `<${name}>` : `[${name}]`;
}

function examplesText(examples: readonly string[]): string {
  if (examples.length === 0) return '';
  return ['\nExamples:', ...examples.map((each) => `  pacekeeper ${each}`)].join('\n');
}

function optionOf(word: Word): Option {
  const notes = [word.needed && 'required', word.repeats && 'repeatable']
    .filter(Boolean)
    .join(', ');
  const option = new PlainOption(word.shown, notes === '' ? word.help : `${word.help} (${notes})`);
  const collect = (text: string, before: readonly string[] = []) => [...before, text];
  return word.repeats ? option.argParser(collect) : option;
}

/** Arguments by name, and those that are left over when each has its own. */
function byPlace(places: readonly Word[], given: readonly string[]) {
  const texts: Record<string, string | readonly string[] | undefined> = {};
  let excess = given;
  for (const { name, repeats } of places) {
    texts[name] = repeats ? excess : excess[0];
    excess = repeats ? [] : excess.slice(1);
  }
  return { texts, excess };
}
