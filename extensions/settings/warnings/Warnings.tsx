import { useState } from 'react';
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
      waiting="Reading the warnings…"
      why="How many records carry a warning is known after the first sync, usually within minutes."
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
