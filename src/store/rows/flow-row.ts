import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { LeadFlow } from '../../domain/leads/channels/lead-flow.ts';
import { decimalFrom } from './decimal-column.ts';

/** A lead's flow as it is read: never written in this form. */
export interface FlowRow {
  readonly id: string;
  readonly name: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly created_at: number | null;
  /** The first recorded change to the stage "customer". */
  readonly became_customer_at: number | null;
  /** Whether any change of the stage is recorded. */
  readonly has_stages: boolean;
  readonly is_customer: boolean;
  /** HubSpot's own date of becoming a customer. */
  readonly customer_date: string | null;
  readonly won_at: readonly number[];
  readonly won_value: readonly (string | null)[];
  readonly properties: Properties;
}

/** A row as the domain sees it. A customer whose history does not say since when was one from the start. */
export function flowFrom(row: FlowRow): LeadFlow {
  const dated = readInstant(row.customer_date ?? '');
  const fromTheStart = row.is_customer && !row.has_stages ? row.created_at : null;
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    campaign: propertyOf({ campaign: row.campaign }, 'campaign'),
    createdAt: row.created_at,
    customerSince: row.became_customer_at ?? dated ?? fromTheStart,
    firstWonAt: row.won_at.reduce<number | null>((first, at) => Math.min(first ?? at, at), null),
    wins: row.won_at.map((closedAt, place) => ({
      closedAt,
      homeValue: decimalFrom(row.won_value[place] ?? null),
    })),
    properties: row.properties,
  };
}
