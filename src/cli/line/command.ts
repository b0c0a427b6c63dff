import type * as z from 'zod';
import { type Word, wordsOf } from './words.ts';

/** What a command is, said once: its help, its completion and its parser follow from it. */
interface Declaration<S extends z.ZodObject> {
  /** One line, for the list of its group; a command that is a subject by itself has it in the list of all. */
  readonly summary?: string;
  /** What else its own help says. */
  readonly details?: string;
  /** Arguments and options by `argument`, `option` and `flag`; refinements are about several of them. */
  readonly words: S;
  /** What follows "pacekeeper" on a command line that works. */
  readonly examples?: readonly string[];
  run(given: z.output<S>): Promise<void>;
}

/** A command that can be run. */
export interface Command {
  readonly summary: string | undefined;
  readonly details: string | undefined;
  readonly examples: readonly string[];
  readonly words: readonly Word[];
  /** Reads the texts that were given; what is wrong with them is told all at once. */
  read(texts: Texts): Reading;
}

/** The texts of a command line by the name of the word that they are for. */
export type Texts = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** Values that a command runs on, or everything that is wrong with the texts. */
export type Reading =
  | { readonly given: unknown; readonly run: () => Promise<void> }
  | { readonly faults: readonly string[] };

/** Commands about one subject. */
export interface CommandGroup {
  readonly commands: Readonly<Record<string, Command>>;
  /** The one that is meant when none is named. */
  readonly usual?: string;
}

/** A subject on the command line: what it is called and about; the rest is loaded when it is asked for. */
export interface Noun {
  readonly name: string;
  readonly summary: string;
  /** The heading under which it stands in the list of all. */
  readonly heading: string;
  load(): Promise<{ readonly declared: Command | CommandGroup }>;
}

/** Declares a command. */
export function command<S extends z.ZodObject>(declaration: Declaration<S>): Command {
  const { summary, details, examples = [], run } = declaration;
  const words = wordsOf(declaration.words);
  return {
    summary,
    details,
    examples,
    words,
    read: (texts) => {
      const read = declaration.words.safeParse(texts);
      if (read.success) return { given: read.data, run: () => run(read.data) };
      const faults = read.error.issues.map((issue) => faultText(issue, words, texts));
      return { faults: [...new Set(faults)] };
    },
  };
}

function faultText({ path, message }: z.core.$ZodIssue, words: readonly Word[], texts: Texts) {
  const [name, at] = path;
  const word = words.find((each) => each.name === name);
  if (word === undefined) return message;
  const given = texts[word.name];
  const text = Array.isArray(given) ? given[Number(at)] : given;
  if (text === undefined) return `Missing ${word.shown}. ${word.help}.`;
  return `${word.isArgument ? `<${word.name}>` : `--${word.name}`} "${text}": expected ${message}.`;
}
