import cron from 'node-cron';
import type { Log } from '../composition/log.ts';
import type { WorkQueue } from './work-queue.ts';

/** A schedule that can be ended. */
export interface Schedule {
  stop(): Promise<void>;
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
): Schedule {
  const task = cron.schedule(
    expression,
    async ({ date }) => {
      const slot = slotOf(date);
      try {
        for (const portalId of await portalIds()) await queue.request(portalId, slot);
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
