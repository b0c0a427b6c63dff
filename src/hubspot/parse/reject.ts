import { isCurrencyCode } from '../../domain/crm/money.ts';
import type {
  ObjectType,
  Properties,
  PropertyDefinition,
  PropertyType,
} from '../../domain/crm/property.ts';
import { readDecimal, readFlag, readInstant } from '../../domain/crm/read-value.ts';
import type { RejectedValue, RejectionMessages } from '../../domain/crm/rejection.ts';
import type { ToldOf } from '../../domain/told/told.ts';

/** Whether a text can be what its property says it is, and how to say that it cannot. */
interface ValueCheck {
  readonly possible: (text: string) => boolean;
  readonly reason: ToldOf<RejectionMessages>;
}

const number: ValueCheck = {
  possible: (text) => readDecimal(text) !== null,
  reason: { say: 'not a number', with: {} },
};
const moment: ValueCheck = {
  possible: (text) => readInstant(text) !== null,
  reason: { say: 'not a moment', with: {} },
};
const flag: ValueCheck = {
  possible: (text) => readFlag(text) !== null,
  reason: { say: 'not a flag', with: {} },
};
const currency: ValueCheck = {
  possible: (text) => isCurrencyCode(text),
  reason: { say: 'not a currency', with: {} },
};

const checksByType: Partial<Record<PropertyType, ValueCheck>> = {
  number,
  date: moment,
  datetime: moment,
  bool: flag,
};

/** The properties to check, with their checks. */
export type ValueChecks = readonly (readonly [property: string, check: ValueCheck])[];

/** What the noun of an object type reads, whatever type the portal gives the property. */
const readByNouns: Readonly<Record<ObjectType, Readonly<Record<string, ValueCheck>>>> = {
  contact: {
    createdate: moment,
    lastmodifieddate: moment,
    notes_last_contacted: moment,
    notes_next_activity_date: moment,
  },
  deal: {
    amount: number,
    amount_in_home_currency: number,
    deal_currency_code: currency,
    closedate: moment,
    createdate: moment,
    hs_lastmodifieddate: moment,
    hs_is_closed: flag,
    hs_is_closed_won: flag,
    notes_last_contacted: moment,
    notes_next_activity_date: moment,
  },
};

/** The checks of an object type's values: by the portal's definitions, and for what its noun reads. */
export function valueChecks(
  objectType: ObjectType,
  definitions: readonly PropertyDefinition[],
): ValueChecks {
  const checks = new Map<string, ValueCheck>();
  for (const definition of definitions) {
    const check = checksByType[definition.type];
    if (check !== undefined && definition.objectType === objectType) {
      checks.set(definition.name, check);
    }
  }
  for (const [name, check] of Object.entries(readByNouns[objectType])) checks.set(name, check);
  return [...checks];
}

/** The checks of a goal's values. */
export const goalChecks: ValueChecks = [
  ['hs_target_amount', number],
  ['hs_start_datetime', moment],
  ['hs_end_datetime', moment],
  ['hs_goal_target_currency_code', currency],
];

/** The values that cannot be what their property says, each with the reason. */
export function rejectedValues(properties: Properties, checks: ValueChecks): RejectedValue[] {
  const rejected: RejectedValue[] = [];
  for (const [property, { possible, reason }] of checks) {
    const value = Object.hasOwn(properties, property) ? properties[property] : null;
    if (value && !possible(value)) rejected.push({ property, value, reason });
  }
  return rejected;
}
