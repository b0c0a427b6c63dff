import {
  Alert,
  Button,
  Divider,
  Flex,
  LoadingButton,
  SearchInput,
  Select,
  Text,
} from '@hubspot/ui-extensions';
import { useRef, useState } from 'react';
import { peopleSettings as words } from '../../../src/words/en/settings/people.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { NotSaved } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { useSetting } from '../shared/use-setting.ts';
import { PersonRow } from './PersonRow.tsx';
import {
  countsOf,
  found,
  type Given,
  isRole,
  nameOf,
  type Person,
  type Role,
  roles,
  type ShownPeople,
  type Sought,
} from './role-words.ts';

/** People who are listed before somebody asks for more. */
const FIRST = 20;

/** Everybody with their role: looked for, and given another one, which can be undone. */
export function PeopleForm({
  page,
  actions,
  context,
  given,
  onGiven,
  sought,
  onLook,
}: {
  readonly page: ShownPeople;
  readonly actions: PageActions;
  readonly context: CardContext;
  /** The role that was given last; null: none. */
  readonly given: Given | null;
  readonly onGiven: (given: Given | null) => void;
  readonly sought: Sought;
  readonly onLook: (sought: Sought) => void;
}) {
  const { people, last, seen } = page;
  const format = formatFor(context);
  const asked = useRef<Given | null>(null);
  const setting = useSetting('assignRole', context, () => {
    onGiven(asked.current);
    actions.reload();
  });
  const give = (person: Person, role: Role) => {
    asked.current = { person, role };
    onGiven(null);
    setting.forget();
    setting.act({ user: person.userId, role, seen });
  };
  const { answer, failed, isBusy } = setting;
  return (
    <Flex direction="column" gap="medium">
      <Text>{words.counts(countsOf(people))}</Text>
      <LastChanged last={last} format={format} />
      <Section title={words.whatRolesMay} isOpen={false}>
        {roles.map(({ role, may }) => (
          <Text key={role}>{`${role}: ${may}`}</Text>
        ))}
      </Section>
      {given !== null && (
        <GivenRole
          given={given}
          isBusy={isBusy}
          onUndo={() => give({ ...given.person, role: given.role }, given.person.role)}
        />
      )}
      {answer !== null && <NotSaved answer={answer} format={format} onReload={actions.reload} />}
      {failed !== null && <FailedAct failed={failed} />}
      <Finder sought={sought} onLook={onLook} />
      <PeopleList
        key={JSON.stringify(sought)}
        people={found(people, sought)}
        ownId={String(context.user.id)}
        isBusy={isBusy}
        onGive={give}
      />
    </Flex>
  );
}

/** The people who are looked for, page by page. */
function PeopleList({
  people,
  ownId,
  isBusy,
  onGive,
}: {
  readonly people: readonly Person[];
  readonly ownId: string;
  readonly isBusy: boolean;
  readonly onGive: (person: Person, role: Role) => void;
}) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      {people.length === 0 && <Text>{words.nobody}</Text>}
      {people.slice(0, shown).map((person) => (
        <Flex key={`${person.userId} ${person.role}`} direction="column" gap="small">
          <Divider />
          <PersonRow
            person={person}
            isSelf={person.userId === ownId}
            isBusy={isBusy}
            onGive={(role) => onGive(person, role)}
          />
        </Flex>
      ))}
      {people.length > shown && (
        <Flex direction="row">
          <Button size="sm" onClick={() => setShown(shown + FIRST)}>
            {words.more(people.length - shown)}
          </Button>
        </Flex>
      )}
    </>
  );
}

function Finder({
  sought,
  onLook,
}: {
  readonly sought: Sought;
  readonly onLook: (next: Sought) => void;
}) {
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <SearchInput
        name="people"
        label={words.search}
        placeholder={words.searchHint}
        value={sought.text}
        onChange={(text) => onLook({ ...sought, text })}
      />
      <Select
        name="role"
        label={words.filter}
        value={sought.role}
        options={[
          { label: 'Everybody', value: 'any' },
          { label: words.suggested, value: 'suggested' },
          ...roles.map(({ role }) => ({ label: words.every(role), value: role })),
        ]}
        onChange={(role) =>
          onLook({ ...sought, role: isRole(role) || role === 'suggested' ? role : 'any' })
        }
      />
    </Flex>
  );
}

/** The role that was given, with the way back. */
function GivenRole({
  given: { person, role },
  isBusy,
  onUndo,
}: {
  readonly given: Given;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  return (
    <Alert title={words.isNow(nameOf(person), role)} variant="success">
      <Text>{words.takesEffect}</Text>
      {person.role !== role && (
        <LoadingButton size="xs" loading={isBusy} onClick={onUndo}>
          {words.undo(person.role)}
        </LoadingButton>
      )}
    </Alert>
  );
}
