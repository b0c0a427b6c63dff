import { type AskName, asks } from '../src/contract/asks.ts';
import { cardAsks } from './cards.ts';
import { homeAsks } from './home.ts';
import { rulesAsks } from './rules.ts';
import { settingsAsks } from './settings.ts';
import type { AskTable } from './shared/ask-entry.ts';

/** How everything that can be asked is answered: what is declared in src/contract/asks.ts and missing here does not compile. */
export const askTable: AskTable = { ...cardAsks, ...homeAsks, ...rulesAsks, ...settingsAsks };

/** The names of everything that can be asked. */
export const askNames = Object.keys(asks).filter((name): name is AskName => name in askTable);

/**
 * What an app function can answer. HubSpot does not tell it who asks, so nobody is an admin there, and what is only for whoever
 * HubSpot signed for could only be refused.
 */
export const answeredByFunctions = askNames.filter((name) => {
  const entry = askTable[name];
  return entry.who === 'everyone' && entry.signedOnly !== true;
});
