import { createContext, type ReactNode, useContext } from 'react';
import { type Locale, localeOf } from '../../src/words/locale.ts';
import { sharedWords } from '../../src/words/shared.ts';
import type { CardContext } from './card-context.ts';

const Language = createContext<Locale>('en');

/** Says in which language what is shared speaks below. */
export function InLanguageOf({
  context,
  children,
}: {
  readonly context: Pick<CardContext, 'location' | 'user'>;
  readonly children: ReactNode;
}) {
  return <Language.Provider value={languageAt(context)}>{children}</Language.Provider>;
}

/** Cards on records speak the language of whoever looks; the app's pages are in English. */
function languageAt({ location, user }: Pick<CardContext, 'location' | 'user'>): Locale {
  return location.startsWith('crm.') ? localeOf(user.locale) : 'en';
}

/** What cards and pages share, in the language of this place. */
export function useSharedWords() {
  return sharedWords[useContext(Language)];
}
