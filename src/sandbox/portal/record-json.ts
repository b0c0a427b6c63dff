import type { WorldChange } from '../world.ts';
import { isoTime } from './iso-time.ts';
import { jsonText } from './json-text.ts';
import { objectTypes } from './object-types.ts';
import { existsAt, type StoredRecord } from './record-set.ts';
import type { ServedProperties } from './served-properties.ts';

/** A property's name with its quotes and colon: made once for a call, not once for each record. */
interface Key {
  readonly name: string;
  readonly json: string;
}

/** Which properties a call asked for. */
export interface Selection {
  readonly values: readonly Key[];
  readonly history: readonly Key[];
}

/** What a call selects: the defaults when it names none; unknown names are left out, as HubSpot does. */
export function selectionOf(
  served: ServedProperties,
  properties: readonly string[],
  withHistory: readonly string[],
): Selection {
  const { defaultProperties, fixedProperties } = objectTypes[served.type];
  const asked = properties.length > 0 ? properties : defaultProperties;
  return {
    values: keysOf(served, [...asked, ...fixedProperties]),
    history: keysOf(served, withHistory),
  };
}

function keysOf(served: ServedProperties, names: readonly string[]): Key[] {
  return [...new Set(names)]
    .filter((name) => served.definitions.has(name))
    .map((name) => ({ name, json: `${JSON.stringify(name)}:` }));
}

/** One record as HubSpot writes it. `extra`: more members, each with a leading comma. Built as text: pages have 100 x 60 values. */
export function recordJson(
  served: ServedProperties,
  record: StoredRecord,
  selection: Selection,
  at: number,
  extra = '',
): string {
  const values = selection.values.map(
    ({ name, json }) => json + jsonText(served.valueAt(record, name, at)),
  );
  const created = isoTime(record.createdAt);
  const modified = isoTime(served.modifiedAt(record, at));
  return (
    `{"id":"${record.id}","properties":{${values.join()}}${historyJson(served, record, selection, at)}` +
    `,"createdAt":"${created}","updatedAt":"${modified}",${archivedJson(record, at)}${extra}}`
  );
}

function historyJson(
  served: ServedProperties,
  record: StoredRecord,
  selection: Selection,
  at: number,
): string {
  if (selection.history.length === 0) return '';
  const members = selection.history.map(
    ({ name, json }) => `${json}[${served.historyAt(record, name, at).map(versionJson).join()}]`,
  );
  return `,"propertiesWithHistory":{${members.join()}}`;
}

function versionJson(change: WorldChange): string {
  const value = jsonText(change.value);
  const timestamp = isoTime(change.at);
  return `{"value":${value},"timestamp":"${timestamp}","sourceType":${jsonText(change.source)}}`;
}

function archivedJson(record: StoredRecord, at: number): string {
  if (record.archivedAt === null || !existsAt(record, at, true)) return '"archived":false';
  return `"archived":true,"archivedAt":"${isoTime(record.archivedAt)}"`;
}
