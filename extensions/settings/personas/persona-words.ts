import type { PersonasPage } from '../../../src/contract/settings/personas.ts';
import type { Format } from '../../shared/format.ts';
import type { Attribute } from '../rules/rule-parts.ts';
import { binWords } from '../rules/rule-words.ts';
import { countWords } from '../trials/trial-words.ts';

export type ShownPersonas = Extract<PersonasPage, { state: 'shown' }>;
export type ShownPersona = ShownPersonas['personas'][number];
export type Trait = ShownPersona['traits'][number];
export type PersonaDraft = Pick<ShownPersona, 'name' | 'traits'>;

/** Ways of reading that say who somebody is; when something happened is no trait. */
export const traitReadings: readonly {
  readonly value: Extract<Attribute, { property: string }>['as'];
  readonly label: string;
}[] = [
  { value: 'text', label: 'words of a text' },
  { value: 'choice', label: 'a choice from a list' },
  { value: 'exact text', label: 'a text as it stands, by pattern' },
  { value: 'number', label: 'a number' },
  { value: 'range', label: 'a size such as 51-200' },
  { value: 'boolean', label: 'yes or no' },
  { value: 'e-mail address', label: 'the kind of e-mail address' },
  { value: 'presence', label: 'whether it is filled in' },
];

/** "jobtitle contains vp or head". */
export function traitWords({ reads, when }: Trait): string {
  return binWords({ reads: [reads] }, { when: [when], points: 0, reason: '' });
}

/** "A lead fits if jobtitle contains vp or head, and numemployees is 50 to under 1000." */
export function personaWords({ traits }: PersonaDraft): string {
  return `A lead fits if ${traits.map(traitWords).join(', and ')}.`;
}

/** How many leads fit a persona, as far as they were counted. */
export function fitWords(fit: ShownPersona['fit'], format: Format): string {
  if (fit === null) return 'Not counted yet: leads are counted with the next run.';
  const { leads, converted, notKnown } = fit;
  const known = `${countWords(leads, format)} leads fit, ${countWords(converted, format)} of them became customers.`;
  return notKnown === 0
    ? known
    : `${known} Of ${countWords(notKnown, format)} it is not known: a property is empty.`;
}
