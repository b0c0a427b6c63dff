import { type Properties, propertyOf } from '../../crm/property.ts';
import type { ToldOf } from '../../told/told.ts';
import { readings } from '../scorecard/readings.ts';

/** An attribute by which buyers may be told from others, and a value of it. Of a company the employees, `to` included. */
export type TraitMessages = {
  readonly 'job function': { readonly value: string };
  readonly seniority: { readonly value: string };
  readonly industry: { readonly value: string };
  readonly 'company size': { readonly from: number; readonly to: number | null };
};
export type Trait = ToldOf<TraitMessages>;

/** A persona that was learned is called by its traits. */
export type LearnedPersonas = { readonly 'learned persona': { readonly traits: readonly Trait[] } };
export type LearnedPersona = ToldOf<LearnedPersonas>;

/** A portal can hold free text in these; longer values are no category. */
const LONGEST = 60;

/** The size brackets, as people call them. */
const sizes: readonly (readonly [from: number, to: number | null])[] = [
  [1_000, null],
  [250, 999],
  [50, 249],
  [10, 49],
  [0, 9],
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
  const texts = (
    [
      ['job function', 'job_function'],
      ['seniority', 'hs_seniority'],
      ['industry', 'industry'],
    ] as const
  ).flatMap(([say, property]): Trait[] => {
    const value = propertyOf(properties, property)?.trim().toLowerCase() ?? '';
    return value === '' || value.length > LONGEST ? [] : [{ say, with: { value } }];
  });
  return [...texts, ...sizeOf(properties)];
}

function sizeOf(properties: Properties): Trait[] {
  const text = propertyOf(properties, 'numemployees');
  const employees = text === null ? null : readings.range.read(text, 0);
  if (typeof employees !== 'number') return [];
  const size = sizes.find(([from]) => employees >= from);
  if (size === undefined) return [];
  const [from, to] = size;
  return [{ say: 'company size', with: { from, to } }];
}
