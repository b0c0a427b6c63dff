import { dealCard as de } from './de/deal-card.ts';
import { dealCard as en } from './en/deal-card.ts';
import type { ByLocale } from './locale.ts';

/** The goal-pacing card, in every language. */
export const dealCardWords: ByLocale<typeof en> = { en, de };
