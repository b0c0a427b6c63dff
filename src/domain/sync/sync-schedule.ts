import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../crm/time.ts';
import { asAsked, type PlainSetting } from '../settings/declaration.ts';
import type { NoValues, ToldOf } from '../told/told.ts';

/** How often a portal is read: as often as the service's own schedule fires, or at most so often. */
export const readingRhythms = ['as the service', 'hourly', 'every 4 hours', 'nightly'] as const;
export type ReadingRhythm = (typeof readingRhythms)[number];

/** When a portal is read. */
export interface SyncSchedule {
  readonly every: ReadingRhythm;
  /** The hour of a nightly run, 0 to 23, in the portal's time zone; where the clocks skip it, the hour after. */
  readonly hour: number;
  /** Nothing is read on schedule; whoever asks for a run still gets one. */
  readonly paused: boolean;
}

/** What holds where nothing is set. */
export const usualSchedule: SyncSchedule = { every: 'as the service', hour: 3, paused: false };

/**
 * The beginning of the slot that a moment lies in; null: paused. Moments of one slot share one run, so the service's own
 * schedule, which tells the moments, stays the most that is read.
 */
export function slotStart(
  { every, hour, paused }: SyncSchedule,
  at: Instant,
  timeZone: string,
): Instant | null {
  if (paused) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  switch (every) {
    case 'as the service':
      return at;
    case 'hourly':
      return local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;
    case 'every 4 hours':
      return localHour(local, local.hour - (local.hour % 4));
    case 'nightly': {
      const tonight = localHour(local, hour);
      return tonight <= at ? tonight : localHour(local.subtract({ days: 1 }), hour);
    }
  }
}

/** A whole hour of a local day. */
function localHour(day: Temporal.ZonedDateTime, hour: number): Instant {
  return day.toPlainDate().toZonedDateTime({
    timeZone: day.timeZoneId,
    plainTime: new Temporal.PlainTime(hour),
  }).epochMilliseconds;
}

/** A schedule as it is told. */
export type ScheduleMessages = {
  readonly schedule: {
    readonly every: ReadingRhythm;
    readonly hour: number;
    readonly paused: boolean;
  };
};
type ScheduleTold = ToldOf<ScheduleMessages>;

/** What is noted when the schedule changes. */
export type ScheduleChanges = {
  readonly 'schedule set': NoValues;
  readonly 'read otherwise': { readonly from: ScheduleTold; readonly to: ScheduleTold };
};

/** How two schedules differ; empty when HubSpot is read alike: the hour counts at night alone. */
export function describeSchedule(
  before: SyncSchedule,
  after: SyncSchedule,
): readonly ToldOf<Pick<ScheduleChanges, 'read otherwise'>>[] {
  const isAlike =
    before.every === after.every &&
    before.paused === after.paused &&
    (after.every !== 'nightly' || before.hour === after.hour);
  return isAlike ? [] : [{ say: 'read otherwise', with: { from: told(before), to: told(after) } }];
}

function told({ every, hour, paused }: SyncSchedule): ScheduleTold {
  return { say: 'schedule', with: { every, hour, paused } };
}

/** When the portal is read. */
export const scheduleSetting: PlainSetting<SyncSchedule> = {
  usual: () => usualSchedule,
  act: { say: 'schedule set', with: {} } satisfies ToldOf<ScheduleChanges>,
  settle: asAsked,
  differences: describeSchedule,
};
