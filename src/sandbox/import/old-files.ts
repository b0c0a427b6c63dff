import { dayOf } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { World } from '../world.ts';
import { type ClockOfFiles, clockOfFiles } from './clock-of-files.ts';
import type { ReportBuilder } from './import-report.ts';
import type { PropertyBook } from './property-book.ts';

interface Clock {
  readonly now: Instant;
  readonly timeZone: string;
  readonly report: ReportBuilder;
}

/** Tells when the last thing that happened in old files lies so far back that nothing of them counts for the present. */
export function noteOldFiles(
  records: Pick<World['records'], 'deals' | 'contacts'>,
  properties: PropertyBook,
  { now, timeZone, report }: Clock,
): void {
  const old = clockOfFiles(
    { records: { ...records, companies: [], goal_targets: [] }, timeZone },
    now,
  );
  if (old === null) return;
  const label = properties.get(old.last.object, old.last.property)?.label ?? old.last.property;
  report.note(
    `The last thing that happened in the files (${label}) is of ${lastDay(old, timeZone)}, long before the portal's clock (${dayOf(now, timeZone).toString()}), so nothing counts for the present period: use --now ${old.clock.toString()} to see the portal as it stood then.`,
  );
}

/** Says that the clock of old files was set to when they were the present, because nobody set another one. */
export function clockNote(old: ClockOfFiles, timeZone: string): string {
  return `The portal's clock stands at ${old.clock.toString()}, the day after the last thing that happened in the files (${lastDay(old, timeZone)}): use --now to set another one.`;
}

function lastDay({ last }: ClockOfFiles, timeZone: string): string {
  return dayOf(last.at, timeZone).toString();
}
