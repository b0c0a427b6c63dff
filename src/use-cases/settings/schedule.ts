import type { ChangePartAnswer } from '../../contract/settings/parts.ts';
import type { ChangeScheduleRequest, SchedulePage } from '../../contract/settings/schedule.ts';
import { markOf } from '../../domain/access/mark.ts';
import {
  describeSchedule,
  type SyncSchedule,
  usualSchedule,
} from '../../domain/sync/sync-schedule.ts';
import type { ScheduleStore } from '../ports/schedule-store.ts';
import { changePart, lastChangeOf, type PartChanging, type PartPlan } from './change-part.ts';

/** What reading and setting the schedule takes. */
export interface ScheduleChanging extends PartChanging {
  readonly store: PartChanging['store'] & ScheduleStore;
}

/** When the portal is read. */
export async function readSchedule({
  portal,
  store,
}: Pick<ScheduleChanging, 'portal' | 'store'>): Promise<SchedulePage> {
  const [kept, last] = await Promise.all([
    store.syncSchedule(),
    lastChangeOf(store, 'schedule', portal),
  ]);
  const { timeZone } = portal.portal;
  return { state: 'shown', seen: markOf(kept), last, timeZone, schedule: kept ?? usualSchedule };
}

/** Sets when the portal is read. */
export function changeSchedule(
  changing: ScheduleChanging,
  asked: ChangeScheduleRequest,
): Promise<ChangePartAnswer> {
  return changePart<SyncSchedule | null, SyncSchedule>(changing, {
    subject: 'schedule',
    asked,
    stateOf: (kept) => kept,
    plan: (kept) => planSchedule(kept ?? usualSchedule, asked.schedule),
    changeOnce: changing.store.changeSyncScheduleOnce,
  });
}

function planSchedule(before: SyncSchedule, to: SyncSchedule): PartPlan<SyncSchedule> {
  const act = { say: 'schedule set', with: {} };
  return { kind: 'planned', to, act, differences: describeSchedule(before, to) };
}
