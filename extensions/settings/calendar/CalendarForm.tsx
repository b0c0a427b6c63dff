import { Button, Flex, Heading, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { usualCalendarWords } from '../../../src/words/en/calendar.ts';
import { calendarSettings as words } from '../../../src/words/en/settings/calendar.ts';
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
    actions.onDone(words.saved);
  });
  const draft = unsaved ?? draftOf(page);
  const set = (fields: Partial<CalendarDraft>) => {
    part.forget();
    onDraft({ ...draft, ...fields });
  };
  const send = (dryRun: boolean) => part.act({ seen: page.seen, value: changeOf(draft), dryRun });
  return (
    <Flex direction="column" gap="medium">
      <Heading>{words.title}</Heading>
      <Text>
        {words.intro(
          page.quarters.map(({ label, workingDays }) =>
            words.quarter(periodWords(label, format), workingDays),
          ),
          page.timeZone,
        )}
      </Text>
      <Text variant="microcopy">{words.effect}</Text>
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
          <Tag variant="warning">{words.unsaved}</Tag>
          <LoadingButton size="sm" loading={part.isBusy} onClick={() => send(true)}>
            {words.dryRun}
          </LoadingButton>
          <LoadingButton
            size="sm"
            variant="primary"
            loading={part.isBusy}
            onClick={() => send(false)}
          >
            {words.save}
          </LoadingButton>
          <Button
            size="sm"
            onClick={() => {
              part.forget();
              onDraft(null);
            }}
          >
            {words.undo}
          </Button>
        </Flex>
      )}
      {page.holidays.length > 0 && (
        <Section title={words.holidaysAhead(page.holidays.length)} isOpen={false}>
          {page.holidays.map(({ day, name }) => (
            <Text key={`${day} ${name}`}>{`${day}: ${name}`}</Text>
          ))}
        </Section>
      )}
    </Flex>
  );
}
