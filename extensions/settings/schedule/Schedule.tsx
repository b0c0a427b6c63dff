import { scheduleSettings as words } from '../../../src/words/en/settings/schedule.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';

/** When the portal is read, for admins. */
export function Schedule({ context }: { readonly context: CardContext }) {
  return (
    <SettingFrame
      ask="readSchedule"
      context={context}
      waiting={words.reading}
      why={words.notSynced}
    >
      {(page, actions) => <ScheduleForm page={page} actions={actions} context={context} />}
    </SettingFrame>
  );
}
