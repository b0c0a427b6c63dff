import { Divider, Flex, hubspot, Tab, Tabs } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import type { OwnPages } from '../../src/contract/own-pages.ts';
import { homePace as words } from '../../src/words/en/home-pace.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { HandedLeads } from './HandedLeads.tsx';
import { LeadsTab } from './leads/LeadsTab.tsx';
import { PaceTab } from './pace/PaceTab.tsx';
import { ProgressUpdates } from './updates/ProgressUpdates.tsx';

hubspot.extend<'pages'>(({ context }) => <Home context={context} />);

/** The app's home page: a tab for each question that the viewer has something on, and no tab that only refuses. */
export function Home({ context: asked }: { readonly context: CardContext }) {
  const context: CardContext = useMemo(() => ({ ...asked, language: 'en' }), [asked]);
  return (
    <Flex direction="column" gap="medium">
      <HandedLeads context={context} />
      <CardFrame ask="readOwnPages" context={context} waiting={words.opening}>
        {({ home }) => <OwnTabs home={home} context={context} />}
      </CardFrame>
    </Flex>
  );
}

function OwnTabs({ home, context }: Pick<OwnPages, 'home'> & { readonly context: CardContext }) {
  const [first, ...others] = home;
  if (first === undefined) return null;
  if (others.length === 0) return <HomeTab tab={first} context={context} />;
  return (
    <Tabs defaultSelected={first}>
      {home.map((tab) => (
        <Tab key={tab} tabId={tab} title={words.tabs[tab]}>
          <HomeTab tab={tab} context={context} />
        </Tab>
      ))}
    </Tabs>
  );
}

function HomeTab({
  tab,
  context,
}: {
  readonly tab: OwnPages['home'][number];
  readonly context: CardContext;
}) {
  switch (tab) {
    case 'pace':
      return (
        <Flex direction="column" gap="medium">
          <PaceTab context={context} />
          <Divider />
          <ProgressUpdates context={context} />
        </Flex>
      );
    case 'leads':
      return <LeadsTab context={context} />;
  }
}
