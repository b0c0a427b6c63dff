import { Alert, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { RulesPage } from '../../../src/contract/settings/rules-page.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { RulesDesk } from './RulesDesk.tsx';
import { rulesSource } from './rules-source.ts';
import { nothingUnsaved, type UnsavedState } from './use-rule-edits.ts';

/** The scoring rules, for admins: read, edited, published. */
export function Rules({ context }: { readonly context: CardContext }) {
  const [done, setDone] = useState<string | null>(null);
  const unsaved = useState(nothingUnsaved);
  return (
    <Flex direction="column" gap="medium">
      {done !== null && (
        <Alert title={done} variant="success">
          {null}
        </Alert>
      )}
      <CardFrame source={rulesSource} context={context} waiting="Reading the scoring rules…">
        {(page, again) => (
          <ByState
            page={page}
            context={context}
            unsaved={unsaved}
            onRetry={again}
            onDone={(words) => {
              setDone(words);
              again();
            }}
          />
        )}
      </CardFrame>
    </Flex>
  );
}

function ByState({
  page,
  context,
  unsaved,
  onRetry,
  onDone,
}: {
  readonly page: RulesPage;
  readonly context: CardContext;
  readonly unsaved: UnsavedState;
  readonly onRetry: () => void;
  readonly onDone: (words: string) => void;
}) {
  switch (page.state) {
    case 'shown':
      return (
        <RulesDesk
          rules={page}
          context={context}
          unsaved={unsaved}
          onDone={onDone}
          onReload={onRetry}
        />
      );
    case 'not synced':
      return (
        <NotYet
          title="Nothing has been read from HubSpot yet"
          why="Rules are checked against your properties. They show here after the first sync, usually within minutes."
          onRetry={onRetry}
        />
      );
    case 'not allowed':
      return <NotAllowed whoCan={page.whoCan} />;
  }
}
