import type { WorldChange, WorldObjectType } from '../world.ts';
import type { PortalState } from './call.ts';
import { archivedFrom, HeldRecord, withChanges } from './held-record.ts';
import { isoTime } from './iso-time.ts';
import { existsAt, type StoredRecord } from './record-set.ts';
import { statedModifiedDates } from './served-properties.ts';
import { stageConsequences } from './stage-consequences.ts';

/** A record as it truly is: what a synced copy of it ought to hold. */
export interface TruthRecord {
  readonly id: string;
  readonly archived: boolean;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Every property that the object type has. */
  readonly properties: Readonly<Record<string, string | null>>;
  /** What the world says happened to it so far, oldest first. */
  readonly changes: readonly WorldChange[];
}

/** Makes things happen in a portal without a call, and tells the truth about it. */
export interface PortalEditor {
  /** Every record that exists by now, archived ones too, by ascending id. */
  truth(type: WorldObjectType): Iterable<TruthRecord>;
  /** Gives a record new values, now. `source` is HubSpot's source type, `CRM_UI` unless told. */
  change(
    type: WorldObjectType,
    id: string,
    values: Readonly<Record<string, string>>,
    source?: string,
  ): void;
  /** Adds a record, now; returns its id. */
  create(type: WorldObjectType, values: Readonly<Record<string, string>>): string;
  /** Archives a record, now. */
  archive(type: WorldObjectType, id: string): void;
}

/** The editor of a portal. */
export function portalEditor(state: PortalState): PortalEditor {
  const setOf = (type: WorldObjectType) => state.content.recordSets[type];
  return {
    *truth(type) {
      const at = state.now();
      for (const record of setOf(type).after(null)) {
        if (record.createdAt <= at) yield truthOf(state, type, record, at);
      }
    },
    change: (type, id, values, source = 'CRM_UI') => {
      changeRecord(state, type, liveRecord(state, type, id), values, source);
    },
    create: (type, values) => {
      const at = state.now();
      const id = setOf(type).nextId();
      const changes = [
        ...changesFrom(values, at, 'CRM_UI'),
        ...changesFrom(stageConsequences(state, type, null, values), at, 'CALCULATED'),
      ];
      setOf(type).put(new HeldRecord({ id, createdAt: at, archivedAt: null, changes }));
      return id;
    },
    archive: (type, id) => {
      setOf(type).put(archivedFrom(liveRecord(state, type, id), state.now()));
    },
  };
}

/** Appends values to a record at the portal's time, with what HubSpot sets itself. A modified date that the world states moves too. */
export function changeRecord(
  state: PortalState,
  type: WorldObjectType,
  record: StoredRecord,
  values: Readonly<Record<string, string>>,
  source: string,
): StoredRecord {
  const at = state.now();
  const stated = statedModifiedDates(record).map((name) => [name, isoTime(at)] as const);
  const changed = withChanges(record, [
    ...changesFrom(values, at, source),
    ...changesFrom(stageConsequences(state, type, record, values), at, 'CALCULATED'),
    ...changesFrom(Object.fromEntries(stated), at, 'CALCULATED'),
  ]);
  state.content.recordSets[type].put(changed);
  return changed;
}

function changesFrom(
  values: Readonly<Record<string, string>>,
  at: number,
  source: string,
): WorldChange[] {
  return Object.entries(values).map(([property, value]) => ({ property, value, at, source }));
}

function liveRecord(state: PortalState, type: WorldObjectType, id: string): StoredRecord {
  const record = state.content.recordSets[type].find(id);
  if (record === null || !existsAt(record, state.now(), false)) {
    throw new RangeError(`The portal has no ${type} ${id} now.`);
  }
  return record;
}

function truthOf(
  state: PortalState,
  type: WorldObjectType,
  record: StoredRecord,
  at: number,
): TruthRecord {
  const served = state.properties[type];
  return {
    id: record.id,
    archived: existsAt(record, at, true),
    createdAt: record.createdAt,
    modifiedAt: served.modifiedAt(record, at),
    properties: Object.fromEntries(
      [...served.definitions.keys()].map((name) => [name, served.valueAt(record, name, at)]),
    ),
    changes: record.changes().filter((change) => change.at <= at),
  };
}
