import * as z from 'zod';

/** An option or an argument of a command, as help, completion and the parser need it. */
export interface Word {
  readonly isArgument: boolean;
  /** What stands for the value in help; null: a flag, which takes none. */
  readonly takes: string | null;
  readonly help: string;
  /** As it is typed, without dashes; for an argument the key that its value goes by. */
  readonly name: string;
  /** As help shows it: "--every <day|week>", "--json", "<file>". */
  readonly shown: string;
  readonly needed: boolean;
  readonly repeats: boolean;
  /** The values that it may have; empty: not a closed list. */
  readonly allowed: readonly string[];
}

type Said = Pick<Word, 'isArgument' | 'takes' | 'help'>;

const said = new WeakMap<z.core.$ZodType, Said>();

/** An option without a value: off unless it is given. */
export const flag = (help: string) =>
  word({ isArgument: false, takes: null, help }, z.boolean().default(false));

/** An option with a value; one that is a list is given several times. */
export const option = <S extends z.ZodType>(takes: string, help: string, schema: S): S =>
  word({ isArgument: false, takes, help }, schema);

/** A value by its place; a list takes all that follow. */
export const argument = <S extends z.ZodType>(takes: string, help: string, schema: S): S =>
  word({ isArgument: true, takes, help }, schema);

function word<S extends z.ZodType>(what: Said, schema: S): S {
  const own = schema.clone();
  said.set(own, what);
  return own;
}

/** The words of a command, in the order in which they were declared. */
export function wordsOf({ shape }: z.ZodObject): readonly Word[] {
  return Object.entries(shape).map(([name, schema]) => wordOf(name, schema));
}

function wordOf(name: string, schema: z.core.$ZodType): Word {
  const declared = said.get(schema);
  if (declared === undefined) throw new Error(`"${name}" is neither option nor argument.`);
  const { isArgument } = declared;
  const inner = within(schema);
  const repeats = inner instanceof z.ZodArray;
  const allowed = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  const takes = allowed.length > 0 ? allowed.join('|') : declared.takes;
  const shown = [isArgument ? [] : `--${name}`, takes === null ? [] : `<${takes}>`];
  const needed = !z.safeParse(schema, isArgument && repeats ? [] : undefined).success;
  return { ...declared, name, takes, shown: shown.flat().join(' '), needed, repeats, allowed };
}

function within(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? within(schema.unwrap())
    : schema;
}
