import { writeFile } from 'node:fs/promises';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import { calendarDays } from '../../domain/goals/forecast/calendar-days.ts';
import { type DealSpells, ONGOING, UNKNOWN_DAY } from '../../domain/goals/forecast/deal-spells.ts';
import type { DaySpan } from '../../domain/goals/forecast/frame.ts';
import { winsOf } from '../../domain/goals/forecast/wins.ts';
import { weekendOf } from '../../domain/goals/forecast/work-week.ts';
import {
  evaluatePacing,
  type PacingEvaluationInput,
} from '../../use-cases/goals/evaluate-pacing.ts';
import { forecastsCsv } from './forecasts-csv.ts';
import { groupsBy } from './groups.ts';
import type { PacingOptions } from './options.ts';
import { pacingFaults } from './pacing-faults.ts';
import { pacingPicture } from './pacing-picture.ts';
import { PacingRefused } from './pacing-refused.ts';
import { pacingJson, pacingText } from './pacing-report.ts';
import { type PacingDeals, readDeals } from './read-deals.ts';
import { targetsFrom } from './targets.ts';

/** Reads deals, foresees each unit on each as-of day, writes the forecasts and prints how good they were. */
export async function runEvaluatePacing(options: PacingOptions): Promise<void> {
  const read = await readDeals(options);
  const input = evaluationOf(read, options);
  const faults = pacingFaults(read, input, options);
  if (faults.length > 0) throw new PacingRefused(faults);
  const lines = evaluatePacing(input);
  await write(options.out, forecastsCsv(lines));
  if (options.picture !== undefined) await write(options.picture, pacingPicture(lines));
  const report = { lines, remarks: read.remarks, out: options.out };
  process.stdout.write(
    options.json ? `${JSON.stringify(pacingJson(report), null, 2)}\n` : pacingText(report),
  );
}

/** What is evaluated, out of files and options. */
export function evaluationOf(
  { world, deals, owners }: PacingDeals,
  options: PacingOptions,
): PacingEvaluationInput {
  const asOf = options['as-of'].map((date) => Date.parse(date) / DAY_MS).sort((a, b) => a - b);
  const [earliest = 0] = asOf;
  const span = daysOf(deals, asOf);
  const calendar = calendarOf({
    timeZone: world.timeZone,
    fiscalStartMonth: options['fiscal-start'] ?? 1,
    weekend: weekendOf(winsOf(deals), earliest),
  });
  const told = options['known-until'];
  const days = calendarDays(calendar, options.period, span);
  return {
    deals,
    units: owners.length,
    groups: groupsBy(options.by, world, owners),
    days,
    asOf,
    targetOf: targetsFrom(options, world, owners),
    knownUntil: told === undefined ? endOfWork(span.end, days.before) : Date.parse(told) / DAY_MS,
  };
}

/** From the first to the last day that anything in the file happened, or is asked about. */
function daysOf({ born, to }: DealSpells, asOf: readonly number[]): DaySpan {
  let start = Math.min(...asOf);
  let end = 0;
  for (const column of [born, to]) {
    for (const day of column) {
      if (day === UNKNOWN_DAY || day === ONGOING) continue;
      start = Math.min(start, day);
      end = Math.max(end, day + 1);
    }
  }
  return { start, end };
}

/** Days without work after the last event are known too: nothing was to happen on them. */
function endOfWork(end: number, workDaysBefore: (day: number) => number): number {
  let until = end;
  while (until < end + 7 && workDaysBefore(until + 1) === workDaysBefore(end)) until += 1;
  return until;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PacingRefused([`${path} cannot be written: ${why}. Name another file.`], { cause });
  }
}
