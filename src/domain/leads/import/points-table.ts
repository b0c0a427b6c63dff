import type { PropertyDefinition, PropertyType } from '../../crm/property.ts';
import { readDecimal } from '../../crm/read-value.ts';
import type { TermGroup } from '../scorecard/scope.ts';
import type { Clause } from '../scorecard/scorecard.ts';
import type { ScorecardFault } from '../scorecard/scorecard-fault.ts';
import { contactProperties } from '../scorecard/term-faults.ts';
import { type ImportNote, type ImportReason, isReason } from './import-notes.ts';
import {
  fact,
  type ImportedRules,
  importedCard,
  justAbove,
  negated,
  termAsking,
} from './imported.ts';

type TableFault = Extract<
  ScorecardFault,
  { say: 'columns missing' | 'too many rows' | 'not a table' }
>;

/** A table that cannot be read as one of points, and why. */
export class PointsTableRefused extends Error {
  override readonly name = 'PointsTableRefused';
  readonly fault: TableFault;
  constructor(fault: TableFault, options?: ErrorOptions) {
    super(`The table cannot be used: ${fault.say}.`, options);
    this.fault = fault;
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
    throw new PointsTableRefused({ say: 'columns missing', with: { missing, needed } });
  if (rows.length > MOST_ROWS)
    throw new PointsTableRefused({
      say: 'too many rows',
      with: { rows: rows.length, most: MOST_ROWS },
    });
  const properties = contactProperties(definitions);
  const told: ImportNote[] = [];
  const terms = rows.flatMap(({ line, cells }) => {
    const cell = (name: Column) => (cells[columns.indexOf(name)] ?? '').trim();
    if (cells.every((text) => text.trim() === '')) return [];
    const read = readRow(cell, properties.get(cell('property'))?.type ?? null);
    if (isReason(read)) {
      told.push({ part: { say: 'row', with: { line } }, why: read });
      return [];
    }
    const title = `${cell('property')} ${cell('operator')} ${cell('value')}`.trim();
    const reason = (cell('reason') || title).slice(0, 200);
    const id = `row-${line}`;
    const shown = { id, group: read.group, title: title.slice(0, 200), reason };
    return [termAsking(shown, read.clause, read.points)];
  });
  told.push({ part: { say: 'grades', with: {} }, why: { say: 'table without grades', with: {} } });
  return { scorecard: importedCard('From a table of points', terms), told };
}

interface Row {
  readonly clause: Clause;
  readonly points: number;
  readonly group: TermGroup;
}

const groups: readonly TermGroup[] = ['fit', 'engagement', 'data quality'];

function readRow(cell: (name: Column) => string, type: PropertyType | null): Row | ImportReason {
  const property = cell('property');
  if (property === '') return { say: 'names no property', with: {} };
  if (type === null) return { say: 'no such property', with: { property } };
  const points = readDecimal(cell('points'));
  if (points === null || !Number.isInteger(points))
    return { say: 'points not whole', with: { points: cell('points') } };
  const named = cell('group').toLowerCase();
  const group = named === '' ? 'fit' : groups.find((each) => each === named);
  if (group === undefined) return { say: 'no such group', with: { group: cell('group'), groups } };
  const clause = clauseOf(property, type, cell('operator').toLowerCase(), cell('value'));
  return isReason(clause) ? clause : { clause, points, group };
}

/** One row's question; or why it cannot be asked. */
function clauseOf(
  property: string,
  type: PropertyType,
  operator: string,
  value: string,
): Clause | ImportReason {
  const presence = { property, as: 'presence' } as const;
  if (operator === 'known') return fact(presence, { is: 'known' });
  if (operator === 'unknown' || operator === 'missing') return fact(presence, { is: 'missing' });
  if (value === '') return { say: 'operator without value', with: { operator } };
  const isNot = operator === 'is not' || operator === 'does not contain';
  const plain = isNot ? (operator === 'is not' ? 'is' : 'contains') : operator;
  const asked = askers[type]?.(property, plain, value) ?? null;
  if (asked === null) return { say: 'cannot be asked', with: { operator, value, property, type } };
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
