import { Button, Flex, LoadingButton, Select, Tag, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
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
          {person.assigned ? person.role : `${person.role}, not given a role`}
        </Tag>
      </Flex>
      <Text variant="microcopy">{whereOf(person)}</Text>
      {suggestion !== null && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Text>{`Suggested: ${suggestion.role}. ${suggestion.why}`}</Text>
          <Button size="xs" disabled={isBusy} onClick={() => onGive(suggestion.role)}>
            {`Make ${suggestion.role}`}
          </Button>
        </Flex>
      )}
      <Flex direction="row" gap="small" align="end" wrap>
        <Select
          name={`role-of-${person.userId}`}
          label={`Role of ${nameOf(person)}`}
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
              {`Make ${nameOf(person)} ${chosen}`}
            </LoadingButton>
            <Button size="sm" onClick={() => setChosen(person.role)}>
              {`Leave ${person.role}`}
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
  const inTeams = teams.length === 0 ? 'in no team' : `in ${teams.join(', ')}`;
  return `${email ?? `No owner in HubSpot has user id ${userId}`}, ${inTeams}`;
}

/** What the chosen role would mean. */
function effectOf(person: Person, chosen: Role, isSelf: boolean): string {
  if (isSelf && person.role === 'admin')
    return 'You could no longer see or change these settings; another admin would have to make you one again.';
  return `A ${chosen} ${roles.find(({ role }) => role === chosen)?.may ?? ''}`.replace(
    'A admin',
    'An admin',
  );
}
