import type { Language } from '../../told/language.ts';
import type { Cadence } from './update-slot.ts';

/** What is written to the CRM for an update: nothing, a task of the rep's, or a note on the deal that matters most. */
export type CrmEntry = 'off' | 'task' | 'note';

/** Who may see how people compare: each only themselves (and their manager), or everybody in the team. */
export type Ranks = 'private' | 'team';

/** How progress updates are made in a portal. */
export interface UpdatePreferences {
  readonly every: Cadence;
  /** The hour of the day on the portal's clock, 0 to 23. */
  readonly hour: number;
  readonly email: boolean;
  readonly crm: CrmEntry;
  readonly ranks: Ranks;
  /** Of mails and of what is written to the CRM. */
  readonly language: Language;
}

/** What somebody has otherwise than the portal; null: as the portal has it. */
export interface OwnPreferences {
  readonly every: Cadence | null;
  readonly email: boolean | null;
  readonly crm: CrmEntry | null;
  readonly language: Language | null;
}

/** Weekly, in the app alone: nothing leaves it, and nobody is compared, until an admin says so. */
export const usualPreferences: UpdatePreferences = {
  every: 'week',
  hour: 7,
  email: false,
  crm: 'off',
  ranks: 'private',
  language: 'en',
};

/** Nothing of one's own. */
export const noOwnPreferences: OwnPreferences = {
  every: null,
  email: null,
  crm: null,
  language: null,
};

/** What holds for somebody: their own where they have said so, else the portal's. */
export function preferencesFor(
  portal: UpdatePreferences,
  own: OwnPreferences = noOwnPreferences,
): UpdatePreferences {
  return {
    ...portal,
    every: own.every ?? portal.every,
    email: own.email ?? portal.email,
    crm: own.crm ?? portal.crm,
    language: own.language ?? portal.language,
  };
}
