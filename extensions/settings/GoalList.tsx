import {
  Button,
  EmptyState,
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
import { type GoalSetting, goalWords, type ShownGoals, targetWords } from './goal-draft.ts';
import { type OpenAnswer, problemProps } from './PartAnswer.tsx';

type Act = (fields: Readonly<Record<string, unknown>>) => void;

const origins: Readonly<Record<GoalSetting['origin'], string>> = {
  app: 'Pacekeeper',
  hubspot: 'HubSpot',
  assumed: 'nobody: assumed',
};

/** Every goal; those of Pacekeeper can be given another target, or removed. */
export function GoalList({
  page: { goals, today },
  isBusy,
  answer,
  act,
}: {
  readonly page: ShownGoals;
  readonly isBusy: boolean;
  readonly answer: OpenAnswer | null;
  readonly act: Act;
}) {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly to: 'change' | 'remove' }>();
  const goal = goals.find(({ id }) => id === chosen?.id);
  if (goals.length === 0)
    return (
      <EmptyState title="There are no goals yet" layout="vertical" imageWidth={80} flush>
        <Text>Define one below, or set goals in HubSpot: they are read with the next sync.</Text>
      </EmptyState>
    );
  return (
    <Flex direction="column" gap="small">
      <Table bordered paginated={false}>
        <TableHead>
          <TableRow>
            <TableHeader>Goal</TableHeader>
            <TableHeader>Target</TableHeader>
            <TableHeader>Set in</TableHeader>
            <TableHeader>Change</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {goals.map((each) => (
            <TableRow key={each.id}>
              <TableCell>
                {each.name === null ? goalWords(each) : `${each.name} (${goalWords(each)})`}
              </TableCell>
              <TableCell>{targetWords(each)}</TableCell>
              <TableCell>{origins[each.origin]}</TableCell>
              <TableCell>
                {each.origin === 'app' && (
                  <Flex direction="row" gap="extra-small">
                    <Button size="xs" onClick={() => setChosen({ id: each.id, to: 'change' })}>
                      Target
                    </Button>
                    <Button size="xs" onClick={() => setChosen({ id: each.id, to: 'remove' })}>
                      Remove
                    </Button>
                  </Flex>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {goals.some(({ origin }) => origin === 'hubspot') && (
        <Text variant="microcopy">
          Goals that are set in HubSpot are changed there, under Reporting, Goals. They are read
          again with each sync.
        </Text>
      )}
      {goal !== undefined && chosen?.to === 'change' && (
        <ChangeTarget
          key={goal.id}
          goal={goal}
          today={today}
          isBusy={isBusy}
          answer={answer}
          act={act}
          onDrop={() => setChosen(undefined)}
        />
      )}
      {goal !== undefined && chosen?.to === 'remove' && (
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
            <Button size="sm" onClick={() => setChosen(undefined)}>
              Keep it
            </Button>
          </Flex>
        </Flex>
      )}
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
  readonly answer: OpenAnswer | null;
  readonly act: Act;
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
