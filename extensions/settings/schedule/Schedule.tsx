import type { CardContext } from '../../shared/card-context.ts';
import { PartFrame } from '../parts/PartFrame.tsx';
import { ScheduleDesk } from './ScheduleDesk.tsx';

/** When the portal is read, for admins. */
export function Schedule({ context }: { readonly context: CardContext }) {
  return (
    <PartFrame
      ask="readSchedule"
      context={context}
      waiting="Reading the schedule…"
      why="How often HubSpot is read can be set after the first sync, usually within minutes."
    >
      {(page, desk) => <ScheduleDesk page={page} desk={desk} context={context} />}
    </PartFrame>
  );
}
