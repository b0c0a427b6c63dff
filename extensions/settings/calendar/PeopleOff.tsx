import { Button, Flex, Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { Section } from '../../shared/Section.tsx';
import { type OpenChange, problemProps } from '../shared/NotSaved.tsx';
import type { CalendarDraft, PersonDraft, ShownCalendar } from './calendar-draft.ts';

/** What differs for reps: where they live, and when they are away. */
export function PeopleOff({
  page: { reps },
  draft: { people },
  answer,
  set,
}: {
  readonly page: Pick<ShownCalendar, 'reps'>;
  readonly draft: Pick<CalendarDraft, 'people'>;
  readonly answer: OpenChange | null;
  readonly set: (fields: Pick<CalendarDraft, 'people'>) => void;
}) {
  const others = reps.filter(({ id }) => people.every(({ rep }) => rep !== id));
  const change = (rep: string, fields: Partial<PersonDraft>) =>
    set({ people: people.map((each) => (each.rep === rep ? { ...each, ...fields } : each)) });
  return (
    <Section
      title={`Time off, and who works elsewhere (${people.length})`}
      isOpen={people.length > 0}
    >
      <Text variant="microcopy">
        A rep's goals expect nothing of the days that the rep is away. Why somebody is away is not
        asked and not kept.
      </Text>
      {people.map((person, place) => (
        <Flex key={person.rep} direction="row" gap="small" align="end" wrap>
          <TextArea
            name={`time-off-${person.rep}`}
            label={`${person.name} is away`}
            description="One in each line: 2026-12-24, or 2026-12-24..2026-12-31"
            value={person.timeOff}
            rows={2}
            onInput={(timeOff) => change(person.rep, { timeOff })}
            {...problemProps(answer, `people.${place}.timeOff`)}
          />
          <Input
            name={`country-${person.rep}`}
            label={`Country of ${person.name}, if another`}
            value={person.country}
            onInput={(country) => change(person.rep, { country })}
            {...problemProps(answer, `people.${place}.country`)}
          />
          <Input
            name={`region-${person.rep}`}
            label="Part of it"
            value={person.region}
            onInput={(region) => change(person.rep, { region })}
            {...problemProps(answer, `people.${place}.region`)}
          />
          <Button
            size="xs"
            onClick={() => set({ people: people.filter((each) => each !== person) })}
          >
            {`As everybody: ${person.name}`}
          </Button>
        </Flex>
      ))}
      {others.length > 0 && (
        <Select
          name="add-rep"
          label="Add a rep"
          placeholder="Choose a rep"
          value=""
          options={others.map(({ id, name }) => ({ label: name, value: id }))}
          onChange={(to) => {
            const rep = others.find(({ id }) => id === to);
            if (rep === undefined) return;
            const nothing = { country: '', region: '', timeOff: '' };
            set({ people: [...people, { rep: rep.id, name: rep.name, ...nothing }] });
          }}
        />
      )}
    </Section>
  );
}
