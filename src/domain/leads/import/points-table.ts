import type { PropertyDefinition, PropertyType } from '../../crm/property.ts';
import { readDecimal } from '../../crm/read-value.ts';
import type { TermGroup } from '../scorecard/scope.ts';
import type { Clause } from '../scorecard/scorecard.ts';
import { contactProperties } from '../scorecard/term-faults.ts';
import {
  fact,
  type ImportedRules,
  importedCard,
  justAbove,
  negated,
  type Told,
  termAsking,
} from './imported.ts';

/** A table that cannot be read as one of points: every reason at once. */
export class PointsTableRefused extends Error {
  override readonly name = 'PointsTableRefused';
  readonly faults: readonly string[];
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(
      `The table cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
      options,
    );
    this.faults = faults;
  }
}

/** A row as a file has it. `line` is where it begins, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const needed = ['property', 'operator', 'value', 'points'] as const;

/** Rows that are read; more is no table of points. */
const MOST_ROWS = 200;

type Column = (typeof needed)[number] | 'group' | 'reason';

/**
 * A plain table of points: property, operator, value, points, and if wanted group and reason, with a heading. Each row is a
 * term: who meets several gets the points of all. Throws {@link PointsTableRefused} when it has no such heading; a row that
 * cannot be taken over is told.
 */
export function importPointsTable(
  [heading, ...rows]: readonly TableRow[],
  definitions: readonly PropertyDefinition[],
): ImportedRules {
  const columns = (heading?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new PointsTableRefused([
      `The first row names no column ${missing.map((name) => `"${name}"`).join(', ')}. Needed: ${needed.join(', ')}; besides: group, reason.`,
    ]);
  if (rows.length > MOST_ROWS)
    throw new PointsTableRefused([`It has ${rows.length} rows; at most ${MOST_ROWS} are taken.`]);
  const properties = contactProperties(definitions);
  const told: Told[] = [];
  const terms = rows.flatMap(({ line, cells }) => {
    const cell = (name: Column) => (cells[columns.indexOf(name)] ?? '').trim();
    if (cells.every((text) => text.trim() === '')) return [];
    const read = readRow(cell, properties.get(cell('property'))?.type ?? null);
    if (typeof read === 'string') {
      told.push({ part: `row ${line}`, why: read });
      return [];
    }
    const title = `${cell('property')} ${cell('operator')} ${cell('value')}`.trim();
    const reason = (cell('reason') || title).slice(0, 200);
    const id = `row-${line}`;
    const shown = { id, group: read.group, title: title.slice(0, 200), reason };
    return [termAsking(shown, read.clause, read.points)];
  });
  told.push({
    part: 'grades',
    why: 'A table of points has no grades: set where A, B and C begin.',
  });
  return { scorecard: importedCard('From a table of points', terms), told };
}

interface Row {
  readonly clause: Clause;
  readonly points: number;
  readonly group: TermGroup;
}

const groups: readonly TermGroup[] = ['fit', 'engagement', 'data quality'];

function readRow(cell: (name: Column) => string, type: PropertyType | null): Row | string {
  const property = cell('property');
  if (property === '') return 'It names no property.';
  if (type === null)
    return `This portal has no contact property "${property}". Give its internal name.`;
  const points = readDecimal(cell('points'));
  if (points === null || !Number.isInteger(points))
    return `Its points "${cell('points')}" are no whole number.`;
  const named = cell('group').toLowerCase();
  const group = named === '' ? 'fit' : groups.find((each) => each === named);
  if (group === undefined) return `"${cell('group')}" is no group: ${groups.join(', ')}.`;
  const clause = clauseOf(property, type, cell('operator').toLowerCase(), cell('value'));
  return typeof clause === 'string' ? clause : { clause, points, group };
}

/** One row's question; or why it cannot be asked, in a sentence. */
function clauseOf(
  property: string,
  type: PropertyType,
  operator: string,
  value: string,
): Clause | string {
  const presence = { property, as: 'presence' } as const;
  if (operator === 'known') return fact(presence, { is: 'known' });
  if (operator === 'unknown' || operator === 'missing') return fact(presence, { is: 'missing' });
  if (value === '') return `"${operator}" needs a value.`;
  const isNot = operator === 'is not' || operator === 'does not contain';
  const plain = isNot ? (operator === 'is not' ? 'is' : 'contains') : operator;
  const asked = askers[type]?.(property, plain, value) ?? null;
  if (asked === null)
    return `"${operator}" with "${value}" cannot be asked of "${property}", which is of type ${type}.`;
  return isNot && asked.is === 'fact' ? negated(asked, true) : asked;
}

type Ask = (property: string, operator: string, value: string) => Clause | null;

const askText: Ask = (property, operator, value) => {
  const words = listOf(value);
  const reads = { property, as: 'text' } as const;
  if (operator === 'is' || operator === '=') return fact(reads, { is: 'one of', values: words });
  if (operator === 'contains') return fact(reads, { is: 'containing', words });
  return operator === 'matches'
    ? fact({ property, as: 'exact text' }, { is: 'matching', pattern: value })
    : null;
};

const askNumber: (as: 'number' | 'age in days') => Ask = (as) => (property, operator, value) => {
  const number = readDecimal(value);
  if (number === null) return null;
  const between = (from: number | null, below: number | null) =>
    fact({ property, as }, { is: 'between', from, below });
  switch (operator) {
    case 'is':
    case '=':
      return between(number, justAbove(number));
    case 'at least':
    case '>=':
      return between(number, null);
    case 'more than':
    case '>':
      return between(justAbove(number), null);
    case 'less than':
    case '<':
      return between(null, number);
    case 'at most':
    case '<=':
      return between(null, justAbove(number));
    default:
      return null;
  }
};

const askChoice: Ask = (property, operator, value) =>
  operator === 'is' || operator === '='
    ? fact({ property, as: 'choice' }, { is: 'one of', values: listOf(value) })
    : null;

const askFlag: Ask = (property, operator, value) => {
  if (operator !== 'is' && operator !== '=') return null;
  const said = value.toLowerCase();
  if (said !== 'true' && said !== 'false' && said !== 'yes' && said !== 'no') return null;
  return fact(
    { property, as: 'boolean' },
    { is: said === 'true' || said === 'yes' ? 'yes' : 'no' },
  );
};

const askers: Readonly<Partial<Record<PropertyType, Ask>>> = {
  string: askText,
  number: askNumber('number'),
  date: askNumber('age in days'),
  datetime: askNumber('age in days'),
  enumeration: askChoice,
  bool: askFlag,
};

function listOf(value: string): readonly string[] {
  return value
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
