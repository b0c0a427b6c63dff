import { dayOf } from '../../domain/calendar/day.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { WorldRecord } from '../world.ts';
import type { ImportedType } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import type { PropertyBook } from './property-book.ts';

/** Days without a date after which files are told to be old: longer than a quarter, the usual period of goals. */
const OLD_DAYS = 100;

/** Properties that are dated whenever a team works. */
const workDates = /^(?:createdate|closedate|notes_last_contacted|notes_last_updated)$/;

/** What a date property holds when it could be read; others stand as in the file. */
const readDate = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

interface Clock {
  readonly now: Instant;
  readonly timeZone: string;
  readonly report: ReportBuilder;
}

/** Tells when the newest date of old files lies so far back that nothing of them counts for the present. */
export function noteOldFiles(
  records: Readonly<Record<ImportedType, readonly WorldRecord[]>>,
  properties: PropertyBook,
  { now, timeZone, report }: Clock,
): void {
  const newest = newestDate(records);
  if (newest === null || now - newest.at <= OLD_DAYS * DAY_MS) return;
  const label = properties.get(newest.object, newest.property)?.label ?? newest.property;
  const day = dayOf(newest.at, timeZone).toString();
  report.note(
    `The newest date of the files (${label}) is ${day}, long before the portal's clock (${dayOf(now, timeZone).toString()}), so nothing counts for the present period: use --now ${day} to see the portal as it stood then.`,
  );
}

interface WorkDate {
  readonly object: ImportedType;
  readonly property: string;
  readonly at: Instant;
}

function newestDate(
  records: Readonly<Record<ImportedType, readonly WorldRecord[]>>,
): WorkDate | null {
  let newest: WorkDate | null = null;
  for (const object of ['deals', 'contacts'] as const) {
    for (const { property, value } of records[object].flatMap((each) => each.changes)) {
      if (!workDates.test(property) || !readDate.test(value)) continue;
      const at = Date.parse(value);
      if (newest === null || at > newest.at) newest = { object, property, at };
    }
  }
  return newest;
}
