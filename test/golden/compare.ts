import { type Collected, isObject } from './collected.ts';

/** One place where an answer is not what was accepted. */
export interface Difference {
  readonly kind: string;
  readonly name: string;
  /** Leads to the field: `admin.lines[2].reason`; empty: the whole answer. */
  readonly path: string;
  /** Undefined: it was not there. */
  readonly was: unknown;
  /** Undefined: it is gone. */
  readonly is: unknown;
}

/** Every place where what was collected differs from what was accepted, in the order of what was accepted. */
export function differencesOf(was: Collected, is: Collected): readonly Difference[] {
  return namesOf(was, is).flatMap((kind) => {
    const before = was[kind] ?? {};
    const after = is[kind] ?? {};
    return namesOf(before, after).flatMap((name) =>
      placesOf(before[name], after[name], '').map((place) => ({ kind, name, ...place })),
    );
  });
}

type Place = Pick<Difference, 'path' | 'was' | 'is'>;

function placesOf(was: unknown, is: unknown, path: string): readonly Place[] {
  if (Array.isArray(was) && Array.isArray(is)) {
    const longest = was.length > is.length ? was : is;
    return longest.flatMap((_, place) => placesOf(was[place], is[place], `${path}[${place}]`));
  }
  if (isObject(was) && isObject(is)) {
    const inside = path === '' ? '' : `${path}.`;
    return namesOf(was, is).flatMap((name) => placesOf(was[name], is[name], inside + name));
  }
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ path, was, is }];
}

function namesOf(was: object, is: object): readonly string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])];
}

/** Examples of each sort of difference, unless all are asked for. */
const EXAMPLES = 3;

/** Differences by sort (the same field of the same kind of answer), the most frequent first, each with examples. */
export function reportOf(differences: readonly Difference[], showAll: boolean): readonly string[] {
  if (differences.length === 0) return ['Everything is as it was accepted.'];
  const sorts = Map.groupBy(differences, ({ kind, path }) => sortOf(kind, path));
  const byCount = [...sorts].sort(([, one], [, other]) => other.length - one.length);
  const answers = new Set(differences.map(({ kind, name }) => `${kind}/${name}`));
  const total = `${differences.length} differences of ${sorts.size} sorts in ${answers.size} answers.`;
  return [total, ...byCount.flatMap(([sort, all]) => ['', ...sortLines(sort, all, showAll)])];
}

/** The same field in any place of a list, whoever looks. */
function sortOf(kind: string, path: string): string {
  const field = path.replaceAll(/\[\d+\]/g, '[]');
  return field === '' ? kind : `${kind}: ${field}`;
}

function sortLines(sort: string, all: readonly Difference[], showAll: boolean): string[] {
  const shown = showAll ? all : all.slice(0, EXAMPLES);
  const left = all.length - shown.length;
  return [
    `${sort} (${all.length})`,
    ...shown.flatMap(({ name, path, was, is }) => [
      `  ${[name, path].filter(Boolean).join(' ')}`,
      `    was ${valueText(was)}`,
      `    is  ${valueText(is)}`,
    ]),
    ...(left === 0 ? [] : [`  and ${left} more`]),
  ];
}

const LONGEST = 300;

function valueText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'not there';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}... (${text.length} characters)` : text;
}
