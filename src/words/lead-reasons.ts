import {
  leftOut as leftOutDe,
  noChance as noChanceDe,
  reasons as reasonsDe,
  scopes as scopesDe,
  titles as titlesDe,
} from './de/lead-reasons.ts';
import { leftOut, noChance, reasons, scopes, titles } from './en/lead-reasons.ts';
import type { ByLocale } from './locale.ts';

const en = { leftOut, noChance, reasons, scopes, titles };
const de: typeof en = {
  leftOut: leftOutDe,
  noChance: noChanceDe,
  reasons: reasonsDe,
  scopes: scopesDe,
  titles: titlesDe,
};

/** What is said of a score: its reasons, the rules behind them, and what is missing in it. */
export const leadReasonWords: ByLocale<typeof en> = { en, de };
