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
    slots.push({ property: attribute.property, read: readings[attribute.as].read });
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

function readSlots(slots: readonly Slot[], properties: Properties, now: Instant): SlotValues {
  const unreadable = new Set<number>();
  const values = slots.map(({ property, read }, slot) => {
    const text = propertyOf(properties, property);
    if (text === null || text.trim() === '') return null;
    const value = read(text, now);
    if (value === null) unreadable.add(slot);
    return value;
  });
  return { values, unreadable };
}
