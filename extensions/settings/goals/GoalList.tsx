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
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
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
        <Text>{words.none}</Text>
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
        <Section title={words.fromHubSpot(others.length)} isOpen={false}>
          <Text>{words.fromHubSpotHint}</Text>
          <GoalTable goals={others} format={format} onChoose={null} />
        </Section>
      )}
      {assumed.length > 0 && (
        <Section title={words.assumed(assumed.length)} isOpen={false}>
          <Text>{words.assumedHint}</Text>
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
  const sought = search.trim().toLowerCase();
  const found = goals.filter((goal) => titleOf(goal).toLowerCase().includes(sought));
  const left = found.length - LISTED;
  return (
    <Flex direction="column" gap="small">
      {goals.length > LISTED && (
        <Input
          name={onChoose === null ? 'search-hubspot-goals' : 'search-goals'}
          label={words.search}
          value={search}
          onInput={setSearch}
        />
      )}
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>{words.goal}</TableHeader>
            <TableHeader>{words.target}</TableHeader>
            {onChoose !== null && <TableHeader>{words.change}</TableHeader>}
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
                      {words.target}
                    </Button>
                    <Button size="xs" onClick={() => onChoose({ id: goal.id, to: 'remove' })}>
                      {words.remove}
                    </Button>
                  </Flex>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {left > 0 && <Text variant="microcopy">{words.more(left)}</Text>}
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
      <Text>{words.removeAsk(goalWords(goal))}</Text>
      <Flex direction="row" gap="small">
        <LoadingButton
          size="sm"
          variant="destructive"
          loading={isBusy}
          onClick={() => act({ act: 'remove', ids: [goal.id] })}
        >
          {words.removeGoal}
        </LoadingButton>
        <Button size="sm" onClick={onDrop}>
          {words.keep}
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
        label={words.newTarget(goalWords(goal), goal.currency)}
        value={target}
        onInput={setTarget}
        {...problemProps(answer, 'target')}
      />
      <Input
        name="target-from"
        label={words.from}
        description={words.fromHint(today)}
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
        {words.save}
      </LoadingButton>
      <Button size="sm" onClick={onDrop}>
        {words.cancel}
      </Button>
    </Flex>
  );
}
