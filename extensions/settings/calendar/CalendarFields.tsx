import { Checkbox, Flex, Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { calendarSettings as words } from '../../../src/words/en/settings/calendar.ts';
import { type OpenChange, problemProps } from '../shared/NotSaved.tsx';
import { type CalendarDraft, months, weekdays } from './calendar-draft.ts';

/** What holds for everybody: fiscal year, weekend, public holidays, days off. */
export function CalendarFields({
  draft,
  answer,
  set,
}: {
  readonly draft: CalendarDraft;
  readonly answer: OpenChange | null;
  readonly set: (fields: Partial<CalendarDraft>) => void;
}) {
  return (
    <Flex direction="column" gap="small">
      <Select
        name="fiscal-start"
        label={words.fiscalStart}
        value={draft.fiscalStart}
        options={[...months]}
        onChange={(to) => set({ fiscalStart: Number(to) })}
        {...problemProps(answer, 'fiscalStart')}
      />
      <Text>{words.weekend}</Text>
      <Flex direction="row" gap="small" wrap>
        {weekdays.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={`weekend-${value}`}
            checked={draft.weekend.includes(value)}
            onChange={(isFree) =>
              set({
                weekend: weekdays
                  .map((each) => each.value)
                  .filter((each) => (each === value ? isFree : draft.weekend.includes(each))),
              })
            }
          >
            {label}
          </Checkbox>
        ))}
      </Flex>
      <Flex direction="row" gap="small" wrap>
        <Input
          name="country"
          label={words.country}
          description={words.countryHint}
          value={draft.country}
          onInput={(country) => set({ country })}
          {...problemProps(answer, 'country')}
        />
        <Input
          name="region"
          label={words.region}
          description={words.regionHint}
          value={draft.region}
          onInput={(region) => set({ region })}
          {...problemProps(answer, 'region')}
        />
      </Flex>
      <TextArea
        name="days-off"
        label={words.daysOff}
        description={words.daysHint}
        value={draft.daysOff}
        rows={3}
        onInput={(daysOff) => set({ daysOff })}
        {...problemProps(answer, 'daysOff')}
      />
    </Flex>
  );
}
