import type { PropertiesAnswer, PropertyValuesAnswer } from '../../contract/settings/properties.ts';
import { addCount } from '../../domain/collections/counts.ts';
import { propertyOf } from '../../domain/crm/property.ts';
import { rollUpNames } from '../../domain/leads/scorecard/deal-facts.ts';
import { conditionsFor, readings } from '../../domain/leads/scorecard/readings.ts';
import { type ReadAs, scorecardBounds } from '../../domain/leads/scorecard/scorecard.ts';
import { contactProperties } from '../../domain/leads/scorecard/term-faults.ts';
import { grammars } from '../../words/en/lead-reasons.ts';
import { type PastReading, pastLeads } from '../leads/learn/past-leads.ts';
import type { SettingsReading } from './settings-reading.ts';

/** Every way to read a property. A list of its own, because the keys of an object have no type. */
const readAs: readonly ReadAs[] = [
  ...(['number', 'range', 'significant digits', 'choice', 'text', 'exact text'] as const),
  ...(['boolean', 'age in days', 'moment', 'e-mail address', 'presence'] as const),
];

/** Values that are offered to choose from, and characters of one that still fit. */
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;

/** What rules can ask for. */
export async function readProperties({
  portal,
}: Pick<SettingsReading, 'portal'>): Promise<PropertiesAnswer> {
  const properties = [...contactProperties(portal.definitions).values()];
  return {
    state: 'shown',
    properties: properties
      .map(({ name, label, type, options }) => ({
        name,
        label,
        type,
        readAs: readAs.filter((as) => readings[as].fits.includes(type)),
        options: options.length,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en') || a.name.localeCompare(b.name, 'en')),
    readings: readAs.map((as) => ({
      as,
      conditions: [...conditionsFor({ property: '', as })],
      grammar: grammars[as],
    })),
    deals: {
      which: ['all', 'open', 'won', 'lost'],
      readAs: [...rollUpNames],
      conditions: [...conditionsFor({ deals: 'all', as: 'deal count' })],
    },
    bounds: { ...scorecardBounds },
  };
}

/** What a property's values are read from. */
export interface ValuesReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: PastReading['store'];
}

/** A property's choices, and what the newest leads hold in it. */
export async function readPropertyValues(
  { portal, store, clock }: ValuesReading,
  property: string,
): Promise<PropertyValuesAnswer> {
  const definition = contactProperties(portal.definitions).get(property);
  if (definition === undefined) return { state: 'unknown', property };
  const now = clock();
  const reading = { store, now, readsDeals: false, properties: [property] };
  const { leads } = await pastLeads(reading, { createdAt: now + 1, id: '' });
  const counts = new Map<string, number>();
  for (const { contact } of leads) {
    const value = propertyOf(contact.properties, property);
    if (value === null || value.length > LONGEST_VALUE) continue;
    addCount(counts, value);
  }
  return {
    state: 'shown',
    property,
    options: [...definition.options],
    common: [...counts]
      .map(([value, count]) => ({ value, leads: count }))
      .sort((a, b) => b.leads - a.leads || a.value.localeCompare(b.value, 'en'))
      .slice(0, MOST_VALUES),
    outOf: leads.length,
  };
}
