import { dealWarnings as de } from './de/deal-warnings.ts';
import { dealWarnings as en } from './en/deal-warnings.ts';
import type { ByLocale } from './locale.ts';

/** What is said about warnings on deals. */
export const dealWarningTexts: ByLocale<typeof en> = { en, de };
