import { Decimal } from 'decimal.js';
import type { PortalSchema } from '../../../src/domain/crm/schema.ts';
import { streamPlans } from '../../../src/hubspot/streams.ts';
import type { WireHistory, WireRecord } from '../../../src/hubspot/wire/records.ts';

/** A portal in Berlin with one pipeline and a few typed properties. */
export const schema: PortalSchema = {
  portal: { id: 4242, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
  definitions: [
    { objectType: 'contact', name: 'age', label: 'Age', type: 'number', options: [] },
    { objectType: 'contact', name: 'met_on', label: 'Met on', type: 'date', options: [] },
    { objectType: 'contact', name: 'vip', label: 'VIP', type: 'bool', options: [] },
    { objectType: 'contact', name: 'note', label: 'Note', type: 'string', options: [] },
  ],
  owners: [],
  pipelines: [
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'talk', label: 'Talk', order: 0, outcome: 'open', probability: 0.2 },
        { id: 'won', label: 'Won', order: 1, outcome: 'won', probability: 1 },
        { id: 'lost', label: 'Lost', order: 2, outcome: 'lost', probability: 0 },
      ],
    },
  ],
};

type Values = Readonly<Record<string, string | null>>;

function wire(properties: Values, versions?: WireHistory): WireRecord {
  return {
    id: '7',
    properties,
    propertiesWithHistory: versions,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-02-01T00:00:00Z',
    archived: false,
  };
}

/** A contact and its history from its properties. */
export const contact = (properties: Values, versions?: WireHistory) =>
  streamPlans.contacts(schema, 'all').parse(wire(properties, versions), ['70']);

/** A deal and its history from its properties. */
export const deal = (properties: Values, versions?: WireHistory) =>
  streamPlans.deals(schema, 'all').parse(wire(properties, versions), ['80']);

/** A goal from its properties. */
export const goal = (properties: Values) =>
  streamPlans.goals(schema, 'all').parse(wire(properties), []).record;

/** Money as the nouns hold it. */
export const money = (amount: string, currency: string) => ({
  amount: new Decimal(amount),
  currency,
});
