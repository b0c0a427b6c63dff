import { type Properties, propertyOf } from '../../crm/property.ts';
import type { Instant } from '../../crm/time.ts';
import { type LeadDeal, rolledUp } from './deal-facts.ts';
import { type Reading, readings, type Value } from './readings.ts';
import type { Attribute, DealsAttribute } from './scorecard.ts';

/** What a contact's properties and deals say, by slot. */
export interface SlotValues {
  /** null: missing, or unreadable. */
  readonly values: readonly (Value | null)[];
  /** Slots whose text is not what its attribute states, or whose deals were not looked up: neither a value nor missing. */
  readonly unreadable: ReadonlySet<number>;
}

/** A contact as a scorecard sees it. */
export interface LeadFacts {
  readonly properties: Properties;
  /** Null: they were not looked up. */
  readonly deals: readonly LeadDeal[] | null;
}

/** Attributes in numbered places, each once, so that a property is read once however many terms ask for it. */
export interface AttributeSlots {
  readonly slotOf: (attribute: Attribute) => number;
  readonly read: (facts: LeadFacts, now: Instant) => SlotValues;
  /** Whether any attribute is about deals. */
  readonly readsDeals: boolean;
}

interface PropertySlot {
  readonly property: string;
  readonly read: Reading['read'];
}
type Slot = PropertySlot | DealsAttribute;

/** Gives every different attribute a slot. */
export function attributeSlots(attributes: readonly Attribute[]): AttributeSlots {
  const numbers = new Map<string, number>();
  const slots: Slot[] = [];
  for (const attribute of attributes) {
    if (numbers.has(keyOf(attribute))) continue;
    numbers.set(keyOf(attribute), slots.length);
    slots.push(slotFor(attribute));
  }
  return {
    slotOf: (attribute) => {
      const slot = numbers.get(keyOf(attribute));
      if (slot === undefined) throw new RangeError(`No slot for "${keyOf(attribute)}".`);
      return slot;
    },
    read: (facts, now) => readSlots(slots, facts, now),
    readsDeals: slots.some((slot) => 'deals' in slot),
  };
}

function keyOf(attribute: Attribute): string {
  return 'deals' in attribute
    ? `${attribute.as} of ${attribute.deals}`
    : `${attribute.as}:${attribute.property}`;
}

function slotFor(attribute: Attribute): Slot {
  if ('deals' in attribute) return attribute;
  return { property: attribute.property, read: readerOf(readings[attribute.as]) };
}

/** How many texts of one slot are remembered: most contacts share a few titles, sizes and counts. Others are read each time. */
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

/** A text that says nothing its attribute states, or deals that nobody looked up. */
const UNREADABLE = Symbol('unreadable');

function readSlots(slots: readonly Slot[], facts: LeadFacts, now: Instant): SlotValues {
  const values: (Value | null)[] = [];
  let unreadable: Set<number> | null = null;
  for (const slot of slots) {
    const value = 'deals' in slot ? readDeals(slot, facts, now) : readText(slot, facts, now);
    if (value === UNREADABLE) {
      unreadable ??= new Set();
      unreadable.add(values.length);
      values.push(null);
    } else values.push(value);
  }
  return { values, unreadable: unreadable ?? none };
}

function readText(
  { property, read }: PropertySlot,
  { properties }: LeadFacts,
  now: Instant,
): Value | null | typeof UNREADABLE {
  const text = propertyOf(properties, property);
  if (text === null || text.trim() === '') return null;
  return read(text, now) ?? UNREADABLE;
}

function readDeals(
  slot: DealsAttribute,
  { deals }: LeadFacts,
  now: Instant,
): number | null | typeof UNREADABLE {
  return deals === null ? UNREADABLE : rolledUp(slot, deals, now);
}
