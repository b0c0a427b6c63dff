import { useState } from 'react';
import { peopleSettings as words } from '../../../src/words/en/settings/people.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { PeopleForm } from './PeopleForm.tsx';
import { everybody, type Given } from './role-words.ts';

/** Who is admin, manager, marketer or rep, for admins. Whom they look for stays when the page is read again. */
export function People({ context }: { readonly context: CardContext }) {
  const [given, setGiven] = useState<Given | null>(null);
  const [sought, setSought] = useState(everybody);
  return (
    <SettingFrame ask="readRoles" context={context} waiting={words.reading} why={words.notSynced}>
      {(page, actions) => (
        <PeopleForm
          page={page}
          actions={actions}
          context={context}
          given={given}
          onGiven={setGiven}
          sought={sought}
          onLook={setSought}
        />
      )}
    </SettingFrame>
  );
}
