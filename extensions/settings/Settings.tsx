import { hubspot, Tab, Tabs } from '@hubspot/ui-extensions';
import type { CardContext } from '../shared/card-context.ts';
import { Goals } from './Goals.tsx';
import { People } from './People.tsx';
import { Personas } from './Personas.tsx';
import { Rules } from './Rules.tsx';
import { Schedule } from './Schedule.tsx';
import { Warnings } from './Warnings.tsx';
import { WhatChanged } from './WhatChanged.tsx';

hubspot.extend<'settings'>(({ context }) => <Settings context={context} />);

/** The app's settings page: a tab for each thing that an admin decides. */
export function Settings({ context }: { readonly context: CardContext }) {
  return (
    <Tabs defaultSelected="rules">
      <Tab tabId="rules" title="Scoring rules">
        <Rules context={context} />
      </Tab>
      <Tab tabId="warnings" title="Warnings">
        <Warnings context={context} />
      </Tab>
      <Tab tabId="personas" title="Personas and channels">
        <Personas context={context} />
      </Tab>
      <Tab tabId="goals" title="Goals and calendar">
        <Goals context={context} />
      </Tab>
      <Tab tabId="people" title="People">
        <People context={context} />
      </Tab>
      <Tab tabId="schedule" title="Schedule">
        <Schedule context={context} />
      </Tab>
      <Tab tabId="changes" title="What was changed">
        <WhatChanged context={context} />
      </Tab>
    </Tabs>
  );
}
