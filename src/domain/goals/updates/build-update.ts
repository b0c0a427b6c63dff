import type { Instant } from '../../crm/time.ts';
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
  readonly standings: ReadonlyMap<string, EarlierStanding>;
}

/** What an update is made from. */
export interface UpdateSources {
  readonly now: Instant;
  readonly memoryOf: (goalId: string) => GoalMemory;
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
    ...each.flatMap((told) => told.lines.filter(isRecognition)),
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
  /** In the order in which they matter. */
  readonly running: readonly MeasuredPace[];
  /** Over, and told so now. */
  readonly closed: readonly MeasuredPace[];
}

function tellGoals(
  paces: readonly MeasuredPace[],
  { memoryOf, now }: UpdateSources,
  who: string | null = null,
): ToldGoals {
  const sorted = [...paces].sort((one, other) => byWeight(one.goal, other.goal));
  const told = sorted.map(
    (pace) => [pace, goalUpdate(pace, memoryOf(pace.goal.id), now, who)] as const,
  );
  const running = told.filter(([, { lines }]) => lines.some(({ kind }) => kind === 'standing'));
  const inFull = new Set(running.slice(0, GOALS_TOLD).map(([pace]) => pace));
  return {
    lines: told.flatMap(([pace, { lines }]) =>
      inFull.has(pace) ? lines : lines.filter(isWorthAWord),
    ),
    tell: told.flatMap(([{ goal }, update]) => tellingOf(goal.id, update)),
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
  { running, tell }: ToldGoals,
  { now, isFirst }: UpdateSources,
): ProgressUpdate {
  return {
    lines,
    moreGoals: Math.max(0, running.length - GOALS_TOLD),
    isNews: lines.length > 0 && (isFirst || lines.some(isNews)),
    tell,
    standings: new Map(running.map((pace) => [pace.goal.id, standingNow(pace, now)])),
  };
}

function standingNow(
  { actual, target, goal, dealsCounted }: MeasuredPace,
  now: Instant,
): EarlierStanding {
  return { at: now, actual, target, currency: goal.currency, deals: dealsCounted };
}
