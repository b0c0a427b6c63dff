import { Checkbox, Flex, Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
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
        label="The fiscal year starts in"
        value={draft.fiscalStart}
        options={[...months]}
        onChange={(to) => set({ fiscalStart: Number(to) })}
        {...problemProps(answer, 'fiscalStart')}
      />
      <Text>Days of the week that are free</Text>
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
          label="Public holidays of"
          description="A country in two letters, such as DE; empty for none"
          value={draft.country}
          onInput={(country) => set({ country })}
          {...problemProps(answer, 'country')}
        />
        <Input
          name="region"
          label="Part of the country"
          description="Such as BY; empty for what the whole country has off"
          value={draft.region}
          onInput={(region) => set({ region })}
          {...problemProps(answer, 'region')}
        />
      </Flex>
      <TextArea
        name="days-off"
        label="Days off for everybody"
        description="One in each line: 2026-12-24, or 2026-12-24..2026-12-31"
        value={draft.daysOff}
        rows={3}
        onInput={(daysOff) => set({ daysOff })}
        {...problemProps(answer, 'daysOff')}
      />
    </Flex>
  );
}
