import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { LastChanged, type PageActions } from '../shared/SettingFrame.tsx';
import { useSetting } from '../shared/use-setting.ts';
import { AddGoal } from './AddGoal.tsx';
import { GoalList } from './GoalList.tsx';
import { type ActOnGoals, type GoalDraft, noGoal, type ShownGoals } from './goal-draft.ts';
import { ImportGoals } from './ImportGoals.tsx';

/** The goals: a list, a form for one more, and a place for the text of a file. */
export function GoalsForm({
  page,
  actions,
  context,
  draft,
  onDraft,
}: {
  readonly page: ShownGoals;
  readonly actions: PageActions;
  readonly context: CardContext;
  readonly draft: GoalDraft;
  readonly onDraft: (draft: GoalDraft) => void;
}) {
  const format = useMemo(() => formatFor(context), [context]);
  const part = useSetting('changeGoals', context, () => {
    onDraft(noGoal);
    actions.onDone(words.saved);
  });
  const change = (to: GoalDraft) => {
    part.forget();
    onDraft(to);
  };
  const act: ActOnGoals = (fields) => part.act({ seen: page.seen, ...fields });
  return (
    <Flex direction="column" gap="medium">
      <Heading>{words.title}</Heading>
      <LastChanged last={page.last} format={format} />
      {part.answer !== null && (
        <NotSaved answer={part.answer} format={format} onReload={actions.reload} />
      )}
      {part.failed !== null && <FailedAct failed={part.failed} />}
      <GoalList page={page} format={format} isBusy={part.isBusy} answer={part.answer} act={act} />
      <AddGoal
        page={page}
        draft={draft}
        answer={part.answer}
        isBusy={part.isBusy}
        onDraft={change}
        act={act}
      />
      <ImportGoals
        text={draft.text}
        isTried={part.answer?.state === 'would do'}
        isBusy={part.isBusy}
        onText={(text) => change({ ...draft, text })}
        act={act}
      />
      <Text variant="microcopy">{words.byFile}</Text>
    </Flex>
  );
}
