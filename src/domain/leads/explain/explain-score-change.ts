import { type ToldOf, toldKey } from '../../told/told.ts';
import { type Reason, unfaded } from '../scorecard/reason.ts';
import type { LeadScore, ScoreLine } from '../scorecard/score.ts';

/** Why a part of a score changed. */
export type ChangeCause =
  /** The lead: a value came, went or changed. */
  | 'data'
  /** Time alone: the evidence is older. */
  | 'decay'
  /** A limit on a sum bites more, or less. */
  | 'cap'
  /** Another scorecard version: its points are not comparable line by line. */
  | 'scorecard';

/** What is said of a part of the change; a reason alone holds as before, or is new. */
export type ChangeMessages = {
  readonly 'no longer': { readonly what: Reason };
  /** "Visited pricing twice (was: Visited pricing once)". */
  readonly 'was another': { readonly what: Reason; readonly was: Reason };
  readonly 'scored by another': { readonly version: string; readonly before: string };
};
export type ChangeReason = ToldOf<ChangeMessages> | Reason;

/** One part of a score's change. */
export interface ScoreChangeLine {
  readonly cause: ChangeCause;
  /** Id of the term or cap; of the new version for a change of scorecard. */
  readonly id: string;
  readonly reason: ChangeReason;
  /** Whole points, never 0. */
  readonly points: number;
}

/** How a score came from what it was to what it is: `points` is exactly the sum of the lines' points. */
export interface ScoreChange {
  readonly points: number;
  readonly from: Pick<LeadScore, 'points' | 'grade' | 'scorecardVersion' | 'scoredAt'>;
  readonly to: Pick<LeadScore, 'points' | 'grade' | 'scorecardVersion' | 'scoredAt'>;
  /** Largest change first. */
  readonly lines: readonly ScoreChangeLine[];
}

/** What explaining needs of a score. */
export type ExplainedScore = Pick<
  LeadScore,
  'points' | 'grade' | 'scorecardVersion' | 'scoredAt' | 'lines'
>;

/** Where the present scorecard took over: the last score before it, and the first by it. */
export interface VersionCrossing {
  readonly last: ExplainedScore;
  readonly first: ExplainedScore;
}

/**
 * Splits the difference of two scores of one lead into lines that sum to it exactly. Between two scorecards, `crossing` tells
 * what the change of scorecard did apart from what the lead did; without it that is one line.
 */
export function explainScoreChange(
  before: ExplainedScore,
  after: ExplainedScore,
  crossing: VersionCrossing | null = null,
): ScoreChange {
  const lines =
    crossing === null
      ? step(before, after)
      : [
          ...step(before, crossing.last),
          ...step(crossing.last, crossing.first),
          ...step(crossing.first, after),
        ];
  return {
    points: after.points - before.points,
    from: momentOf(before),
    to: momentOf(after),
    lines: together(lines)
      .filter(({ points }) => points !== 0)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function momentOf({ points, grade, scorecardVersion, scoredAt }: ExplainedScore) {
  return { points, grade, scorecardVersion, scoredAt };
}

/** A part that moves before and after a change of scorecard, in the same words, is one line. */
function together(lines: readonly ScoreChangeLine[]): readonly ScoreChangeLine[] {
  const alike = Map.groupBy(lines, ({ cause, id, reason }) => `${cause} ${id} ${toldKey(reason)}`);
  return [...alike.values()].flatMap(([line, ...others]) =>
    line === undefined
      ? []
      : [{ ...line, points: others.reduce((sum, { points }) => sum + points, line.points) }],
  );
}

function step(before: ExplainedScore, after: ExplainedScore): readonly ScoreChangeLine[] {
  return before.scorecardVersion === after.scorecardVersion
    ? changedLines(before.lines, after.lines)
    : changeOfScorecard(before, after);
}

function changeOfScorecard(
  before: ExplainedScore,
  after: ExplainedScore,
): readonly ScoreChangeLine[] {
  const version = after.scorecardVersion;
  const said = { version, before: before.scorecardVersion };
  const points = after.points - before.points;
  return [
    { cause: 'scorecard', id: version, reason: { say: 'scored by another', with: said }, points },
  ];
}

function changedLines(
  before: readonly ScoreLine[],
  after: readonly ScoreLine[],
): readonly ScoreChangeLine[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) =>
    lineChange(key, was.get(key) ?? null, is.get(key) ?? null),
  );
}

function byKey(lines: readonly ScoreLine[]): ReadonlyMap<string, ScoreLine> {
  return new Map(lines.map((line) => [`${line.kind} ${line.id}`, line]));
}

function lineChange(key: string, was: ScoreLine | null, is: ScoreLine | null): ScoreChangeLine {
  const points = (is?.points ?? 0) - (was?.points ?? 0);
  const id = is?.id ?? was?.id ?? key;
  return { cause: causeOf(was, is), id, reason: reasonOf(was, is), points };
}

function causeOf(was: ScoreLine | null, is: ScoreLine | null): ChangeCause {
  if ((is ?? was)?.kind === 'cap') return 'cap';
  return was !== null && is !== null && isSameBin(was, is) ? 'decay' : 'data';
}

function isSameBin(was: ScoreLine, is: ScoreLine): boolean {
  return toldKey(unfaded(was.reason)) === toldKey(unfaded(is.reason));
}

function reasonOf(was: ScoreLine | null, is: ScoreLine | null): ChangeReason {
  if (is !== null && (was === null || isSameBin(was, is))) return is.reason;
  if (was === null) throw new RangeError('A line that changed was there before, or is there now.');
  return is === null
    ? { say: 'no longer', with: { what: was.reason } }
    : { say: 'was another', with: { what: is.reason, was: unfaded(was.reason) } };
}
