import { writeFile } from 'node:fs/promises';
import { lastOf } from '../../domain/collections/entries.ts';
import { DAY_MS } from '../../domain/crm/time.ts';
import { diagnoseTeam } from '../../domain/diagnosis/diagnose-team.ts';
import type { TeamFacts } from '../../domain/diagnosis/events/history-facts.ts';
import { dateOf } from '../../domain/goals/forecast/calendar-days.ts';
import type { DayNumber } from '../../domain/goals/forecast/deal-spells.ts';
import type { DaySpan } from '../../domain/goals/forecast/frame.ts';
import { seededRandom } from '../../domain/statistics/random.ts';
import { importWorld } from '../../sandbox/import/import-world.ts';
import { mappedFiles } from '../evaluate-pacing/mapped-files.ts';
import { diagnosisJson } from './diagnosis-json.ts';
import { diagnosisPicture } from './diagnosis-picture.ts';
import { DiagnosisRefused } from './diagnosis-refused.ts';
import { type DiagnosisReport, diagnosisText } from './diagnosis-text.ts';
import type { DiagnoseOptions } from './options.ts';
import { periodWindows } from './period-windows.ts';
import { worldFacts } from './world-facts.ts';

/** The clock of the imported files: later than anything in them, so that nothing dated is held back. */
const AFTER_ALL = Date.UTC(2200, 0, 1);
/** A fixed seed: the same files always get the same answer. */
const SEED = 20_261_201;

/** Reads deals and leads, and prints where the shortfall of a period lies. */
export async function diagnoseFiles(options: DiagnoseOptions): Promise<void> {
  const report = await reportOf(options);
  if (options.picture !== undefined) await write(options.picture, diagnosisPicture(report));
  process.stdout.write(
    options.json ? `${JSON.stringify(diagnosisJson(report), null, 2)}\n` : diagnosisText(report),
  );
}

async function reportOf(options: DiagnoseOptions): Promise<DiagnosisReport> {
  const { deals = '', leads, period = '', target } = options;
  const { world, report } = await importWorld({
    files: await mappedFiles(leads === undefined ? [deals] : [deals, leads], options.map),
    mapping: options.map,
    now: AFTER_ALL,
    timeZone: options['time-zone'],
  });
  const { facts, stageNames, leftOut } = worldFacts(world, {
    segment: options.segment ?? 'hs_analytics_source',
    listPrice: options['list-price'],
  });
  if (!facts.deals.some(({ ending }) => ending?.kind === 'won')) throw noWins(leftOut);
  const until = options.until === undefined ? lastDay(facts) + 1 : dayNumber(options.until);
  const found = periodWindows(period, options['fiscal-start'] ?? 1, facts.deals, until);
  if (typeof found === 'string') throw new DiagnosisRefused([found]);
  const whole =
    target?.kind === 'amount' ? target.amount : (target?.factor ?? 1) * won(facts, found.before);
  if (!(whole > 0))
    throw new DiagnosisRefused([
      '--target: nothing was won in the period before. Name an amount above 0.',
    ]);
  const diagnosis = diagnoseTeam(
    { facts, windows: found.windows, target: whole * found.covered },
    seededRandom(SEED),
  );
  const names = new Map(
    world.owners.map((owner) => [owner.id, `${owner.firstName} ${owner.lastName}`.trim()]),
  );
  const unread = report.problems.length;
  return {
    ...{
      diagnosis,
      period,
      covered: found.covered,
      lastDay: dateOf(lastOf(found.windows).end - 1),
    },
    terms: {
      ...{ currency: world.homeCurrency, stageNames },
      first: facts.leads === null ? 'deals' : 'leads',
    },
    nameOf: (repId) => (repId === null ? 'nobody' : (names.get(repId) ?? repId)),
    remarks: [
      ...[...leftOut].map(([why, count]) => `Left out: ${count} ${why}.`),
      ...(unread === 0 ? [] : [`${unread} values could not be taken as they stand.`]),
    ],
  };
}

function noWins(leftOut: ReadonlyMap<string, number>): DiagnosisRefused {
  const why = [...leftOut].map(([reason, count]) => `${count} ${reason}`);
  return new DiagnosisRefused([
    ['No won deal with an amount, a create and a close date was found.', ...why].join(' '),
    'Check the headings, or say with --map which column is which property and which stage is won.',
  ]);
}

/** The latest day on which anything happened. */
function lastDay({ deals, leads }: TeamFacts): DayNumber {
  let last = Number.NEGATIVE_INFINITY;
  for (const { created, ending } of deals) last = Math.max(last, created, ending?.day ?? created);
  for (const { created } of leads ?? []) last = Math.max(last, created);
  return last;
}

function won({ deals }: TeamFacts, { start, end }: DaySpan): number {
  return deals.reduce((sum, { ending }) => {
    const isIn = ending?.kind === 'won' && ending.day >= start && ending.day < end;
    return isIn ? sum + ending.sale.amount : sum;
  }, 0);
}

function dayNumber(date: string): DayNumber {
  return Date.parse(date) / DAY_MS;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DiagnosisRefused([`${path} cannot be written: ${why}. Name another file.`], {
      cause,
    });
  }
}
