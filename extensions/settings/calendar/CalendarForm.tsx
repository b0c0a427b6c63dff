import { Button, Flex, Heading, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { usualCalendarWords } from '../../../src/words/en/calendar.ts';
import { periodWords } from '../../../src/words/goals.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { NotSaved } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { usePlainSetting } from '../shared/use-setting.ts';
import { CalendarFields } from './CalendarFields.tsx';
import { type CalendarDraft, changeOf, draftOf, type ShownCalendar } from './calendar-draft.ts';
import { PeopleOff } from './PeopleOff.tsx';

/** When the team works: what follows from it, and how it is set. */
export function CalendarForm({
  page,
  actions,
  context,
  draft: unsaved,
  onDraft,
}: {
  readonly page: ShownCalendar;
  readonly actions: PageActions;
  readonly context: CardContext;
  /** Null: nothing is unsaved. */
  readonly draft: CalendarDraft | null;
  readonly onDraft: (draft: CalendarDraft | null) => void;
}) {
  const format = useMemo(() => formatFor(context), [context]);
  const part = usePlainSetting('calendar', context, () => {
    onDraft(null);
    actions.onDone('Saved. Paces follow with the next run, which has been asked for.');
  });
  const draft = unsaved ?? draftOf(page);
  const set = (fields: Partial<CalendarDraft>) => {
    part.forget();
    onDraft({ ...draft, ...fields });
  };
  const send = (dryRun: boolean) => part.act({ seen: page.seen, value: changeOf(draft), dryRun });
  return (
    <Flex direction="column" gap="medium">
      <Heading>Calendar</Heading>
      <Text>
        {`When your team works. Paces count working days only: ${page.quarters.map(({ label, workingDays }) => `${periodWords(label, format)} has ${workingDays}`).join(', ')}. Days are those of ${page.timeZone}, HubSpot's time zone.`}
      </Text>
      <Text variant="microcopy">
        A change moves what is expected to date, and with it the paces of all goals, with the next
        run. Goals that were defined with a fiscal period keep the days they were defined with.
      </Text>
      {page.isUsual && (
        <Text variant="microcopy">{usualCalendarWords(page.place?.country ?? null)}</Text>
      )}
      <LastChanged last={page.last} format={format} />
      {part.answer !== null && (
        <NotSaved answer={part.answer} format={format} onReload={actions.reload} />
      )}
      {part.failed !== null && <FailedAct failed={part.failed} />}
      <CalendarFields draft={draft} answer={part.answer} set={set} />
      <PeopleOff page={page} draft={draft} answer={part.answer} set={set} />
      {unsaved !== null && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Tag variant="warning">Unsaved changes</Tag>
          <LoadingButton size="sm" loading={part.isBusy} onClick={() => send(true)}>
            What would change?
          </LoadingButton>
          <LoadingButton
            size="sm"
            variant="primary"
            loading={part.isBusy}
            onClick={() => send(false)}
          >
            Save the calendar
          </LoadingButton>
          <Button
            size="sm"
            onClick={() => {
              part.forget();
              onDraft(null);
            }}
          >
            Undo all
          </Button>
        </Flex>
      )}
      {page.holidays.length > 0 && (
        <Section title={`Public holidays ahead (${page.holidays.length})`} isOpen={false}>
          {page.holidays.map(({ day, name }) => (
            <Text key={`${day} ${name}`}>{`${day}: ${name}`}</Text>
          ))}
        </Section>
      )}
    </Flex>
  );
}
