import { createContext, type ReactNode, useContext } from 'react';
import { type Locale, localeOf } from '../../src/words/locale.ts';
import { sharedWords } from '../../src/words/shared.ts';
import type { CardContext } from './card-context.ts';

const Language = createContext<Locale>('en');

/** Says in which language what is shared speaks below. */
export function InLanguageOf({
  context: { user, language = localeOf(user.locale) },
  children,
}: {
  readonly context: Pick<CardContext, 'user' | 'language'>;
  readonly children: ReactNode;
}) {
  return <Language.Provider value={language}>{children}</Language.Provider>;
}

/** What cards and pages share, in the language of this place. */
export function useSharedWords() {
  return sharedWords[useContext(Language)];
}
