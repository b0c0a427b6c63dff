import { type Properties, propertyOf } from '../../crm/property.ts';
import { readings } from '../scorecard/readings.ts';

/** An attribute by which buyers may be told from others, and a value of it as people say it. */
export interface Trait {
  readonly attribute: string;
  readonly value: string;
}

/** A portal can hold free text in these; longer values are no category. */
const LONGEST = 60;

/** Lower ends of the size brackets, with what people call them. */
const sizes: readonly (readonly [from: number, name: string])[] = [
  [1_000, '1,000 employees or more'],
  [250, '250 to 999 employees'],
  [50, '50 to 249 employees'],
  [10, '10 to 49 employees'],
  [0, 'under 10 employees'],
];

/** The contact properties that learned personas are made of. */
export const traitProperties: readonly string[] = [
  'job_function',
  'hs_seniority',
  'industry',
  'numemployees',
];

/** What is known of a lead that a persona can be made of; what is empty is left out. */
export function traitsOf(properties: Properties): readonly Trait[] {
  const texts = [
    { attribute: 'Job function', property: 'job_function' },
    { attribute: 'Seniority', property: 'hs_seniority' },
    { attribute: 'Industry', property: 'industry' },
  ].flatMap(({ attribute, property }) => {
    const value = propertyOf(properties, property)?.trim().toLowerCase() ?? '';
    return value === '' || value.length > LONGEST ? [] : [{ attribute, value }];
  });
  return [...texts, ...sizeOf(properties)];
}

function sizeOf(properties: Properties): Trait[] {
  const text = propertyOf(properties, 'numemployees');
  const employees = text === null ? null : readings.range.read(text, 0);
  if (typeof employees !== 'number') return [];
  const name = sizes.find(([from]) => employees >= from)?.[1];
  return name === undefined ? [] : [{ attribute: 'Company size', value: name }];
}
