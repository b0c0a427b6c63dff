import { z } from 'zod';
import {
  type Activity,
  type ActivityType,
  activityLinks,
  activityProperties,
} from '../activities.ts';
import { invalid, notFound } from '../api-failure.ts';
import { type Answer, answer, type Call, type PortalState } from '../call.ts';
import { isoTime } from '../iso-time.ts';
import { objectTypeOf, objectTypes } from '../object-types.ts';
import { existsAt } from '../record-set.ts';
import { bodyOf, limitOf, listOf, paramOf } from '../request-parts.ts';

const createBody = z.object({
  properties: z.record(z.string(), z.string()),
  associations: z
    .array(
      z.object({
        to: z.object({ id: z.string() }),
        types: z.array(
          z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }),
        ),
      }),
    )
    .default([]),
});
type Association = z.infer<typeof createBody>['associations'][number];

/** HubSpot's limit on the text of a note. */
const longestNote = 65_536;

/** `POST /crm/objects/tasks` and `/notes`. */
export function createActivity(call: Call, state: PortalState): Answer {
  const type = activityTypeOf(call);
  const { properties, associations } = bodyOf(createBody, call);
  const faults = faultsOf(type, properties, state);
  if (faults.length > 0) throw invalid(`Property values were not valid: ${JSON.stringify(faults)}`);
  const links = associations.flatMap((association) => linksOf(type, association, state));
  const added = state.activities.add(type, { createdAt: state.now(), properties, links });
  return answer(activityJson(added, Object.keys(properties), []), 201);
}

/** `GET /crm/objects/tasks/{id}` and `/notes/{id}`. */
export function readActivity(call: Call, state: PortalState): Answer {
  const id = paramOf(call, 'id');
  const found = state.activities.all(activityTypeOf(call)).find((each) => each.id === id);
  if (found === undefined) throw notFound();
  return answer(shown(found, call));
}

/** `GET /crm/objects/tasks` and `/notes`: the first page. */
export function listActivities(call: Call, state: PortalState): Answer {
  const limit = limitOf(call.query, 10, 100);
  const all = state.activities.all(activityTypeOf(call));
  return answer({ results: all.slice(0, limit).map((each) => shown(each, call)) });
}

function activityTypeOf(call: Call): ActivityType {
  return paramOf(call, 'activity') === 'tasks' ? 'tasks' : 'notes';
}

function faultsOf(
  type: ActivityType,
  properties: Readonly<Record<string, string>>,
  state: PortalState,
): object[] {
  const allowed = activityProperties[type];
  const faults = Object.entries(properties).flatMap(([name, value]) => {
    if (!Object.hasOwn(allowed, name)) return [{ name, error: 'PROPERTY_DOESNT_EXIST' }];
    const choices = allowed[name] ?? null;
    if (choices !== null && !choices.includes(value)) return [{ name, error: 'INVALID_OPTION' }];
    return [];
  });
  const { hs_timestamp, hubspot_owner_id, hs_note_body } = properties;
  if (hs_timestamp === undefined || Number.isNaN(Date.parse(hs_timestamp)))
    faults.push({ name: 'hs_timestamp', error: 'INVALID_DATE' });
  const isOwner = ({ id }: { id: string }) => id === hubspot_owner_id;
  if (hubspot_owner_id !== undefined && !state.content.owners.some(isOwner))
    faults.push({ name: 'hubspot_owner_id', error: 'INVALID_OWNER_ID' });
  if ((hs_note_body?.length ?? 0) > longestNote)
    faults.push({ name: 'hs_note_body', error: 'PROPERTY_VALUE_TOO_LONG' });
  return faults;
}

function linksOf(type: ActivityType, { to, types }: Association, state: PortalState) {
  return types.map(({ associationCategory, associationTypeId }) => {
    const target = activityLinks[type][associationTypeId];
    if (associationCategory !== 'HUBSPOT_DEFINED' || target === undefined)
      throw invalid(
        `No association type ${associationCategory} ${associationTypeId} from ${type}.`,
      );
    const record = state.content.recordSets[target].find(to.id);
    if (record === null || !existsAt(record, state.now(), false))
      throw invalid(`The ${objectTypes[target].singular} ${to.id} does not exist.`);
    return { type: target, id: to.id };
  });
}

function shown(activity: Activity, { query }: Call): object {
  return activityJson(
    activity,
    listOf(query, 'properties'),
    listOf(query, 'associations').map(objectTypeOf),
  );
}

function activityJson(
  { id, createdAt, properties, links }: Activity,
  names: readonly string[],
  linkTypes: readonly string[],
): object {
  const at = isoTime(createdAt);
  const kept = { hs_object_id: id, hs_createdate: at, hs_lastmodifieddate: at };
  const asked = names.map((name) => [name, properties[name] ?? null]);
  const linked = linkTypes.map((type) => {
    const results = links.filter((link) => link.type === type).map((link) => ({ id: link.id }));
    return [type, { results }];
  });
  return {
    id,
    properties: { ...Object.fromEntries(asked), ...kept },
    createdAt: at,
    updatedAt: at,
    archived: false,
    ...(linked.length > 0 && { associations: Object.fromEntries(linked) }),
  };
}
