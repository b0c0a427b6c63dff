import type { PersonaName } from '../domain/leads/personas/default-personas.ts';
import { usualPersonas as de } from './de/persona-names.ts';
import { usualPersonas as en } from './en/persona-names.ts';
import type { ByLocale, Locale } from './locale.ts';
import { isAsWritten } from './say.ts';

const usual: ByLocale<typeof en> = { en, de };

/** What a persona is called. A warning that was stored before the usual ones had ids holds a text. */
export function personaNameWords(name: PersonaName | string, locale: Locale): string {
  if (typeof name === 'string') return name;
  return isAsWritten(name) ? name.with.text : usual[locale][name.with.id];
}
