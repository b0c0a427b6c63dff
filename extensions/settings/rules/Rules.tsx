import { useState } from 'react';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { RulesEditor } from './RulesEditor.tsx';
import { nothingUnsaved } from './use-rule-edits.ts';

/** The scoring rules, for admins: read, edited, published. */
export function Rules({ context }: { readonly context: CardContext }) {
  const unsaved = useState(nothingUnsaved);
  return (
    <SettingFrame
      ask="readRules"
      context={context}
      waiting="Reading the scoring rules…"
      why="Rules are checked against your properties. They show here after the first sync, usually within minutes."
    >
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
