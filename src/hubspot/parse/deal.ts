import type { Deal, DealOutcome } from '../../domain/crm/deal.ts';
import { type Money, money } from '../../domain/crm/money.ts';
import { stageOf } from '../../domain/crm/pipeline.ts';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WireHistory, WireRecord } from '../wire/records.ts';
import { heldSince, timesMovedLater } from './history.ts';
import { createdAtOf, decimalOf, flagOf, instantOf } from './read-property.ts';
import { isCurrencyCode, rejectedValues, type ValueChecks } from './reject.ts';

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
  const pipelineId = propertyOf(properties, 'pipeline');
  const stageId = propertyOf(properties, 'dealstage');
  return {
    id: wire.id,
    name: propertyOf(properties, 'dealname'),
    pipelineId,
    stageId,
    outcome: outcomeOf(properties, schema, pipelineId, stageId),
    stageEnteredAt: stageEnteredAt(properties, stageId, versions),
    ownerId: propertyOf(properties, 'hubspot_owner_id'),
    ...amountsOf(properties, schema.portal.homeCurrency),
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

/** HubSpot's own flags say how a deal ended; where it does not set them, the stage does. */
function outcomeOf(
  properties: Properties,
  { pipelines }: PortalSchema,
  pipelineId: string | null,
  stageId: string | null,
): DealOutcome {
  if (flagOf(properties, 'hs_is_closed_won')) return 'won';
  if (flagOf(properties, 'hs_is_closed')) return 'lost';
  const stage = stageOf(pipelines, pipelineId, stageId);
  if (stage === null) return 'unknown';
  return flagOf(properties, 'hs_is_closed') === false ? 'open' : stage.outcome;
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

/** Without a currency code the portal has one currency: its own. An impossible code leaves the amount without meaning. */
function amountsOf(
  properties: Properties,
  homeCurrency: string,
): Pick<Deal, 'amount' | 'homeAmount'> {
  const currency = propertyOf(properties, 'deal_currency_code') ?? homeCurrency;
  const typed = decimalOf(properties, 'amount');
  const converted = decimalOf(properties, 'amount_in_home_currency');
  const amount: Money | null =
    typed === null || !isCurrencyCode(currency) ? null : money(typed, currency);
  if (converted !== null) return { amount, homeAmount: money(converted, homeCurrency) };
  return { amount, homeAmount: currency === homeCurrency ? amount : null };
}
