import type { WorldChange, WorldObjectType, WorldProperty } from '../world.ts';
import { isoTime } from './iso-time.ts';
import { objectTypes } from './object-types.ts';
import type { StoredRecord } from './record-set.ts';

/** The properties that HubSpot keeps itself, where a world does not state them. */
const keptByHubSpot: Readonly<Record<string, Pick<WorldProperty, 'label' | 'type' | 'fieldType'>>> =
  {
    hs_object_id: { label: 'Record ID', type: 'number', fieldType: 'number' },
    createdate: { label: 'Create Date', type: 'datetime', fieldType: 'date' },
    hs_createdate: { label: 'Object create date/time', type: 'datetime', fieldType: 'date' },
    lastmodifieddate: { label: 'Last Modified Date', type: 'datetime', fieldType: 'date' },
    hs_lastmodifieddate: { label: 'Last Modified Date', type: 'datetime', fieldType: 'date' },
  };

/** Which of them an object type has. Goals have no `createdate`; only contacts have `lastmodifieddate`. */
const keptFor: Readonly<Record<WorldObjectType, readonly string[]>> = {
  contacts: Object.keys(keptByHubSpot),
  companies: ['hs_object_id', 'createdate', 'hs_createdate', 'hs_lastmodifieddate'],
  deals: ['hs_object_id', 'createdate', 'hs_createdate', 'hs_lastmodifieddate'],
  goal_targets: ['hs_object_id', 'hs_createdate', 'hs_lastmodifieddate'],
};

/** Where the modified date may be stated; the first stated one counts for all. */
const modifiedDates = ['lastmodifieddate', 'hs_lastmodifieddate'];

/** The properties of one object type: their definitions, and their values in a record at a moment. */
export interface ServedProperties {
  readonly type: WorldObjectType;
  readonly definitions: ReadonlyMap<string, WorldProperty>;
  /** The value at `at`; null when it has none. */
  valueAt(record: StoredRecord, property: string, at: number): string | null;
  /** The values up to `at`, newest first. */
  historyAt(record: StoredRecord, property: string, at: number): readonly WorldChange[];
  /** When the record last changed, as the world states it or as its changes show it. */
  modifiedAt(record: StoredRecord, at: number): number;
}

/** Whether HubSpot writes the property itself and refuses others' writes. */
export function isKeptByHubSpot(property: string): boolean {
  return Object.hasOwn(keptByHubSpot, property);
}

/** The served properties of an object type: those the world defines, and those HubSpot keeps. */
export function servedProperties(
  type: WorldObjectType,
  defined: readonly WorldProperty[],
): ServedProperties {
  const definitions = new Map(
    [...keptDefinitions(type), ...defined].map((each) => [each.name, each]),
  );

  const valueAt = (record: StoredRecord, property: string, at: number): string | null =>
    latest(record.changesOf(property), at)?.value ?? keptValue(record, property, at);

  return {
    type,
    definitions,
    valueAt,
    historyAt: (record, property, at) => {
      const stated = record.changesOf(property).filter((change) => change.at <= at);
      if (stated.length > 0) return stated.reverse();
      const value = keptValue(record, property, at);
      if (value === null) return [];
      return [{ property, value, at: record.createdAt, source: 'CRM_UI' }];
    },
    modifiedAt,
  };
}

function keptDefinitions(type: WorldObjectType): WorldProperty[] {
  const groupName = `${objectTypes[type].singular}information`;
  return keptFor[type].flatMap((name) => {
    const kept = keptByHubSpot[name];
    return kept === undefined ? [] : [{ name, ...kept, groupName, options: [] }];
  });
}

function keptValue(record: StoredRecord, property: string, at: number): string | null {
  switch (property) {
    case 'hs_object_id':
      return record.id;
    case 'createdate':
    case 'hs_createdate':
      return isoTime(record.createdAt);
    case 'lastmodifieddate':
    case 'hs_lastmodifieddate':
      return isoTime(modifiedAt(record, at));
    default:
      return null;
  }
}

function modifiedAt(record: StoredRecord, at: number): number {
  for (const property of modifiedDates) {
    const stated = latest(record.changesOf(property), at);
    if (stated !== undefined) return instantOf(stated.value) ?? stated.at;
  }
  return record.changedAt(at);
}

/** The names among the modified dates that the record's world states. */
export function statedModifiedDates(record: StoredRecord): readonly string[] {
  return modifiedDates.filter((property) => record.changesOf(property).length > 0);
}

/** A date property's value in ms since 1970: HubSpot takes and gives ISO 8601 or milliseconds. Null when it is neither. */
export function instantOf(value: string): number | null {
  const instant = /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isNaN(instant) ? null : instant;
}

function latest(changes: readonly WorldChange[], at: number): WorldChange | undefined {
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index];
    if (change !== undefined && change.at <= at) return change;
  }
  return undefined;
}
