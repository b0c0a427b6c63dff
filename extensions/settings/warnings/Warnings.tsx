import { Alert, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CoachingPage } from '../../../src/contract/settings/coaching.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { WarningsDesk } from './WarningsDesk.tsx';
import { warningsSource } from './warnings-source.ts';

/** What is warned of, for admins: switched on and off, from when, with which prompts. */
export function Warnings({ context }: { readonly context: CardContext }) {
  const [isSaved, setSaved] = useState(false);
  return (
    <Flex direction="column" gap="medium">
      {isSaved && (
        <Alert
          title="Saved. It holds from the next run on, which has been asked for."
          variant="success"
        >
          {null}
        </Alert>
      )}
      <CardFrame source={warningsSource} context={context} waiting="Reading the warnings…">
        {(page, again) => (
          <ByState
            page={page}
            context={context}
            onReload={again}
            onDone={() => {
              setSaved(true);
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
  onReload,
  onDone,
}: {
  readonly page: CoachingPage;
  readonly context: CardContext;
  readonly onReload: () => void;
  readonly onDone: () => void;
}) {
  switch (page.state) {
    case 'shown':
      return <WarningsDesk page={page} context={context} onDone={onDone} onReload={onReload} />;
    case 'not synced':
      return (
        <NotYet
          title="Nothing has been read from HubSpot yet"
          why="How many records carry a warning is known after the first sync, usually within minutes."
          onRetry={onReload}
        />
      );
    case 'not allowed':
      return <NotAllowed whoCan={page.whoCan} />;
  }
}
