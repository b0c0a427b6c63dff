import { dayOf } from '../domain/calendar/day.ts';
import type { NumberColumn } from './number-column.ts';
import type { DateReader } from './read-date.ts';

/** What values are read as. `type`: HubSpot's, such as `number` or `enumeration`. */
export interface ValueProperty {
  readonly type: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A cell as a property's value: HubSpot's text, nothing, or why it cannot be one. */
export type Reading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a cell that is not blank. */
export type ValueReader = (text: string) => Reading;

/** What a reader must know besides the property. */
export interface ReadingContext {
  readonly numbers: NumberColumn;
  readonly readDate: DateReader;
  /** IANA name: the zone that a date without a time is a day of. */
  readonly timeZone: string;
  /** How dates are written, for messages: `yyyy-MM-dd`. */
  readonly datePattern: string;
  /** An unknown choice is a fault; otherwise it becomes a choice of its own. */
  readonly strict: boolean;
  /** Called with a choice that the property does not have yet. */
  readonly onNewChoice: (label: string) => void;
}

const value = (text: string): Reading => ({ kind: 'value', value: text });
const unreadable = (reason: string): Reading => ({ kind: 'unreadable', reason });

/** How values of a property are read, by its type. */
export function valueReader(property: ValueProperty, context: ReadingContext): ValueReader {
  switch (property.type) {
    case 'number':
      return amountReader(context.numbers);
    case 'datetime':
    case 'date':
      return momentReader(property.type, context);
    case 'bool':
      return flagReader;
    case 'enumeration':
      return choiceReader(property, context);
    default:
      return value;
  }
}

function amountReader({ read, example, unclear }: NumberColumn): ValueReader {
  const reason =
    unclear === null
      ? `not a number such as ${example}`
      : `of ${unclear} nothing says whether its mark is for decimals or thousands; a mapping file can ("numbers": { "decimal": ",", "thousands": "." })`;
  return (text) => {
    const plain = read(text);
    return plain === null ? unreadable(reason) : value(plain);
  };
}

function momentReader(type: 'date' | 'datetime', context: ReadingContext): ValueReader {
  return (text) => {
    const at = context.readDate(text);
    if (at === null) return unreadable(`not a date of the form ${context.datePattern}`);
    const day = type === 'date' ? dayOf(at, context.timeZone).toString() : null;
    return value(day ?? new Date(at).toISOString());
  };
}

const flags: Readonly<Record<string, 'true' | 'false'>> = {
  true: 'true',
  yes: 'true',
  '1': 'true',
  false: 'false',
  no: 'false',
  '0': 'false',
};

const flagReader: ValueReader = (text) => {
  const flag = Object.hasOwn(flags, text.toLowerCase()) ? flags[text.toLowerCase()] : undefined;
  return flag === undefined
    ? unreadable('neither yes nor no (true or false, 1 or 0)')
    : value(flag);
};

function choiceReader(property: ValueProperty, context: ReadingContext): ValueReader {
  const known = new Map(
    property.options.flatMap((option) => [
      [option.label.toLowerCase(), option.value] as const,
      [option.value.toLowerCase(), option.value] as const,
    ]),
  );
  const allowed = property.options.map((option) => option.label).join(', ');
  return (text) => {
    const found = known.get(text.toLowerCase());
    if (found !== undefined) return value(found);
    if (context.strict) return unreadable(`not a choice of ${property.label}: ${allowed}`);
    known.set(text.toLowerCase(), text);
    context.onNewChoice(text);
    return value(text);
  };
}
