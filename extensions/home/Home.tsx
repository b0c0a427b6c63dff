import { Divider, Flex, hubspot, Tab, Tabs } from '@hubspot/ui-extensions';
import type { CardContext } from '../shared/card-context.ts';
import { LeadsTab } from './leads/LeadsTab.tsx';
import { PaceTab } from './pace/PaceTab.tsx';
import { ProgressUpdates } from './updates/ProgressUpdates.tsx';

hubspot.extend<'pages'>(({ context }) => <Home context={context} />);

/** The app's home page: a tab for each question that a team asks. */
export function Home({ context }: { readonly context: CardContext }) {
  return (
    <Tabs defaultSelected="pace">
      <Tab tabId="pace" title="Pace">
        <Flex direction="column" gap="medium">
          <PaceTab context={context} />
          <Divider />
          <ProgressUpdates context={context} />
        </Flex>
      </Tab>
      <Tab tabId="leads" title="Leads">
        <LeadsTab context={context} />
      </Tab>
    </Tabs>
  );
}
