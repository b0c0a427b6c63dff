import { shared as de } from './de/shared.ts';
import { shared as en } from './en/shared.ts';
import type { ByLocale } from './locale.ts';

/** What cards and pages share. */
export const sharedWords: ByLocale<typeof en> = { en, de };
