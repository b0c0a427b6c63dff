import { Flex, LoadingButton, Select, Text, Toggle } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { RunNowAnswer, SchedulePage } from '../../../src/contract/settings/schedule.ts';
import { scheduleSettings as words } from '../../../src/words/en/settings/schedule.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { useAct } from '../../shared/use-act.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { useSetting } from '../shared/use-setting.ts';

type Shown = Extract<SchedulePage, { state: 'shown' }>;
type Every = Shown['schedule']['every'];

const rhythms: readonly { readonly value: Every; readonly label: string }[] = [
  { value: 'as the service', label: words.options.service },
  { value: 'hourly', label: words.options.hourly },
  { value: 'every 4 hours', label: words.options.fourHours },
  { value: 'nightly', label: words.options.nightly },
];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour}:00` }));

/** How often HubSpot is read, paused or not, and a run at once. */
export function ScheduleForm({
  page,
  actions,
  context,
}: {
  readonly page: Shown;
  readonly actions: PageActions;
  readonly context: CardContext;
}) {
  const [chosen, setChosen] = useState(page.schedule);
  const { onDone } = actions;
  const part = useSetting(
    'changeSchedule',
    context,
    useCallback(() => onDone(words.saved), [onDone]),
  );
  const format = formatFor(context);
  const isOther = JSON.stringify(chosen) !== JSON.stringify(page.schedule);
  return (
    <Flex direction="column" gap="medium">
      <Text>{words.intro}</Text>
      <LastChanged last={page.last} format={format} />
      {part.answer !== null && (
        <NotSaved answer={part.answer} format={format} onReload={actions.reload} />
      )}
      {part.failed !== null && <FailedAct failed={part.failed} />}
      <Select
        name="every"
        label={words.every}
        value={chosen.every}
        options={[...rhythms]}
        onChange={(to) => {
          const every = rhythms.find(({ value }) => value === to)?.value ?? chosen.every;
          setChosen({ ...chosen, every });
        }}
      />
      {chosen.every === 'nightly' && (
        <Select
          name="hour"
          label={words.at}
          description={words.zone(page.timeZone)}
          value={chosen.hour}
          options={hours}
          onChange={(to) => setChosen({ ...chosen, hour: Number(to) })}
        />
      )}
      <Toggle
        name="paused"
        label={words.paused}
        checked={chosen.paused}
        onChange={(paused) => setChosen({ ...chosen, paused })}
      />
      <Flex direction="row" gap="small" wrap>
        {isOther && (
          <LoadingButton
            size="sm"
            variant="primary"
            loading={part.isBusy}
            onClick={() => part.act({ seen: page.seen, schedule: chosen, dryRun: false })}
          >
            {words.save}
          </LoadingButton>
        )}
      </Flex>
      <RunNow context={context} />
    </Flex>
  );
}

function RunNow({ context }: { readonly context: CardContext }) {
  const [answer, setAnswer] = useState<RunNowAnswer | null>(null);
  const { act, isBusy, failed } = useAct('runNow', context, setAnswer);
  return (
    <Flex direction="column" gap="extra-small">
      {failed !== null && <FailedAct failed={failed} />}
      <Flex direction="row">
        <LoadingButton size="sm" loading={isBusy} onClick={() => act({})}>
          {words.runNow}
        </LoadingButton>
      </Flex>
      {answer !== null && <Text>{answer.state === 'asked' ? words.asked : answer.whoCan}</Text>}
    </Flex>
  );
}
