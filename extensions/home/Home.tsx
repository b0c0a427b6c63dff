import { hubspot, Tab, Tabs } from '@hubspot/ui-extensions';
import type { CardContext } from '../shared/card-context.ts';
import { LeadsTab } from './LeadsTab.tsx';

hubspot.extend<'pages'>(({ context }) => <Home context={context} />);

/** The app's home page: a tab for each question that a team asks. */
export function Home({ context }: { readonly context: CardContext }) {
  return (
    <Tabs defaultSelected="leads">
      <Tab tabId="leads" title="Leads">
        <LeadsTab context={context} />
      </Tab>
    </Tabs>
  );
}
