import { Button, Flex, Input, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { calendarSettings as words } from '../../../src/words/en/settings/calendar.ts';
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
    <Section title={words.people(people.length)} isOpen={people.length > 0}>
      <Text variant="microcopy">{words.peopleHint}</Text>
      {people.map((person, place) => (
        <Flex key={person.rep} direction="row" gap="small" align="end" wrap>
          <TextArea
            name={`time-off-${person.rep}`}
            label={words.isAway(person.name)}
            description={words.daysHint}
            value={person.timeOff}
            rows={2}
            onInput={(timeOff) => change(person.rep, { timeOff })}
            {...problemProps(answer, `people.${place}.timeOff`)}
          />
          <Input
            name={`country-${person.rep}`}
            label={words.ownCountry(person.name)}
            value={person.country}
            onInput={(country) => change(person.rep, { country })}
            {...problemProps(answer, `people.${place}.country`)}
          />
          <Input
            name={`region-${person.rep}`}
            label={words.ownRegion}
            value={person.region}
            onInput={(region) => change(person.rep, { region })}
            {...problemProps(answer, `people.${place}.region`)}
          />
          <Button
            size="xs"
            onClick={() => set({ people: people.filter((each) => each !== person) })}
          >
            {words.asEveryone(person.name)}
          </Button>
        </Flex>
      ))}
      {others.length > 0 && (
        <Select
          name="add-rep"
          label={words.addRep}
          placeholder={words.chooseRep}
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
