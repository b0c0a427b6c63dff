import type { WorldObjectType, WorldProperty } from '../../world.ts';
import { ApiFailure, invalid } from '../api-failure.ts';
import type { PortalState } from '../call.ts';
import { existsAt } from '../record-set.ts';
import { comparableOf } from '../search/comparable.ts';
import { isKeptByHubSpot, type ServedProperties } from '../served-properties.ts';

type Values = Readonly<Record<string, string>>;

/** Refuses values that HubSpot would: all faults of all records in one 400. An empty value clears and is always fine. */
export function checkValues(served: ServedProperties, records: readonly Values[]): void {
  const faults = records.flatMap((values) =>
    Object.entries(values).flatMap(([name, value]) => {
      const fault = faultOf(served.definitions.get(name), name, value);
      return fault === null ? [] : [{ isValid: false, name, ...fault }];
    }),
  );
  if (faults.length > 0) {
    throw invalid(`Property values were not valid: ${JSON.stringify(faults)}`);
  }
}

function faultOf(
  definition: WorldProperty | undefined,
  name: string,
  value: string,
): { readonly error: string; readonly message: string } | null {
  if (definition === undefined) {
    return { error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
  }
  if (isKeptByHubSpot(name)) {
    return { error: 'READ_ONLY_VALUE', message: `"${name}" is a read only property` };
  }
  if (value === '') return null;
  if (comparableOf(value, definition) === null) {
    const error = definition.type === 'number' ? 'INVALID_DOUBLE' : 'INVALID_DATE';
    return { error, message: `${value} is not a ${definition.type}` };
  }
  // HubSpot separates several choices with semicolons.
  const unknown = value.split(';').find((choice) => isNoChoice(definition, choice));
  if (unknown === undefined) return null;
  return { error: 'INVALID_OPTION', message: `${unknown} was not one of the allowed options` };
}

function isNoChoice({ type, options }: WorldProperty, value: string): boolean {
  if (type !== 'enumeration' || options.length === 0) return false;
  return options.every((option) => option.value !== value);
}

/** HubSpot keeps contacts' addresses apart: one that another contact has is a 409. */
export function checkNoConflict(
  state: PortalState,
  type: WorldObjectType,
  id: string,
  { email }: Values,
): void {
  if (type !== 'contacts' || email === undefined || email === '') return;
  const at = state.now();
  for (const record of state.content.recordSets.contacts.after(null)) {
    if (record.id === id || !existsAt(record, at, false)) continue;
    if (
      state.properties.contacts.valueAt(record, 'email', at)?.toLowerCase() === email.toLowerCase()
    ) {
      throw new ApiFailure(409, 'CONFLICT', `Contact already exists. Existing ID: ${record.id}`);
    }
  }
}
