import type { Instant } from '../../crm/time.ts';
import type { GoalForecast } from '../forecast/goal-forecast.ts';
import { byWeight } from '../goal-finder.ts';
import type { MeasuredPace } from '../pace.ts';
import { type GoalUpdate, goalUpdate } from './goal-update.ts';
import { hasImproved, improvementRatio } from './improvement.ts';
import type { EarlierStanding, GoalMemory, ToldAbout } from './told.ts';
import { isNews, isRecognition, type UpdateLine, type WinRates } from './update-line.ts';

/** Goals that are told in full; the rest are counted. */
const GOALS_TOLD = 3;

/** A progress update: what is said, what is thereby told for good, and how the goals stand for the next one. */
export interface ProgressUpdate {
  readonly lines: readonly UpdateLine[];
  /** Running goals beside those that are told. */
  readonly moreGoals: number;
  /** False: nothing happened since the last update, so nobody is disturbed. */
  readonly isNews: boolean;
  readonly tell: readonly ToldAbout[];
  /** Forecasts that results will be held against, told now. */
  readonly sayings: readonly GoalForecast[];
  readonly standings: ReadonlyMap<string, EarlierStanding>;
}

/** What an update is made from. */
export interface UpdateSources {
  readonly now: Instant;
  readonly memoryOf: (goalId: string) => GoalMemory;
  /** What may be told of what a goal's period will bring; null: nothing. */
  readonly forecastOf: (goalId: string) => GoalForecast | null;
  /** Wins of a goal that is over and of the period before; null where the records do not reach. */
  readonly ratesOf: (pace: MeasuredPace) => WinRates | null;
  /** Whether the subject has had an update before. */
  readonly isFirst: boolean;
}

/** A rep's update, from their own goals. `rankOf`: how a goal compares, null where it is not to be said. */
export function repUpdate(
  paces: readonly MeasuredPace[],
  sources: UpdateSources,
  rankOf: (pace: MeasuredPace) => UpdateLine | null = () => null,
): ProgressUpdate {
  const told = tellGoals(paces, sources);
  const improved = told.closed.flatMap((pace) => improvedLines([[null, pace]], sources));
  const ranks = told.running
    .slice(0, 1)
    .map(rankOf)
    .filter((line) => line !== null);
  return finished([...told.lines, ...improved, ...ranks], told, sources);
}

/** A member of a team, with their own goals. */
export interface TeamMember {
  readonly ownerId: string;
  readonly paces: readonly MeasuredPace[];
}

/**
 * A team's update: its own goals in full; of each member, in the order given, how their first goal stands, and what there is to
 * thank them for.
 */
export function teamUpdate(
  paces: readonly MeasuredPace[],
  members: readonly TeamMember[],
  sources: UpdateSources,
): ProgressUpdate {
  const own = tellGoals(paces, sources);
  const each = members.map(({ ownerId, paces: theirs }) => tellGoals(theirs, sources, ownerId));
  const closed = each.flatMap(({ closed }, place) =>
    closed.map((pace) => [members[place]?.ownerId ?? null, pace] as const),
  );
  const lines = [
    ...own.lines,
    ...each.flatMap((told) => told.lines.filter(isWorthThanks)),
    ...improvedLines(closed, sources),
    ...each.flatMap((told) => told.lines.filter(({ kind }) => kind === 'standing').slice(0, 1)),
  ];
  return finished(
    lines,
    { ...own, tell: [...own.tell, ...each.flatMap(({ tell }) => tell)] },
    sources,
  );
}

interface ToldGoals {
  readonly lines: readonly UpdateLine[];
  readonly tell: readonly ToldAbout[];
  readonly sayings: readonly GoalForecast[];
  /** In the order in which they matter. */
  readonly running: readonly MeasuredPace[];
  /** Over, and told so now. */
  readonly closed: readonly MeasuredPace[];
}

function tellGoals(
  paces: readonly MeasuredPace[],
  { memoryOf, forecastOf, now }: UpdateSources,
  who: string | null = null,
): ToldGoals {
  const sorted = [...paces].sort((one, other) => byWeight(one.goal, other.goal));
  const told = sorted.map((pace) => {
    const { id } = pace.goal;
    return [pace, goalUpdate(pace, memoryOf(id), { now, forecast: forecastOf(id), who })] as const;
  });
  const running = told.filter(([, { lines }]) => lines.some(({ kind }) => kind === 'standing'));
  const inFull = new Set(running.slice(0, GOALS_TOLD).map(([pace]) => pace));
  return {
    lines: told.flatMap(([pace, { lines }]) =>
      inFull.has(pace) ? lines : lines.filter(isWorthAWord),
    ),
    tell: told.flatMap(([{ goal }, update]) => tellingOf(goal.id, update)),
    sayings: told.flatMap(([, { saying }]) => (saying === null ? [] : [saying])),
    running: running.map(([pace]) => pace),
    closed: told
      .filter(([, { lines }]) => lines.some(({ kind }) => kind === 'result'))
      .map(([pace]) => pace),
  };
}

/** Of a goal that is not told in full, what would else be lost. */
function isWorthAWord(line: UpdateLine): boolean {
  return line.kind === 'result' || isRecognition(line);
}

/** What a manager thanks for. To finish above the middle of a forecast is as likely as not, and no feat yet. */
function isWorthThanks(line: UpdateLine): boolean {
  return isRecognition(line) && !(line.kind === 'beat forecast' && line.level === 'P50');
}

function tellingOf(goalId: string, { tell }: GoalUpdate): ToldAbout[] {
  return tell.map((fact) => ({ goalId, fact }));
}

/** Who won more than usual in what is over: each tested with all the others in mind; the one who improved most comes first. */
function improvedLines(
  closed: readonly (readonly [who: string | null, pace: MeasuredPace])[],
  { ratesOf }: UpdateSources,
): UpdateLine[] {
  const tested = closed.flatMap(([who, pace]) => {
    const rates = ratesOf(pace);
    return rates === null ? [] : [{ who, pace, rates }];
  });
  return tested
    .filter(({ rates }) => hasImproved(rates, tested.length))
    .sort((one, other) => improvementRatio(other.rates) - improvementRatio(one.rates))
    .map((each, place) => ({
      kind: 'improved',
      isMost: place === 0 && each.who !== null && tested.length > 1,
      ...each,
    }));
}

function finished(
  lines: readonly UpdateLine[],
  { running, tell, sayings }: ToldGoals,
  { now, isFirst }: UpdateSources,
): ProgressUpdate {
  return {
    lines,
    moreGoals: Math.max(0, running.length - GOALS_TOLD),
    isNews: lines.length > 0 && (isFirst || lines.some(isNews)),
    tell,
    sayings,
    standings: new Map(running.map((pace) => [pace.goal.id, standingNow(pace, now)])),
  };
}

function standingNow(
  { actual, target, goal, dealsCounted }: MeasuredPace,
  now: Instant,
): EarlierStanding {
  return { at: now, actual, target, currency: goal.currency, deals: dealsCounted };
}
