import type { Confidence, FileObject } from '../../contract/file-check.ts';
import type { Table } from '../table.ts';
import { because, type ColumnGuess } from './column-guess.ts';

/** A table whose columns are understood so far. */
export interface KnownTable {
  readonly table: Table;
  readonly object: FileObject;
  readonly isWide: boolean;
  readonly columns: readonly ColumnGuess[];
}

/** A column of a table by which its records can be named, with the names. */
interface Names {
  readonly known: KnownTable;
  readonly object: FileObject;
  readonly heading: string;
  readonly property: string;
  readonly values: ReadonlySet<string>;
}

const naming = new Set(['hs_object_id', 'email', 'fullname', 'name', 'dealname', 'domain', 'id']);

/** The share of values that must be found for a column nobody could name to be a reference. */
const NEARLY_ALL = 0.9;
const FEW = 3;

/** Follows columns to the records that they name in other files: what is found supports a guess, or makes one. */
export function withReferences(tables: readonly KnownTable[]): readonly KnownTable[] {
  const names = tables.flatMap(namesIn);
  return tables.map((known) => ({
    ...known,
    columns: known.columns.map((guess) => referred(guess, known, names)),
  }));
}

function namesIn(known: KnownTable): readonly Names[] {
  const found = known.columns.flatMap((guess): Names[] => {
    const { means } = guess;
    const isOwn = guess.use === 'value' || guess.use === 'other record';
    if (means === null || !isOwn || !naming.has(means.property)) return [];
    return [
      {
        known,
        object: means.object,
        heading: guess.heading,
        property: means.property,
        values: valuesIn(known.table, [guess.index]),
      },
    ];
  });
  return [...found, ...fullNames(known)];
}

/** First and last name put together. */
function fullNames(known: KnownTable): readonly Names[] {
  const at = (property: string) =>
    known.columns.find((each) => each.means?.property === property && each.use !== 'own');
  const [first, last] = [at('firstname'), at('lastname')];
  if (first?.means == null || last === undefined) return [];
  const heading = `${first.heading} ${last.heading}`;
  const values = valuesIn(known.table, [first.index, last.index]);
  return [{ known, object: first.means.object, heading, property: 'fullname', values }];
}

function valuesIn({ rows }: Table, indexes: readonly number[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { cells } of rows) {
    const text = indexes
      .map((index) => cells[index]?.trim() ?? '')
      .join(' ')
      .trim();
    if (text !== '') values.add(text.toLowerCase());
  }
  return values;
}

const NAME_AND_ADDRESS = /^(?<name>.*?)\s*\((?<email>[^()\s]+@[^()\s]+)\)$/;

/** The names in a cell: several stand between semicolons, and one may have its address behind it. */
function namesOf(text: string): readonly string[] {
  return text.split(';').flatMap((each) => {
    const both = NAME_AND_ADDRESS.exec(each.trim())?.groups;
    const name = both?.['email'] ?? each.trim();
    return name === '' ? [] : [name.toLowerCase()];
  });
}

function referred(guess: ColumnGuess, known: KnownTable, names: readonly Names[]): ColumnGuess {
  const isOwner = guess.means?.property === 'hubspot_owner_id' || guess.means?.property === 'rep';
  if (guess.use === 'link') {
    const object = guess.means?.object;
    return supported(
      guess,
      names.filter((each) => each.object === object && each.known !== known),
    );
  }
  if (guess.means?.property === 'company') {
    const companies = names.filter((each) => each.object === 'companies');
    return supported(guess, companies, 'sure');
  }
  if (isOwner)
    return supported(
      guess,
      names.filter((each) => each.object === 'people'),
    );
  return guess.use === 'own' && guess.means === null ? discovered(guess, known, names) : guess;
}

interface Match {
  readonly names: Names;
  readonly count: number;
  readonly of: number;
}

function bestMatch(guess: ColumnGuess, names: readonly Names[]): Match | null {
  const values = guess.profile.values.flatMap(namesOf);
  const matches = names.map((each) => ({
    names: each,
    count: values.filter((text) => each.values.has(text)).length,
    of: values.length,
  }));
  const [best] = matches.toSorted((one, other) => other.count - one.count);
  return best ?? null;
}

function supported(
  guess: ColumnGuess,
  names: readonly Names[],
  otherwise: Confidence = 'asked',
): ColumnGuess {
  const best = bestMatch(guess, names);
  if (best === null || best.of === 0) return guess;
  if (best.count === 0 && otherwise === 'sure') return guess;
  return because(guess, found(best), best.count === 0 ? otherwise : guess.confidence);
}

function found({ names, count, of }: Match) {
  const { file } = names.known.table;
  return {
    say: 'values are in a file',
    with: { count, of, file, heading: names.heading },
  } as const;
}

/** A column that no word explains, and whose values are nearly all names of another file's records. */
function discovered(guess: ColumnGuess, known: KnownTable, names: readonly Names[]): ColumnGuess {
  if (guess.profile.values.length < FEW) return guess;
  // Small numbers are found among ids by chance.
  if (guess.profile.values.every((text) => /^\d{1,3}$/.test(text))) return guess;
  const others = names.filter(
    (each) => each.known !== known && (each.object !== known.object || each.object === 'people'),
  );
  const best = bestMatch(guess, others);
  if (best === null || best.count < NEARLY_ALL * best.of) return guess;
  const { object, property } = best.names;
  const isPeople = object === 'people';
  if (object === 'goals' || (isPeople && hasOwner(known))) return guess;
  return {
    ...because(guess, found(best), 'likely'),
    means: isPeople ? { object: known.object, property: 'hubspot_owner_id' } : { object, property },
    use: isPeople ? 'value' : 'link',
  };
}

function hasOwner({ columns }: KnownTable): boolean {
  return columns.some((each) => each.means?.property === 'hubspot_owner_id');
}
