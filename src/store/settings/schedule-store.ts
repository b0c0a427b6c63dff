import type { SyncSchedule } from '../../domain/sync/sync-schedule.ts';
import type { ScheduleStore } from '../../use-cases/ports/schedule-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from './change-store.ts';

/** When a portal is read. */
export function scheduleStore(tenant: Tenant): ScheduleStore {
  return {
    syncSchedule: () => tenant.inTransaction(readSchedule),
  };
}

/** How it is changed. */
export const scheduleChanger: Changer<'schedule'> = {
  read: readSchedule,
  write: async (query, schedule, { at }) => {
    await query(
      `INSERT INTO pacekeeper.sync_schedule (settings, saved_at) VALUES ($1::jsonb, $2)
       ON CONFLICT (portal_id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
      [toJson(schedule), at],
    );
  },
};

async function readSchedule(query: Query): Promise<SyncSchedule | null> {
  const [found] = await query<{ settings: SyncSchedule }>(
    'SELECT settings FROM pacekeeper.sync_schedule',
  );
  return found?.settings ?? null;
}
