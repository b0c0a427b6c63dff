import { Divider, Flex, hubspot, Tab, Tabs } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { homePace as words } from '../../src/words/en/home-pace.ts';
import type { CardContext } from '../shared/card-context.ts';
import { LeadsTab } from './leads/LeadsTab.tsx';
import { PaceTab } from './pace/PaceTab.tsx';
import { ProgressUpdates } from './updates/ProgressUpdates.tsx';

hubspot.extend<'pages'>(({ context }) => <Home context={context} />);

/** The app's home page: a tab for each question that a team asks. */
export function Home({ context: asked }: { readonly context: CardContext }) {
  const context: CardContext = useMemo(() => ({ ...asked, language: 'en' }), [asked]);
  return (
    <Tabs defaultSelected="pace">
      <Tab tabId="pace" title={words.tab}>
        <Flex direction="column" gap="medium">
          <PaceTab context={context} />
          <Divider />
          <ProgressUpdates context={context} />
        </Flex>
      </Tab>
      <Tab tabId="leads" title={words.leadsTab}>
        <LeadsTab context={context} />
      </Tab>
    </Tabs>
  );
}
