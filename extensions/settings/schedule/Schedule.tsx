import { Flex, Select, Toggle } from '@hubspot/ui-extensions';
import type { ShownSetting } from '../../../src/contract/settings/plain-settings.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { PlainSetting } from '../shared/PlainSetting.tsx';
import { RunNow } from './RunNow.tsx';

type Every = ShownSetting<'schedule'>['value']['every'];

const rhythms: readonly { readonly value: Every; readonly label: string }[] = [
  { value: 'as the service', label: 'As often as the service does (usually every 15 minutes)' },
  { value: 'hourly', label: 'Once an hour' },
  { value: 'every 4 hours', label: 'Once in four hours' },
  { value: 'nightly', label: 'Once a night' },
];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour}:00` }));

const words = {
  intro:
    'How often Pacekeeper reads HubSpot, and scores, paces and warns by what it read. It never reads more often than the service is set to.',
  waiting: 'Reading the schedule…',
  why: 'How often HubSpot is read can be set after the first sync, usually within minutes.',
  save: 'Save the schedule',
  saved: 'Saved. It holds from now on.',
};

/** How often HubSpot is read, paused or not, and a run at once; for admins. */
export function Schedule({ context }: { readonly context: CardContext }) {
  return (
    <PlainSetting name="schedule" context={context} words={words}>
      {({ page, value, set }) => (
        <Flex direction="column" gap="medium">
          <Select
            name="every"
            label="HubSpot is read"
            value={value.every}
            options={[...rhythms]}
            onChange={(to) => {
              const every = rhythms.find((each) => each.value === to)?.value ?? value.every;
              set({ ...value, every });
            }}
          />
          {value.every === 'nightly' && (
            <Select
              name="hour"
              label="At"
              description={`In ${page.timeZone}, HubSpot's time zone`}
              value={value.hour}
              options={hours}
              onChange={(to) => set({ ...value, hour: Number(to) })}
            />
          )}
          <Toggle
            name="paused"
            label="Paused: nothing is read until it is switched on again, or somebody runs it"
            checked={value.paused}
            onChange={(paused) => set({ ...value, paused })}
          />
          <RunNow context={context} />
        </Flex>
      )}
    </PlainSetting>
  );
}
