import { EmptyState, hubspot, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { settingsAccess as access } from '../../src/words/en/access.ts';
import { settingsTabs as words } from '../../src/words/en/settings/tabs.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { Goals } from './goals/Goals.tsx';
import { WhatChanged } from './log/WhatChanged.tsx';
import { People } from './people/People.tsx';
import { Personas } from './personas/Personas.tsx';
import { Rules } from './rules/Rules.tsx';
import { Schedule } from './schedule/Schedule.tsx';
import { Warnings } from './warnings/Warnings.tsx';

hubspot.extend<'settings'>(({ context }) => <Settings context={context} />);

/** The app's settings page: for admins a tab for each thing that they decide; for others who they are, and no tab that only refuses. */
export function Settings({ context: asked }: { readonly context: CardContext }) {
  const context: CardContext = useMemo(() => ({ ...asked, language: 'en' }), [asked]);
  return (
    <CardFrame ask="readOwnPages" context={context} waiting={access.opening}>
      {({ settings }) =>
        settings.kind === 'theirs' ? (
          <AdminTabs context={context} />
        ) : (
          <EmptyState title={access.title} layout="vertical" imageWidth={80} flush>
            <Text>{settings.whoCan}</Text>
            {settings.admins.length > 0 && <Text>{access.admins(settings.admins)}</Text>}
            <Text>{access.yourOwn}</Text>
          </EmptyState>
        )
      }
    </CardFrame>
  );
}

function AdminTabs({ context }: { readonly context: CardContext }) {
  return (
    <Tabs defaultSelected="rules">
      <Tab tabId="rules" title={words.rules}>
        <Rules context={context} />
      </Tab>
      <Tab tabId="warnings" title={words.warnings}>
        <Warnings context={context} />
      </Tab>
      <Tab tabId="personas" title={words.personas}>
        <Personas context={context} />
      </Tab>
      <Tab tabId="goals" title={words.goals}>
        <Goals context={context} />
      </Tab>
      <Tab tabId="people" title={words.people}>
        <People context={context} />
      </Tab>
      <Tab tabId="schedule" title={words.schedule}>
        <Schedule context={context} />
      </Tab>
      <Tab tabId="changes" title={words.log}>
        <WhatChanged context={context} />
      </Tab>
    </Tabs>
  );
}
