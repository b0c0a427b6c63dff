import { Flex, Select, Toggle } from '@hubspot/ui-extensions';
import type { ShownSetting } from '../../../src/contract/settings/plain-settings.ts';
import { scheduleSettings as words } from '../../../src/words/en/schedule.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { PlainSetting } from '../shared/PlainSetting.tsx';
import { RunNow } from './RunNow.tsx';

type Every = ShownSetting<'schedule'>['value']['every'];

const rhythms: readonly { readonly value: Every; readonly label: string }[] = [
  { value: 'as the service', label: words.options.service },
  { value: 'hourly', label: words.options.hourly },
  { value: 'every 4 hours', label: words.options.fourHours },
  { value: 'nightly', label: words.options.nightly },
];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour}:00` }));

/** How often HubSpot is read, paused or not, and a run at once; for admins. */
export function Schedule({ context }: { readonly context: CardContext }) {
  return (
    <PlainSetting name="schedule" context={context} words={words}>
      {({ page, value, set }) => (
        <Flex direction="column" gap="medium">
          <Select
            name="every"
            label={words.every}
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
              label={words.at}
              description={words.zone(page.timeZone)}
              value={value.hour}
              options={hours}
              onChange={(to) => set({ ...value, hour: Number(to) })}
            />
          )}
          <Toggle
            name="paused"
            label={words.paused}
            checked={value.paused}
            onChange={(paused) => set({ ...value, paused })}
          />
          <RunNow context={context} />
        </Flex>
      )}
    </PlainSetting>
  );
}
