import type { World, WorldLink, WorldObjectType, WorldRecord } from '../world.ts';
import { EditableRecords } from './editable-records.ts';
import { HeldRecord } from './held-record.ts';
import { objectTypeNames } from './object-types.ts';
import { compareIds, type RecordSet, type RecordSource } from './record-set.ts';

/** The ids that a record is linked to, ascending. */
export type Links = (from: WorldObjectType, to: WorldObjectType, id: string) => readonly string[];

/** What a portal serves: a world's facts, with its records held in memory or computed. */
export interface PortalContent extends Omit<World, 'records' | 'links'> {
  readonly recordSets: Readonly<Record<WorldObjectType, RecordSet>>;
  readonly links: Links;
}

/** A world that HubSpot could not have: impossible ids, or changes out of order. */
export class UnservableWorld extends Error {
  override readonly name = 'UnservableWorld';
}

/** A world's content, held in memory. Throws {@link UnservableWorld} with its first ten faults. */
export function contentOf(world: World): PortalContent {
  const faults = objectTypeNames.flatMap((type) => recordFaults(type, world.records[type]));
  if (faults.length > 0) throw new UnservableWorld(faults.slice(0, 10).join('\n'));
  return {
    ...world,
    recordSets: recordSetsOf((type) => heldSource(world.records[type])),
    links: linksOf(world.links),
  };
}

/** An editable record set for each object type. */
export function recordSetsOf(
  sourceOf: (type: WorldObjectType) => RecordSource,
): Readonly<Record<WorldObjectType, RecordSet>> {
  return {
    contacts: new EditableRecords(sourceOf('contacts')),
    companies: new EditableRecords(sourceOf('companies')),
    deals: new EditableRecords(sourceOf('deals')),
    goal_targets: new EditableRecords(sourceOf('goal_targets')),
  };
}

function heldSource(records: readonly WorldRecord[]): RecordSource {
  const held = records
    .map((record) => new HeldRecord(record))
    .sort((a, b) => compareIds(a.id, b.id));
  return {
    count: held.length,
    recordAt: (index) => {
      const record = held[index];
      if (record === undefined) throw new RangeError(`No record at ${index} of ${held.length}.`);
      return record;
    },
  };
}

function recordFaults(type: WorldObjectType, records: readonly WorldRecord[]): string[] {
  const seen = new Set<string>();
  return records.flatMap(({ id, changes }) => {
    if (!/^[1-9]\d*$/.test(id)) return [`${type}: id "${id}" is not a whole number above 0.`];
    if (seen.has(id)) return [`${type}: id ${id} comes twice.`];
    seen.add(id);
    const late = changes.find((change, index) => change.at < (changes[index - 1]?.at ?? -Infinity));
    return late === undefined
      ? []
      : [`${type}: the changes of ${id} are not oldest first; ${late.property} is out of place.`];
  });
}

function linksOf(links: readonly WorldLink[]): Links {
  const byEnd = new Map<string, Set<string>>();
  const add = (from: WorldLink['from'], to: WorldLink['to']): void => {
    const key = `${from.type}/${from.id}/${to.type}`;
    const ids = byEnd.get(key);
    if (ids === undefined) byEnd.set(key, new Set([to.id]));
    else ids.add(to.id);
  };
  for (const link of links) {
    add(link.from, link.to);
    add(link.to, link.from);
  }
  return (from, to, id) => [...(byEnd.get(`${from}/${id}/${to}`) ?? [])].sort(compareIds);
}
