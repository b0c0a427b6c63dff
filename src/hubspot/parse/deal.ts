import type { Deal } from '../../domain/crm/deal.ts';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { dealAmountsOf, dealOutcomeOf } from '../../domain/crm/read-deal.ts';
import { instantOf } from '../../domain/crm/read-property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WireHistory, WireRecord } from '../wire/records.ts';
import { createdAtOf } from './created-at.ts';
import { heldSince, timesMovedLater } from './history.ts';
import { rejectedValues, type ValueChecks } from './reject.ts';

/** What is asked of a deal whatever the portal defines. */
export const dealProperties: readonly string[] = [
  'dealname',
  'pipeline',
  'dealstage',
  'hs_is_closed',
  'hs_is_closed_won',
  'hubspot_owner_id',
  'amount',
  'amount_in_home_currency',
  'deal_currency_code',
  'closedate',
  'createdate',
  'hs_lastmodifieddate',
  'notes_last_contacted',
  'notes_next_activity_date',
];

/** A deal, with the ids of its contacts. */
export function parseDeal(
  wire: WireRecord,
  checks: ValueChecks,
  schema: PortalSchema,
  contactIds: readonly string[],
): Deal {
  const { properties, propertiesWithHistory: versions = {} } = wire;
  const stageId = propertyOf(properties, 'dealstage');
  return {
    id: wire.id,
    name: propertyOf(properties, 'dealname'),
    pipelineId: propertyOf(properties, 'pipeline'),
    stageId,
    outcome: dealOutcomeOf(properties, schema.pipelines),
    stageEnteredAt: stageEnteredAt(properties, stageId, versions),
    ownerId: propertyOf(properties, 'hubspot_owner_id'),
    ...dealAmountsOf(properties, schema.portal.homeCurrency),
    closeDate: instantOf(properties, 'closedate'),
    timesPostponed: timesMovedLater(versions['closedate'] ?? []),
    createdAt: createdAtOf(wire),
    modifiedAt: instantOf(properties, 'hs_lastmodifieddate') ?? readInstant(wire.updatedAt ?? ''),
    lastContactedAt: instantOf(properties, 'notes_last_contacted'),
    nextActivityAt: instantOf(properties, 'notes_next_activity_date'),
    contactIds,
    archived: wire.archived,
    properties,
    rejected: rejectedValues(properties, checks),
  };
}

/** HubSpot's own stamp for the stage or, without one, the history. */
function stageEnteredAt(
  properties: Properties,
  stageId: string | null,
  versions: WireHistory,
): Instant | null {
  if (stageId === null) return null;
  const stamp = instantOf(properties, `hs_v2_date_entered_${stageId}`);
  return stamp ?? heldSince(versions['dealstage'] ?? [], stageId);
}
