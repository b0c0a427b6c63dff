import { useState } from 'react';
import type { CardContext } from '../../shared/card-context.ts';
import { PartFrame } from '../parts/PartFrame.tsx';
import { RulesDesk } from './RulesDesk.tsx';
import { nothingUnsaved } from './use-rule-edits.ts';

/** The scoring rules, for admins: read, edited, published. */
export function Rules({ context }: { readonly context: CardContext }) {
  const unsaved = useState(nothingUnsaved);
  return (
    <PartFrame
      ask="readRules"
      context={context}
      waiting="Reading the scoring rules…"
      why="Rules are checked against your properties. They show here after the first sync, usually within minutes."
    >
      {(rules, { reload, onDone }) => (
        <RulesDesk
          rules={rules}
          context={context}
          unsaved={unsaved}
          onDone={onDone}
          onReload={reload}
        />
      )}
    </PartFrame>
  );
}
