import { Divider, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { PacePage, ShownPace } from '../../../src/contract/pace-page.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import { goalTitle } from '../../../src/words/goals.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { type Format, formatFor } from '../../shared/format.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { type ChosenGoal, ForecastChanges } from './ForecastChanges.tsx';
import { GoalTable, type PaceQuestion } from './GoalTable.tsx';
import { paceHeadline, paceNote } from './pace-page-words.ts';
import { RollUps } from './RollUps.tsx';
import { Scoreboards } from './Scoreboards.tsx';
import { SmartGoals } from './SmartGoals.tsx';

/** How the goals are going, and how good they are. */
export function PaceTab({ context }: { readonly context: CardContext }) {
  const [question, ask] = useState<PaceQuestion>({ order: 'name', offset: 0 });
  return (
    <CardFrame
      ask="readPacePage"
      asked={{ order: question.order, offset: String(question.offset) }}
      context={context}
      waiting={words.waiting}
    >
      {(page, retry) => <ByState page={page} context={context} onRetry={retry} onAsk={ask} />}
    </CardFrame>
  );
}

function ByState({
  page,
  context,
  onRetry,
  onAsk,
}: {
  readonly page: PacePage;
  readonly context: CardContext;
  readonly onRetry: () => void;
  readonly onAsk: (question: PaceQuestion) => void;
}) {
  switch (page.state) {
    case 'shown':
      return <Shown page={page} context={context} onAsk={onAsk} />;
    case 'no goals': {
      const { title, todo } = words.noGoals[page.reason];
      return <NotYet title={title} why={todo} onRetry={onRetry} />;
    }
    case 'not paced':
      return <NotYet {...words.notPaced} onRetry={onRetry} />;
    case 'not allowed':
      return <NotAllowed whoCan={words.whoCanSee} />;
  }
}

function Shown({
  page,
  context,
  onAsk,
}: {
  readonly page: ShownPace;
  readonly context: CardContext;
  readonly onAsk: (question: PaceQuestion) => void;
}) {
  const format = formatFor(context);
  return (
    <Flex direction="column" gap="medium">
      <Heading>{paceHeadline(page.summary, format)}</Heading>
      <GoalTable page={page} format={format} onAsk={onAsk} />
      <Divider />
      <ForecastChanges goals={begunGoals(page, format)} context={context} />
      <RollUps rows={page.rows} format={format} />
      <Divider />
      <SmartGoals rows={page.rows} format={format} />
      <Divider />
      <Scoreboards scoreboards={page.scoreboards} format={format} />
      <Text variant="microcopy">{paceNote(page.summary, page.pacedAt, format, Date.now())}</Text>
    </Flex>
  );
}

/** The goals of which something can have changed. */
function begunGoals({ rows }: ShownPace, format: Format): readonly ChosenGoal[] {
  return rows.flatMap((row) =>
    row.kind === 'paced' && row.pace.verdict !== 'not started'
      ? [{ id: row.goal.id, title: goalTitle(row.goal, format) }]
      : [],
  );
}
