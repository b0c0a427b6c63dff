import { AutoGrid, BarChart, Flex, Heading, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { GoalChanges, GoalChangeView } from '../../../src/contract/goal-changes.ts';
import type { GoalChangesPage } from '../../../src/contract/goal-changes-page.ts';
import { goalKey } from '../../../src/contract/goal-key.ts';
import { changeNotes, changeTitle } from '../../../src/words/changes.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { type Format, formatFor } from '../../shared/format.ts';
import { unbroken } from '../../shared/unbroken.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { changeBars, sumsOf } from './change-rows.ts';

/** A goal that can be chosen, and what it is called. */
export interface ChosenGoal {
  readonly id: string;
  readonly title: string;
}

type Span = Exclude<keyof GoalChanges, 'currency'>;

const spans: readonly { readonly value: Span; readonly label: string }[] = (
  ['yesterday', 'week', 'period'] as const
).map((value) => ({ value, label: words.changes.spans[value] }));

const barColors = {
  [words.changes.forecast]: 'blue',
  [words.changes.won]: 'green',
  [words.changes.open]: 'orange',
} as const;

/** What changed for a goal, and since when: both can be chosen. Nothing without a goal. */
export function ForecastChanges({
  goals,
  context,
}: {
  readonly goals: readonly ChosenGoal[];
  readonly context: CardContext;
}) {
  const [chosen, choose] = useState<string | null>(null);
  const [span, setSpan] = useState<Span>('week');
  const goal = goals.find(({ id }) => id === chosen) ?? goals[0];
  if (goal === undefined) return null;
  return (
    <Flex direction="column" gap="small">
      <Heading>{words.changes.title}</Heading>
      <Flex direction="row" gap="small" wrap>
        <Select
          label={words.changes.goal}
          name="changed-goal"
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          value={goal.id}
          onChange={(id) => choose(String(id))}
        />
        <Select
          label={words.changes.since}
          name="changed-since"
          options={[...spans]}
          value={span}
          onChange={(value) => setSpan(spans.find((each) => each.value === value)?.value ?? 'week')}
        />
      </Flex>
      <Told goalId={goal.id} span={span} context={context} />
    </Flex>
  );
}

/** An older service tells the state alone. */
const tellsChanges = (page: GoalChangesPage) => page.state !== 'shown' || 'changes' in page;

function Told({
  goalId,
  span,
  context,
}: {
  readonly goalId: string;
  readonly span: Span;
  readonly context: CardContext;
}) {
  return (
    <CardFrame
      ask="readGoalChanges"
      asked={{ goal: goalKey(goalId) }}
      accepts={tellsChanges}
      context={context}
      waiting={words.changes.waiting}
    >
      {(page) => <ByState page={page} span={span} format={formatFor(context)} />}
    </CardFrame>
  );
}

function ByState({
  page,
  span,
  format,
}: {
  readonly page: GoalChangesPage;
  readonly span: Span;
  readonly format: Format;
}) {
  switch (page.state) {
    case 'shown':
      return <Shown change={page.changes[span]} unit={page.changes.currency} format={format} />;
    case 'not told':
      return <Text>{words.changes.notTold}</Text>;
    case 'not allowed':
      return <Text>{words.whoCanSee}</Text>;
  }
}

function Shown({
  change,
  unit,
  format,
}: {
  readonly change: GoalChangeView;
  readonly unit: string | null;
  readonly format: Format;
}) {
  const bars = changeBars(change, format);
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{unbroken(changeTitle(change, unit, format))}</Text>
      {bars.length > 0 && (
        <AutoGrid columnWidth={420} flexible gap="medium">
          <BarChart
            data={bars}
            axes={{
              x: { field: 'reason', fieldType: 'category', label: words.changes.why },
              y: { field: 'amount', fieldType: 'linear', label: unit ?? words.changes.deals },
              options: { groupFieldByColor: 'of', colors: barColors },
            }}
            options={{
              title: words.changes.chart,
              showLegend: sumsOf(change).length > 1,
              showTooltips: true,
            }}
          />
          <ChangeTable change={change} unit={unit} format={format} />
        </AutoGrid>
      )}
      {changeNotes(change, unit, format).map((note) => (
        <Text key={note} variant="microcopy">
          {note}
        </Text>
      ))}
    </>
  );
}
