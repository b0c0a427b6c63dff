import { formatFor } from './format.ts';

/** For whoever is spoken to in English whatever their locale: the terminal, and screens that have no other language yet. */
export const english = formatFor({ user: { locale: 'en' }, portal: { timezone: 'UTC' } });
