import type { CardContext } from '../../shared/card-context.ts';
import { SettingFrame } from '../shared/SettingFrame.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';

/** When the portal is read, for admins. */
export function Schedule({ context }: { readonly context: CardContext }) {
  return (
    <SettingFrame
      ask="readSchedule"
      context={context}
      waiting="Reading the schedule…"
      why="How often HubSpot is read can be set after the first sync, usually within minutes."
    >
      {(page, actions) => <ScheduleForm page={page} actions={actions} context={context} />}
    </SettingFrame>
  );
}
