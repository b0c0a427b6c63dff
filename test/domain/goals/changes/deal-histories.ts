import fc from 'fast-check';
import type { Pipeline } from '../../../../src/domain/crm/pipeline.ts';
import type { Properties, PropertyChange } from '../../../../src/domain/crm/property.ts';
import { dealAmountsOf, dealOutcomeOf } from '../../../../src/domain/crm/read-deal.ts';
import { instantOf } from '../../../../src/domain/crm/read-property.ts';
import type { DealHistory } from '../../../../src/domain/goals/changes/deal-at.ts';

const stage = (id: string, order: number, outcome: 'open' | 'won' | 'lost') =>
  ({ id, label: id, order, outcome, probability: null }) as const;
const stages = [
  stage('talk', 0, 'open'),
  stage('offer', 1, 'open'),
  stage('won', 2, 'won'),
  stage('lost', 3, 'lost'),
];

/** A portal with two pipelines that have the same stages. */
export const schema = {
  portal: { id: 1, timeZone: 'UTC', homeCurrency: 'EUR' },
  pipelines: ['p', 'q'].map((id): Pipeline => ({ id, label: id, stages })),
} as const;

/** A value that was set: which, when (0 is the deal's creation). */
export type Event = readonly [property: string, value: string | null, at: number];

/** A deal as a portal would hold it after some events, oldest first. What was set once, at its creation, has no recorded change. */
export function historyOf(
  id: string,
  createdAt: number | null,
  events: readonly Event[],
): DealHistory {
  const properties: Record<string, string | null> = {};
  for (const [property, value] of events) properties[property] = value;
  const counts = Map.groupBy(events, ([property]) => property);
  const changes = events
    .filter(([property, , at]) => at !== createdAt || (counts.get(property)?.length ?? 0) > 1)
    .map(([property, value, at]): PropertyChange => ({ property, value, at, source: 'CRM_UI' }));
  return { present: { id, createdAt, ...factsOf(properties) }, properties, changes };
}

/** What properties say of a deal, read once for all. */
export function factsOf(properties: Properties) {
  return {
    outcome: dealOutcomeOf(properties, schema.pipelines),
    ownerId: properties['hubspot_owner_id'] ?? null,
    pipelineId: properties['pipeline'] ?? null,
    stageId: properties['dealstage'] ?? null,
    closeDate: instantOf(properties, 'closedate'),
    ...dealAmountsOf(properties, schema.portal.homeCurrency),
  };
}

const values: Readonly<Record<string, readonly (string | null)[]>> = {
  pipeline: ['p', 'p', 'p', 'q'],
  dealstage: ['talk', 'offer', 'won', 'lost'],
  hubspot_owner_id: ['ana', 'ana', 'ben', null],
  amount: ['100', '250.5', '-40', null, 'tbd'],
  deal_currency_code: ['EUR', 'EUR', 'USD', null],
  closedate: [
    '1970-01-05T00:00:00.000Z',
    '1970-02-05T00:00:00.000Z',
    '1970-03-05T00:00:00.000Z',
    null,
  ],
};

const change = fc
  .tuple(fc.constantFrom(...Object.keys(values)), fc.nat(7), fc.integer({ min: 1, max: 40 }))
  .map(([property, pick, at]): Event => {
    const possible = values[property] ?? [];
    return [property, possible[pick % possible.length] ?? null, at];
  });

/** A deal's life: what it was made with, and changes to that; no property changes twice at one moment. */
export const randomEvents: fc.Arbitrary<readonly Event[]> = fc
  .tuple(
    fc.array(fc.nat(7), { minLength: 6, maxLength: 6 }),
    fc.uniqueArray(change, { maxLength: 8, selector: ([property, , at]) => `${property} ${at}` }),
    fc.nat(30),
  )
  .map(([picks, later, createdAt]) => {
    const made = Object.entries(values).map(
      ([property, possible], index): Event => [
        property,
        possible[(picks[index] ?? 0) % possible.length] ?? null,
        createdAt,
      ],
    );
    const changes = later
      .map(([property, value, at]): Event => [property, value, createdAt + at])
      .sort((one, other) => one[2] - other[2]);
    return [...made, ...changes];
  });
