import { Divider, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { Calendar } from '../calendar/Calendar.tsx';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { GoalsForm } from './GoalsForm.tsx';
import { type GoalDraft, noGoal } from './goal-draft.ts';

/** The goals and the calendar, for admins. What was typed in stays when the page is read again. */
export function Goals({ context }: { readonly context: CardContext }) {
  const [draft, setDraft] = useState<GoalDraft>(noGoal);
  return (
    <Flex direction="column" gap="large">
      <SettingFrame
        ask="readGoalSettings"
        context={context}
        waiting={words.reading}
        why={words.notSynced}
      >
        {(page, actions) => (
          <GoalsForm
            page={page}
            actions={actions}
            context={context}
            draft={draft}
            onDraft={setDraft}
          />
        )}
      </SettingFrame>
      <Divider />
      <Calendar context={context} />
    </Flex>
  );
}
