import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { World, WorldRecord } from '../world.ts';

/** Days without anything happening after which files are old: longer than a quarter, the usual period of goals. */
const OLD_DAYS = 100;

/** Properties that date what has happened whenever a team works. A close date is a plan until the deal is won. */
const happenings =
  /^(?:createdate|lastmodifieddate|hs_lastmodifieddate|notes_last_contacted|notes_last_updated)$/;

/** What a date property holds when it could be read; others stand as in the file. */
const readDate = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The last thing that records say has happened. */
export interface LastHappening {
  readonly object: 'deals' | 'contacts';
  readonly property: string;
  readonly at: Instant;
}

/**
 * The last thing that happened by the records of files: something was created, modified or talked about, or a deal was won. Dates
 * after `today` have not happened and are passed over, and so are planned close dates. Null: no date says that anything has.
 */
export function lastHappening(
  records: Pick<World['records'], 'deals' | 'contacts'>,
  today: Instant,
): LastHappening | null {
  const happened = (['deals', 'contacts'] as const).flatMap((object) =>
    records[object].flatMap((record) => happenedTo(record).map((each) => ({ object, ...each }))),
  );
  return happened
    .filter(({ at }) => at <= today)
    .reduce<LastHappening | null>(
      (last, each) => (last === null || each.at > last.at ? each : last),
      null,
    );
}

function happenedTo(record: WorldRecord): readonly Omit<LastHappening, 'object'>[] {
  return record.changes
    .filter(({ property, value }) => readDate.test(value) && hasHappened(property, record))
    .map(({ property, value }) => ({ property, at: Date.parse(value) }));
}

function hasHappened(property: string, { changes }: WorldRecord): boolean {
  if (property !== 'closedate') return happenings.test(property);
  return changes.findLast((each) => each.property === 'hs_is_closed_won')?.value === 'true';
}

/** Old files, and the clock under which they are the present. */
export interface ClockOfFiles {
  readonly last: LastHappening;
  /** The day after the last thing that happened: at its start all of it has. */
  readonly clock: Day;
}

/** The clock that suits files whose last happening lies long before `today`; null for files of the present, or without dates. */
export function clockOfFiles(
  { records, timeZone }: Pick<World, 'records' | 'timeZone'>,
  today: Instant,
): ClockOfFiles | null {
  const last = lastHappening(records, today);
  if (last === null || today - last.at <= OLD_DAYS * DAY_MS) return null;
  return { last, clock: dayOf(last.at, timeZone).add({ days: 1 }) };
}
