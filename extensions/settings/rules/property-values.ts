import { createContext } from 'react';
import type { PropertyValuesAnswer } from '../../../src/contract/settings/properties.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { CardContext } from '../../shared/card-context.ts';

/** Where values can be asked for; null: nowhere, and they are typed. */
export const ValuesContext = createContext<CardContext | null>(null);

type Shown = Extract<PropertyValuesAnswer, { state: 'shown' }>;

/** The values to choose from, most frequent first, each with how many of the newest leads hold it. One with a comma cannot be in a list that commas separate. */
export function valueOptions({ options, common, outOf }: Shown) {
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const counted = new Set(common.map(({ value }) => value));
  return [
    ...common.map(({ value, leads }) => ({
      value,
      label: words.valueCount(labels.get(value) ?? value, leads, outOf),
    })),
    ...options.filter(({ value }) => !counted.has(value)),
  ].filter(({ value }) => !value.includes(','));
}
