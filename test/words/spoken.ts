import type { Warning } from '../../src/domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../src/domain/coaching/warnings/contact-warnings.ts';
import type { DealWarningMessages } from '../../src/domain/coaching/warnings/deal-warnings.ts';
import { contactWarningTexts } from '../../src/words/contact-warnings.ts';
import { dealWarningTexts } from '../../src/words/deal-warnings.ts';
import { formatFor } from '../../src/words/format.ts';
import { type WarningTexts, warningWords } from '../../src/words/warning-words.ts';

/** How somebody reads, in a language and a time zone. */
export const readerIn = (locale: string, timezone = 'UTC') =>
  formatFor({ user: { locale }, portal: { timezone } });

const spoken =
  <Says extends object>(texts: Readonly<Record<'en' | 'de', WarningTexts<string, Says>>>) =>
  (warning: Warning<Says>, format = readerIn('en')) =>
    warningWords(texts[format.locale], warning, format);

/** A warning on a contact, as it reads. */
export const spokenOfContact = spoken<ContactWarningMessages>(contactWarningTexts);
/** A warning on a deal, as it reads. */
export const spokenOfDeal = spoken<DealWarningMessages>(dealWarningTexts);
