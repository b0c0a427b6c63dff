import { leadCard as de } from './de/lead-card.ts';
import { leadCard as en } from './en/lead-card.ts';
import type { ByLocale } from './locale.ts';

/** What the contact card says around the reasons of the score. */
export const leadCardWords: ByLocale<typeof en> = { en, de };
