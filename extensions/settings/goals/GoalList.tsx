import {
  Button,
  Flex,
  Input,
  LoadingButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { type OpenChange, problemProps } from '../shared/NotSaved.tsx';
import {
  type ActOnGoals,
  type GoalSetting,
  goalWords,
  type ShownGoals,
  targetWords,
} from './goal-draft.ts';

/** A goal of which something is to be decided. */
interface Choice {
  readonly id: string;
  readonly to: 'change' | 'remove';
}

/** Every goal; those of Pacekeeper can be given another target, or removed. */
export function GoalList({
  page,
  format,
  isBusy,
  answer,
  act,
}: {
  readonly page: ShownGoals;
  readonly format: Format;
  readonly isBusy: boolean;
  readonly answer: OpenChange | null;
  readonly act: ActOnGoals;
}) {
  const [chosen, setChosen] = useState<Choice>();
  const own = page.goals.filter(({ origin }) => origin === 'app');
  const others = page.goals.filter(({ origin }) => origin === 'hubspot');
  const assumed = page.goals.filter(({ origin }) => origin === 'assumed');
  const goal = own.find(({ id }) => id === chosen?.id);
  return (
    <Flex direction="column" gap="small">
      {own.length === 0 ? (
        <Text>
          No goal is defined in Pacekeeper. Define one below, or set goals in HubSpot: they are read
          with the next sync.
        </Text>
      ) : (
        <GoalTable goals={own} format={format} onChoose={setChosen} />
      )}
      {goal !== undefined && chosen?.to === 'change' && (
        <ChangeTarget
          key={goal.id}
          goal={goal}
          today={page.today}
          isBusy={isBusy}
          answer={answer}
          act={act}
          onDrop={() => setChosen(undefined)}
        />
      )}
      {goal !== undefined && chosen?.to === 'remove' && (
        <ConfirmRemoval goal={goal} isBusy={isBusy} act={act} onDrop={() => setChosen(undefined)} />
      )}
      {others.length > 0 && (
        <Section title={`Set in HubSpot (${others.length})`} isOpen={false}>
          <Text>
            Goals that are set in HubSpot are changed there, under Reporting, Goals. They are read
            again with each sync.
          </Text>
          <GoalTable goals={others} format={format} onChoose={null} />
        </Section>
      )}
      {assumed.length > 0 && (
        <Section title={`Assumed (${assumed.length})`} isOpen={false}>
          <Text>
            Nobody set these: they are the results of the period before, raised by a tenth. Define a
            goal below, or set one in HubSpot, in their place.
          </Text>
          <GoalTable goals={assumed} format={format} onChoose={null} />
        </Section>
      )}
    </Flex>
  );
}

/** How many goals are listed before the search has to narrow them down. */
const LISTED = 20;

/** Goals, with a search where there are many. `onChoose`: null where they cannot be changed here. */
function GoalTable({
  goals,
  format,
  onChoose,
}: {
  readonly goals: readonly GoalSetting[];
  readonly format: Format;
  readonly onChoose: ((choice: Choice) => void) | null;
}) {
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase();
  const found = goals.filter((goal) => titleOf(goal).toLowerCase().includes(words));
  const left = found.length - LISTED;
  return (
    <Flex direction="column" gap="small">
      {goals.length > LISTED && (
        <Input
          name={onChoose === null ? 'search-hubspot-goals' : 'search-goals'}
          label="Search: a name, a period, what counts"
          value={search}
          onInput={setSearch}
        />
      )}
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Goal</TableHeader>
            <TableHeader>Target</TableHeader>
            {onChoose !== null && <TableHeader>Change</TableHeader>}
          </TableRow>
        </TableHead>
        <TableBody>
          {found.slice(0, LISTED).map((goal) => (
            <TableRow key={goal.id}>
              <TableCell>{titleOf(goal)}</TableCell>
              <TableCell>{targetWords(goal, format)}</TableCell>
              {onChoose !== null && (
                <TableCell>
                  <Flex direction="row" gap="extra-small">
                    <Button size="xs" onClick={() => onChoose({ id: goal.id, to: 'change' })}>
                      Target
                    </Button>
                    <Button size="xs" onClick={() => onChoose({ id: goal.id, to: 'remove' })}>
                      Remove
                    </Button>
                  </Flex>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {left > 0 && <Text variant="microcopy">{`${left} more: search for them.`}</Text>}
    </Flex>
  );
}

function titleOf(goal: GoalSetting): string {
  return goal.name === null ? goalWords(goal) : `${goal.name} (${goalWords(goal)})`;
}

/** What goes with a goal, before it goes. */
function ConfirmRemoval({
  goal,
  isBusy,
  act,
  onDrop,
}: {
  readonly goal: GoalSetting;
  readonly isBusy: boolean;
  readonly act: ActOnGoals;
  readonly onDrop: () => void;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <Text>
        {`Remove ${goalWords(goal)}? Its targets go with it, and with the next run its pace goes from every card.`}
      </Text>
      <Flex direction="row" gap="small">
        <LoadingButton
          size="sm"
          variant="destructive"
          loading={isBusy}
          onClick={() => act({ act: 'remove', ids: [goal.id] })}
        >
          Remove this goal
        </LoadingButton>
        <Button size="sm" onClick={onDrop}>
          Keep it
        </Button>
      </Flex>
    </Flex>
  );
}

/** Another target for a goal, from a day on. */
function ChangeTarget({
  goal,
  today,
  isBusy,
  answer,
  act,
  onDrop,
}: {
  readonly goal: GoalSetting;
  readonly today: string;
  readonly isBusy: boolean;
  readonly answer: OpenChange | null;
  readonly act: ActOnGoals;
  readonly onDrop: () => void;
}) {
  const [target, setTarget] = useState(goal.targets.at(-1)?.target ?? '');
  const [from, setFrom] = useState('');
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <Input
        name="new-target"
        label={`New target of ${goalWords(goal)}${goal.currency === null ? '' : `, in ${goal.currency}`}`}
        value={target}
        onInput={setTarget}
        {...problemProps(answer, 'target')}
      />
      <Input
        name="target-from"
        label="In force from"
        description={`A day such as ${today}; empty for today. What was in force before stays so for the days before.`}
        value={from}
        onInput={setFrom}
        {...problemProps(answer, 'from')}
      />
      <LoadingButton
        size="sm"
        variant="primary"
        loading={isBusy}
        onClick={() =>
          act({
            act: 'set target',
            id: goal.id,
            target,
            from: from.trim() === '' ? null : from.trim(),
          })
        }
      >
        Change the target
      </LoadingButton>
      <Button size="sm" onClick={onDrop}>
        Leave it as it is
      </Button>
    </Flex>
  );
}
