import cron from 'node-cron';
import type { Log } from '../composition/log.ts';
import { slotStart } from '../domain/sync/sync-schedule.ts';
import type { PortalDirectory } from './signed-portal.ts';
import type { WorkQueue } from './work-queue.ts';

/** A schedule that can be ended. */
export interface Schedule {
  stop(): Promise<void>;
}

/** The slot of a portal that a moment lies in; null: the portal is not read on schedule. */
export type SlotFor = (portalId: number, date: Date) => Promise<string | null>;

/** Slots as a portal's own schedule has them: what lies in one of them is run once. */
export function ownSlots(portals: PortalDirectory): SlotFor {
  return async (portalId, date) => {
    const tools = portals.toolsOf(portalId);
    const schedule = await tools?.store.setting('schedule');
    if (tools === null || schedule === null || schedule === undefined) return slotOf(date);
    const timeZone = (await tools.schema())?.portal.timeZone ?? 'UTC';
    const start = slotStart(schedule, date.getTime(), timeZone);
    return start === null ? null : slotOf(new Date(start));
  };
}

/**
 * Says *when* portals are brought up to date; the queue does it. Every process fires every slot, and the queue
 * runs a slot once, because its name is the slot's minute.
 */
export function startSchedule(
  expression: string,
  portalIds: () => Promise<readonly number[]>,
  queue: WorkQueue,
  log: Log,
  slotFor: SlotFor = async (_, date) => slotOf(date),
): Schedule {
  const task = cron.schedule(
    expression,
    async ({ date }) => {
      const slot = slotOf(date);
      try {
        for (const portalId of await portalIds()) {
          const own = await slotFor(portalId, date);
          if (own !== null) await queue.request(portalId, own);
        }
      } catch (error) {
        log.error(
          { slot, error },
          'the schedule could not ask for work; the next slot tries again',
        );
      }
    },
    { name: 'bring portals up to date', timezone: 'UTC' },
  );
  return { stop: async () => task.destroy() };
}

/** The name of a slot: its minute in UTC, equal in every process that fires it. */
export function slotOf(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}
