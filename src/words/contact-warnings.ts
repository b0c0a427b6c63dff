import { contactWarnings as de } from './de/contact-warnings.ts';
import { contactWarnings as en } from './en/contact-warnings.ts';
import type { ByLocale } from './locale.ts';

/** What is said about warnings on contacts. */
export const contactWarningTexts: ByLocale<typeof en> = { en, de };
