import { Button, Flex, LoadingButton, Select, Tag, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { peopleSettings as words } from '../../../src/words/en/settings/people.ts';
import { isRole, nameOf, type Person, type Role, roles } from './role-words.ts';

/** One person: their role, what HubSpot suggests, and another role to give. */
export function PersonRow({
  person,
  isSelf,
  isBusy,
  onGive,
}: {
  readonly person: Person;
  readonly isSelf: boolean;
  readonly isBusy: boolean;
  readonly onGive: (role: Role) => void;
}) {
  const [chosen, setChosen] = useState<Role>(person.role);
  const { suggestion } = person;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>
          {`${nameOf(person)}${isSelf ? ' (you)' : ''}`}
        </Text>
        <Tag variant={person.role === 'admin' ? 'warning' : 'default'}>
          {person.assigned ? person.role : words.byDefault(person.role)}
        </Tag>
      </Flex>
      <Text variant="microcopy">{whereOf(person)}</Text>
      {suggestion !== null && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Text>{`Suggested: ${suggestion.role}. ${suggestion.why}`}</Text>
          <Button size="xs" disabled={isBusy} onClick={() => onGive(suggestion.role)}>
            {words.make(suggestion.role)}
          </Button>
        </Flex>
      )}
      <Flex direction="row" gap="small" align="end" wrap>
        <Select
          name={`role-of-${person.userId}`}
          label={words.roleOf(nameOf(person))}
          value={chosen}
          options={roles.map(({ role }) => ({ label: role, value: role }))}
          onChange={(role) => setChosen(isRole(role) ? role : person.role)}
        />
        {chosen !== person.role && (
          <>
            <LoadingButton
              size="sm"
              variant="primary"
              loading={isBusy}
              onClick={() => onGive(chosen)}
            >
              {words.give(nameOf(person), chosen)}
            </LoadingButton>
            <Button size="sm" onClick={() => setChosen(person.role)}>
              {words.keep(person.role)}
            </Button>
          </>
        )}
      </Flex>
      {chosen !== person.role && (
        <Text variant="microcopy">{effectOf(person, chosen, isSelf)}</Text>
      )}
    </Flex>
  );
}

function whereOf({ email, teams, userId }: Person): string {
  const inTeams = teams.length === 0 ? words.noTeam : words.inTeams(teams.join(', '));
  return `${email ?? words.notAnOwner(userId)}, ${inTeams}`;
}

/** What the chosen role would mean. */
function effectOf(person: Person, chosen: Role, isSelf: boolean): string {
  if (isSelf && person.role === 'admin') return words.lastStep;
  return words.roleEffect(chosen, words.may[chosen]);
}
