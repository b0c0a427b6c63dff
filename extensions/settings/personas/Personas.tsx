import { useState } from 'react';
import { personaSettings as words } from '../../../src/words/en/settings/personas.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { PersonasForm } from './PersonasForm.tsx';
import type { PersonaDraft } from './persona-words.ts';

/** The personas, for admins. What is unsaved stays when the page is read again. */
export function Personas({ context }: { readonly context: CardContext }) {
  const [draft, setDraft] = useState<readonly PersonaDraft[] | null>(null);
  return (
    <SettingFrame
      ask="readPersonas"
      context={context}
      waiting={words.reading}
      why={words.notSynced}
    >
      {(page, actions) => (
        <PersonasForm
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
