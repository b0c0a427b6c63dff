import { dateReader } from '../../files/read-date.ts';
import { type NumberFormat, type ValueReader, valueReader } from '../../files/read-value.ts';
import type { WorldProperty } from '../world.ts';
import type { ImportedType } from './file-plan.ts';
import type { OwnerBook } from './owner-book.ts';
import type { PropertyBook } from './property-book.ts';

/** How a file writes its values. */
export interface Writing {
  /** How dates are written; null for ISO. */
  readonly dates: string | null;
  readonly timeZone: string;
  readonly numbers: NumberFormat;
}

/** Numbers as exports write them. */
export const plainNumbers: NumberFormat = { decimal: '.', thousands: '' };

const ISO_PATTERN = 'yyyy-MM-dd or yyyy-MM-dd HH:mm';

/** What the readers of a file's columns share. */
export interface ReaderContext {
  readonly object: ImportedType;
  readonly writing: Writing;
  readonly owners: OwnerBook;
  readonly properties: PropertyBook;
}

/** The reader of a column: owners by name, everything else by its property's type. */
export function columnReader(
  property: WorldProperty,
  context: ReaderContext,
  strict: boolean,
): ValueReader {
  const { writing, owners, properties, object } = context;
  if (property.name === 'hubspot_owner_id') {
    return (text) => ({ kind: 'value', value: owners.idOf(text) });
  }
  return valueReader(property, {
    numbers: writing.numbers,
    timeZone: writing.timeZone,
    readDate: dateReader(writing.dates, writing.timeZone),
    datePattern: writing.dates ?? ISO_PATTERN,
    strict,
    onNewChoice: (label) => properties.addChoice(object, property.name, label),
  });
}
