import { useState } from 'react';
import { warningSettings as words } from '../../../src/words/en/settings/warnings.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { WarningsForm } from './WarningsForm.tsx';
import type { EditedWarning } from './warning-edits.ts';

/** What is warned of, for admins: switched on and off, from when, with which prompts. What is unsaved stays when the page is read again. */
export function Warnings({ context }: { readonly context: CardContext }) {
  const [draft, setDraft] = useState<readonly EditedWarning[] | null>(null);
  return (
    <SettingFrame
      ask="readWarnings"
      context={context}
      waiting={words.reading}
      why={words.notSynced}
    >
      {(page, actions) => (
        <WarningsForm
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
