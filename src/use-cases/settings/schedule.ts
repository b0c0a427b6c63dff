import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type { ChangeScheduleRequest, SchedulePage } from '../../contract/settings/schedule.ts';
import { markOf } from '../../domain/access/mark.ts';
import {
  describeSchedule,
  type SyncSchedule,
  usualSchedule,
} from '../../domain/sync/sync-schedule.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { ScheduleStore } from '../ports/schedule-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What the schedule is read from. */
export interface ScheduleReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & ScheduleStore;
}

/** When the portal is read. */
export async function readSchedule({ portal, store }: ScheduleReading): Promise<SchedulePage> {
  const [kept, last] = await Promise.all([
    store.syncSchedule(),
    lastChangeOf(store, 'schedule', portal),
  ]);
  const { timeZone } = portal.portal;
  return { state: 'shown', seen: markOf(kept), last, timeZone, schedule: kept ?? usualSchedule };
}

/** Sets when the portal is read. */
export function changeSchedule(
  changing: SettingChanging,
  asked: ChangeScheduleRequest,
): Promise<ChangeSettingAnswer> {
  return changeSetting(changing, {
    what: 'schedule',
    asked,
    stateOf: (kept) => kept,
    plan: (kept) => planSchedule(kept ?? usualSchedule, asked.schedule),
  });
}

function planSchedule(before: SyncSchedule, to: SyncSchedule): SettingPlan<SyncSchedule> {
  const act = { say: 'schedule set', with: {} };
  return { kind: 'planned', to, act, differences: describeSchedule(before, to) };
}
