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
import { useState } from 'react';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { Section } from '../../shared/Section.tsx';
import { PersonRow } from './PersonRow.tsx';
import {
  countsOf,
  found,
  isRole,
  nameOf,
  roles,
  type ShownPeople,
  type Sought,
} from './role-words.ts';
import { type Given, type RoleGiving, useRoleGiving } from './use-role-giving.ts';

/** People who are listed before somebody asks for more. */
const FIRST = 20;

/** Everybody with their role: looked for, and given another one, which can be undone. */
export function PeopleDesk({
  page,
  context,
}: {
  readonly page: ShownPeople;
  readonly context: CardContext;
}) {
  const giving = useRoleGiving(page.people, context);
  const { people, given, failed, give, isBusy } = giving;
  return (
    <Flex direction="column" gap="medium">
      <Text>{`${countsOf(people)}. Whoever was given no role is a rep.`}</Text>
      <Section title="What each role may do" isOpen={false}>
        {roles.map(({ role, may }) => (
          <Text key={role}>{`${role}: ${may}`}</Text>
        ))}
      </Section>
      {given !== null && (
        <Outcome
          given={given}
          takesEffect={page.takesEffect}
          isBusy={isBusy}
          onUndo={() => give({ ...given.person, role: given.role }, given.person.role)}
        />
      )}
      {failed !== null && <FailedAct failed={failed} />}
      <PeopleList giving={giving} ownId={String(context.user.id)} />
    </Flex>
  );
}

/** The people who are looked for, page by page. */
function PeopleList({
  giving: { people, isBusy, give },
  ownId,
}: {
  readonly giving: RoleGiving;
  readonly ownId: string;
}) {
  const [sought, setSought] = useState<Sought>({ text: '', role: 'any' });
  const [shown, setShown] = useState(FIRST);
  const matching = found(people, sought);
  return (
    <>
      <Finder
        sought={sought}
        onLook={(next) => {
          setSought(next);
          setShown(FIRST);
        }}
      />
      {matching.length === 0 && <Text>Nobody is like that: look for less, or for everybody.</Text>}
      {matching.slice(0, shown).map((person) => (
        <Flex key={`${person.userId} ${person.role}`} direction="column" gap="small">
          <Divider />
          <PersonRow
            person={person}
            isSelf={person.userId === ownId}
            isBusy={isBusy}
            onGive={(role) => give(person, role)}
          />
        </Flex>
      ))}
      {matching.length > shown && (
        <Flex direction="row">
          <Button size="sm" onClick={() => setShown(shown + FIRST)}>
            {`Show more people (${matching.length - shown} left)`}
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
        label="Look for people"
        placeholder="Name, address or team"
        value={sought.text}
        onChange={(text) => onLook({ ...sought, text })}
      />
      <Select
        name="role"
        label="Who"
        value={sought.role}
        options={[
          { label: 'Everybody', value: 'any' },
          { label: 'Those with a suggestion', value: 'suggested' },
          ...roles.map(({ role }) => ({ label: `Every ${role}`, value: role })),
        ]}
        onChange={(role) =>
          onLook({ ...sought, role: isRole(role) || role === 'suggested' ? role : 'any' })
        }
      />
    </Flex>
  );
}

/** What came of giving a role, with the way back. */
function Outcome({
  given: { person, role, answer },
  takesEffect,
  isBusy,
  onUndo,
}: {
  readonly given: Given;
  readonly takesEffect: string;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  if (answer.state !== 'done')
    return (
      <Alert title="Nothing was changed" variant="danger">
        {answer.state === 'not possible' ? answer.why : answer.whoCan}
      </Alert>
    );
  return (
    <Alert title={`${nameOf(person)} is ${role} now`} variant="success">
      <Text>{takesEffect}</Text>
      {person.role !== role && (
        <LoadingButton size="xs" loading={isBusy} onClick={onUndo}>
          {`Undo: ${person.role} again`}
        </LoadingButton>
      )}
    </Alert>
  );
}
