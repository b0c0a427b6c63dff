import type { NumberNotation } from '../../domain/crm/number-notation.ts';
import { type DateColumn, dateColumn } from '../../files/date-column.ts';
import { type NumberColumn, numberColumn } from '../../files/number-column.ts';
import { type ValueReader, valueReader } from '../../files/read-value.ts';
import { type Table, valuesOf } from '../../files/table.ts';
import type { WorldProperty } from '../world.ts';
import type { FilePlan, ImportedType } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import type { OwnerBook } from './owner-book.ts';
import type { PropertyBook } from './property-book.ts';

/** How a file writes its values, as far as somebody says; the rest is recognised, column by column. */
export interface Writing {
  readonly dates: string | null;
  readonly timeZone: string;
  readonly numbers: NumberNotation | null;
}

/** What the readers of a file's columns share. */
export interface ReaderContext {
  readonly table: Table;
  readonly object: ImportedType;
  readonly writing: Writing;
  readonly owners: OwnerBook;
  readonly properties: PropertyBook;
  readonly report: ReportBuilder;
}

/** The reader of a column: owners by name, everything else by its property's type. */
export function columnReader(
  property: WorldProperty,
  index: number,
  context: ReaderContext,
  strict: boolean,
): ValueReader {
  const { owners, properties, object, writing } = context;
  if (property.name === 'hubspot_owner_id') {
    return (text) => ({ kind: 'value', value: owners.idOf(text) });
  }
  const isDate = property.type === 'date' || property.type === 'datetime';
  const dates = isDate ? columnDates(index, context) : null;
  return valueReader(property, {
    numbers: columnNumbers(property.type === 'number' ? index : null, context),
    timeZone: writing.timeZone,
    readDate: dates?.read ?? (() => null),
    datePattern: dates?.form ?? '',
    strict,
    onNewChoice: (label) => properties.addChoice(object, property.name, label),
  });
}

/** How the dates of a column are read; what was recognised is told. */
function columnDates(index: number, { table, writing, report }: ReaderContext): DateColumn {
  const column = dateColumn(() => valuesOf(table, index), writing.dates, writing.timeZone);
  if (column.recognised !== null) tell(index, column.recognised, { table, report });
  return column;
}

/** The readers of a file's dates by column, each made once. */
export function readsDates(
  context: ReaderContext,
  writingOf: (index: number) => Writing,
): FilePlan['readDate'] {
  const readers = new Map<number, DateColumn>();
  return (index, text) => {
    const column =
      readers.get(index) ?? columnDates(index, { ...context, writing: writingOf(index) });
    readers.set(index, column);
    return column.read(text);
  };
}

/** `index` null: the column holds no numbers. */
function columnNumbers(
  index: number | null,
  { table, writing, report }: ReaderContext,
): NumberColumn {
  if (index === null) return numberColumn([], null);
  const found = numberColumn(valuesOf(table, index), writing.numbers);
  if (writing.numbers === null && found.example !== PLAIN) {
    tell(index, `numbers written as ${found.example}`, { table, report });
  }
  return found;
}

/** How programs write numbers: it needs no telling. */
const PLAIN = '1234.50';

function tell(
  index: number,
  what: string,
  { table, report }: Pick<ReaderContext, 'table' | 'report'>,
): void {
  report.note(`${table.file}: "${table.headings[index]}" holds ${what}.`);
}
