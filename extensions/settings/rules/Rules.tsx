import { useState } from 'react';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { RulesEditor } from './RulesEditor.tsx';
import { nothingUnsaved } from './use-rule-edits.ts';

/** The scoring rules, for admins: read, edited, published. */
export function Rules({ context }: { readonly context: CardContext }) {
  const unsaved = useState(nothingUnsaved);
  return (
    <SettingFrame ask="readRules" context={context} waiting={words.reading} why={words.notSynced}>
      {(rules, { reload, onDone }) => (
        <RulesEditor
          rules={rules}
          context={context}
          unsaved={unsaved}
          onDone={onDone}
          onReload={reload}
        />
      )}
    </SettingFrame>
  );
}
