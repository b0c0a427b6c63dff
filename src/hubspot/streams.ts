import type { ObjectType } from '../domain/crm/property.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import type { Stream, StreamRecords, SyncedRecord } from '../use-cases/ports/crm-source.ts';
import { contactProperties, parseContact } from './parse/contact.ts';
import { dealProperties, parseDeal } from './parse/deal.ts';
import { goalProperties, parseGoal } from './parse/goal.ts';
import { parseHistory } from './parse/history.ts';
import { valueChecks } from './parse/reject.ts';
import { type ObjectPath, objectPaths } from './paths.ts';
import type { WireRecord } from './wire/records.ts';

/** How a record becomes a noun: `linked` are the ids of the records that it is linked to. */
export type ParseRecord<R> = (wire: WireRecord, linked: readonly string[]) => SyncedRecord<R>;

/** How one stream is read. */
export interface StreamPlan<R> {
  readonly object: ObjectPath;
  /** The property that says when a record was modified. */
  readonly modifiedBy: string;
  /** Everything that is asked of a record. */
  readonly properties: readonly string[];
  /** The properties whose earlier values are asked too; none: no history. */
  readonly historyOf: readonly string[];
  /** The linked records that are read along; null: none. */
  readonly linkedTo: Stream | null;
  readonly parse: ParseRecord<R>;
}

/** Which earlier values to read: of everything that is read, of some properties by name, or of nothing. */
export type HistoryChoice = 'all' | 'off' | readonly string[];

/**
 * Stamps that HubSpot renews with every touch. Their history is as long as the record's life and says nothing that the
 * other properties' does not.
 */
const stamps: ReadonlySet<string> = new Set([
  'lastmodifieddate',
  'hs_lastmodifieddate',
  'hs_object_id',
  'hs_updated_by_user_id',
  'hs_user_ids_of_all_owners',
  'notes_last_updated',
]);

type Plans = {
  readonly [S in Stream]: (
    schema: PortalSchema,
    history: HistoryChoice,
  ) => StreamPlan<StreamRecords[S]>;
};

/** The plan of each stream in a portal. */
export const streamPlans: Plans = {
  contacts: (schema, history) => {
    const checks = valueChecks('contact', schema.definitions);
    return {
      object: objectPaths.contacts,
      modifiedBy: 'lastmodifieddate',
      ...wanted('contact', contactProperties, schema, history),
      linkedTo: 'deals',
      parse: (wire, dealIds) => {
        const record = parseContact(wire, checks, dealIds);
        return { record, history: parseHistory(wire.propertiesWithHistory, record.createdAt) };
      },
    };
  },
  deals: (schema, history) => {
    const checks = valueChecks('deal', schema.definitions);
    return {
      object: objectPaths.deals,
      modifiedBy: 'hs_lastmodifieddate',
      ...wanted('deal', dealProperties, schema, history),
      linkedTo: 'contacts',
      parse: (wire, contactIds) => {
        const record = parseDeal(wire, checks, schema, contactIds);
        return { record, history: parseHistory(wire.propertiesWithHistory, record.createdAt) };
      },
    };
  },
  goals: ({ portal }) => ({
    object: objectPaths.goals,
    modifiedBy: 'hs_lastmodifieddate',
    properties: goalProperties,
    historyOf: [],
    linkedTo: null,
    parse: (wire) => ({ record: parseGoal(wire, portal), history: [] }),
  }),
};

/** Every property that the portal defines, and what the noun reads even where the token may not see its definition. */
function wanted(
  objectType: ObjectType,
  always: readonly string[],
  { definitions }: PortalSchema,
  history: HistoryChoice,
): Pick<StreamPlan<never>, 'properties' | 'historyOf'> {
  const defined = definitions.filter((each) => each.objectType === objectType);
  const names = [...new Set([...defined.map(({ name }) => name), ...always])];
  return { properties: names, historyOf: historyOf(names, history) };
}

function historyOf(names: readonly string[], history: HistoryChoice): readonly string[] {
  if (history === 'off') return [];
  const chosen = history === 'all' ? names : names.filter((name) => history.includes(name));
  return chosen.filter((name) => !stamps.has(name));
}
