import { type Properties, propertyOf } from '../crm/property.ts';
import type { Instant } from '../crm/time.ts';
import { type Reading, readings, type Value } from './readings.ts';
import type { Attribute } from './scorecard.ts';

/** What a contact's properties say, by slot. */
export interface SlotValues {
  /** null: missing, or unreadable. */
  readonly values: readonly (Value | null)[];
  /** Slots whose text is not what its attribute states: neither a value nor missing. */
  readonly unreadable: ReadonlySet<number>;
}

/** Attributes in numbered places, each once, so that a property is read once however many terms ask for it. */
export interface AttributeSlots {
  readonly slotOf: (attribute: Attribute) => number;
  readonly read: (properties: Properties, now: Instant) => SlotValues;
}

interface Slot {
  readonly property: string;
  readonly read: Reading['read'];
}

/** Gives every different attribute a slot. */
export function attributeSlots(attributes: readonly Attribute[]): AttributeSlots {
  const numbers = new Map<string, number>();
  const slots: Slot[] = [];
  for (const attribute of attributes) {
    if (numbers.has(keyOf(attribute))) continue;
    numbers.set(keyOf(attribute), slots.length);
    slots.push({ property: attribute.property, read: readerOf(readings[attribute.as]) });
  }
  return {
    slotOf: (attribute) => {
      const slot = numbers.get(keyOf(attribute));
      if (slot === undefined) throw new RangeError(`No slot for "${attribute.property}".`);
      return slot;
    },
    read: (properties, now) => readSlots(slots, properties, now),
  };
}

function keyOf({ property, as }: Attribute): string {
  return `${as}:${property}`;
}

/** Remembered texts of one slot; beyond it, texts are read anew: most contacts share few titles, sizes and counts. */
const REMEMBERED = 2_000;

function readerOf({ read, repeats }: Reading): Reading['read'] {
  if (!repeats) return read;
  const known = new Map<string, Value | null>();
  return (text, now) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text, now);
    if (known.size < REMEMBERED) known.set(text, value);
    return value;
  };
}

const none: ReadonlySet<number> = new Set();

function readSlots(slots: readonly Slot[], properties: Properties, now: Instant): SlotValues {
  const values: (Value | null)[] = [];
  let unreadable: Set<number> | null = null;
  for (const { property, read } of slots) {
    const text = propertyOf(properties, property);
    const blank = text === null || text.trim() === '';
    const value = blank ? null : read(text, now);
    if (value === null && !blank) {
      unreadable ??= new Set();
      unreadable.add(values.length);
    }
    values.push(value);
  }
  return { values, unreadable: unreadable ?? none };
}
