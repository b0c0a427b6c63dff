import { type Language, languages } from '../domain/told/language.ts';

/** The language that a reader is spoken to in. */
export type Locale = Language;

/** The same words in every language: `de` does not compile while it lacks one that `en` has. */
export type ByLocale<Words> = Readonly<Record<Locale, Words>>;

/** The language for a reader's locale as HubSpot gives it ("de-de", "en_US"); English for all that Pacekeeper does not speak. */
export function localeOf(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((locale) => locale === language) ?? 'en';
}
