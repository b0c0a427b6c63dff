import type { ColumnMapping } from '../../files/mapping-schema.ts';
import { moneyText } from '../../files/money-text.ts';
import type { Reading, ValueReader } from '../../files/read-value.ts';
import { isRecordId } from './computed-id.ts';

const parts: Readonly<Record<NonNullable<ColumnMapping['part']>, (text: string) => string>> = {
  'all but the last word': (text) => {
    const words = text.split(/\s+/);
    return words.length === 1 ? text : words.slice(0, -1).join(' ');
  },
  'last word': (text) => {
    const words = text.split(/\s+/);
    return words.length === 1 ? '' : (words.at(-1) ?? '');
  },
  // An id is no name.
  'first of several': (text) => {
    const first = text.split(';', 1)[0]?.trim() ?? '';
    return isRecordId(first) ? '' : first;
  },
  currency: (text) => moneyText(text)?.currency ?? '',
};

/** Reads a part of the cell, such as the last word of a name; without a part, all of it. */
export function partReader(part: ColumnMapping['part'], read: ValueReader): ValueReader {
  if (part === undefined) return read;
  return (text): Reading => {
    const taken = parts[part](text.trim());
    return taken === '' ? { kind: 'missing' } : read(taken);
  };
}
