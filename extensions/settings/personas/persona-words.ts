import type { PersonasPage } from '../../../src/contract/settings/personas.ts';
import { personaSettings as words } from '../../../src/words/en/settings/personas.ts';
import { binWords } from '../../../src/words/en/settings/rule-terms.ts';
import { countWords } from '../../../src/words/en/settings/trials.ts';
import type { Format } from '../../shared/format.ts';
import { propertyReadings } from '../rules/readings.ts';

export type ShownPersonas = Extract<PersonasPage, { state: 'shown' }>;
export type ShownPersona = ShownPersonas['personas'][number];
export type Trait = ShownPersona['traits'][number];
export type PersonaDraft = Pick<ShownPersona, 'name' | 'traits'>;

/** Ways of reading that say who somebody is; when something happened is no trait. */
export const traitReadings = propertyReadings.filter(
  ({ value }) => value !== 'age in days' && value !== 'moment',
);

/** "jobtitle contains vp or head". */
export function traitWords({ reads, when }: Trait): string {
  return binWords({ reads: [reads] }, { when: [when], points: 0, reason: '' });
}

/** "A lead fits if jobtitle contains vp or head, and numemployees is 50 to under 1000." */
export function personaWords({ traits }: PersonaDraft): string {
  return words.fitsIf(traits.map(traitWords));
}

/** How many leads fit a persona, as far as they were counted. */
export function fitWords(fit: ShownPersona['fit'], format: Format): string {
  if (fit === null) return words.notCounted;
  const { leads, converted, notKnown } = fit;
  const known = words.fit(countWords(leads, format), countWords(converted, format));
  return notKnown === 0 ? known : words.fitNotKnown(known, countWords(notKnown, format));
}
