import { DAY_MS, type Instant } from '../../crm/time.ts';
import type { GoalForecast } from '../forecast/goal-forecast.ts';
import type { MeasuredPace } from '../pace.ts';
import { AHEAD_ABOVE } from '../verdict.ts';
import type { GoalMemory, ToldFact } from './told.ts';
import { type GoalResult, type Milestone, milestones, type UpdateLine } from './update-line.ts';

/** How long after its end a goal's result is still told, in ms: two weekly updates. Older ones are no news to anybody. */
const RESULT_FRESH_MS = 14 * DAY_MS;

/** What there is to say of one goal, and what is thereby told for good. */
export interface GoalUpdate {
  readonly lines: readonly UpdateLine[];
  readonly tell: readonly ToldFact[];
  /** The forecast that the result will be held against; null: not now. */
  readonly saying: GoalForecast | null;
}

/** When a goal is told of, and to whom. */
export interface Telling {
  readonly now: Instant;
  /** What may be told of what the period will bring; null: nothing. */
  readonly forecast: GoalForecast | null;
  /** The team's member whose goal it is; null: the subject's own. */
  readonly who: string | null;
}

const nothing: GoalUpdate = { lines: [], tell: [], saying: null };

/**
 * What there is to say of a goal since its subject was told last: passed milestones and the result once for good, what changed,
 * how it stands, what is needed. Nothing before it starts, nor once its result was told.
 */
export function goalUpdate(
  pace: MeasuredPace,
  memory: GoalMemory,
  { now, forecast, who }: Telling,
): GoalUpdate {
  if (pace.verdict === 'not started' || memory.told.has('result')) return nothing;
  if (now >= pace.period.end) return closing(pace, memory, now, who);
  const passed = newlyPassed(pace, memory);
  const highest = passed.at(-1);
  const about = { pace, who };
  const { runRateNeeded: runRate } = pace;
  const lines: UpdateLine[] = [
    ...(highest === undefined ? [] : [{ kind: 'milestone', share: highest, ...about } as const]),
    { kind: 'standing', ...about },
    ...(forecast === null ? [] : [{ kind: 'outlook', forecast, ...about } as const]),
    ...changesSince(pace, memory, who),
    ...(runRate === null ? [] : [{ kind: 'needed', runRate, ...about } as const]),
  ];
  return { lines, tell: passed.map(toldAs), saying: sayingNow(pace, memory, forecast) };
}

/** The milestones that have been passed and not been told, the lowest first. Only the highest is worth a word. */
function newlyPassed({ attainment }: MeasuredPace, { told }: GoalMemory): readonly Milestone[] {
  return milestones.filter((share) => attainment >= share && !told.has(toldAs(share)));
}

function toldAs(share: Milestone): ToldFact {
  return `passed ${share}`;
}

/** What moved since the last update: the target, and what counts towards it. Amounts of another currency are not compared. */
function changesSince(
  pace: MeasuredPace,
  { earlier }: GoalMemory,
  who: string | null,
): readonly UpdateLine[] {
  if (earlier === null || earlier.currency !== pace.goal.currency) return [];
  const by = pace.actual.minus(earlier.actual);
  const deals = pace.dealsCounted - earlier.deals;
  const moved = !by.isZero() || deals !== 0;
  return [
    ...(moved ? [{ kind: 'progress', by, deals, since: earlier.at, pace, who } as const] : []),
    ...(pace.target.equals(earlier.target)
      ? []
      : [{ kind: 'new target', before: earlier.target, pace, who } as const]),
  ];
}

function closing(
  pace: MeasuredPace,
  memory: GoalMemory,
  now: Instant,
  who: string | null,
): GoalUpdate {
  const tell: readonly ToldFact[] = ['result', ...newlyPassed(pace, memory).map(toldAs)];
  if (now - pace.period.end > RESULT_FRESH_MS) return { lines: [], tell, saying: null };
  const lines = [
    { kind: 'result', result: resultOf(pace), pace, who } as const,
    ...aboveForecast(pace, memory, who),
  ];
  return { lines, tell, saying: null };
}

/**
 * The first forecast told once half of the working days are over is the one that counts: with the moment fixed beforehand, nobody
 * can pick the lowest of many.
 */
function sayingNow(
  { workingDays: { gone, total } }: MeasuredPace,
  { said }: GoalMemory,
  forecast: GoalForecast | null,
): GoalForecast | null {
  return said === null && gone * 2 >= total ? forecast : null;
}

function aboveForecast(
  pace: MeasuredPace,
  { said }: GoalMemory,
  who: string | null,
): readonly UpdateLine[] {
  if (said === null) return [];
  const about = { kind: 'beat forecast', saidAt: said.at, pace, who } as const;
  if (pace.actual.greaterThan(said.p90)) return [{ ...about, level: 'P90', said: said.p90 }];
  return pace.actual.greaterThan(said.p50) ? [{ ...about, level: 'P50', said: said.p50 }] : [];
}

function resultOf({ actual, target }: MeasuredPace): GoalResult {
  if (actual.lessThan(target)) return 'missed';
  return actual.greaterThan(target.times(AHEAD_ABOVE)) ? 'exceeded' : 'met';
}
