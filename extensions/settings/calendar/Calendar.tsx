import { useState } from 'react';
import { calendarSettings as words } from '../../../src/words/en/settings/calendar.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import type { CalendarDraft } from './calendar-draft.ts';

/** When the team works, for admins. What is unsaved stays when the page is read again. */
export function Calendar({ context }: { readonly context: CardContext }) {
  const [draft, setDraft] = useState<CalendarDraft | null>(null);
  return (
    <SettingFrame
      ask="readCalendar"
      context={context}
      waiting={words.reading}
      why={words.notSynced}
    >
      {(page, actions) => (
        <CalendarForm
          page={page}
          actions={actions}
          context={context}
          draft={draft}
          onDraft={setDraft}
        />
      )}
    </SettingFrame>
  );
}
