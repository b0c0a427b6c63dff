import { entryAt } from '../../collections/entries.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import { wilsonInterval } from '../../statistics/interval.ts';
import { grades } from '../fitting/grades.ts';
import type { Grade } from '../scorecard/score.ts';
import type { BackTestTally, GradeCounts, PastScores } from './back-test.ts';
import {
  aucOf,
  brierOf,
  type ChanceOf,
  calibrationErrorOf,
  chancesBy,
  liftOfScores,
  mergedHistogram,
  type ReliabilityRow,
  reliabilityOf,
  type ScoreHistogram,
} from './score-histogram.ts';

/** Leads of a grade, and what became of them. */
export interface GradeOutcome {
  readonly grade: Grade;
  readonly leads: number;
  readonly converted: number;
  /** 95% interval of the conversion; 0 to 1 without leads. */
  readonly low: number;
  readonly high: number;
}

/** How one scorecard did on the newest leads. Null where these leads cannot tell. */
export interface ScorecardFigures {
  readonly auc: number | null;
  readonly liftAtTenPercent: number | null;
  readonly brier: number | null;
  /** Share of the Brier score of always saying the average that is saved: 0 is none. */
  readonly brierSkill: number | null;
  readonly calibrationError: number | null;
  readonly reliability: readonly ReliabilityRow[];
  /** Of all leads of the past. */
  readonly grades: readonly GradeOutcome[];
  /** Customers that it would have graded A or B. */
  readonly winnersInTopGrades: number;
  /** Of the newest leads: how many of each grade come in for each rep and week; null: nobody owns any. */
  readonly weeklyPerRep: readonly { readonly grade: Grade; readonly leads: number }[] | null;
}

/** A difference, draft less live, with its 95% interval. */
export interface PairedDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a back-test found. */
export interface BackTestFigures {
  readonly leads: number;
  readonly converted: number;
  readonly newestLeads: number;
  readonly newestConverted: number;
  readonly reps: number;
  readonly live: ScorecardFigures;
  readonly draft: ScorecardFigures;
  /** Null: too few outcomes to tell. */
  readonly aucDifference: PairedDifference | null;
  readonly verdict: 'better' | 'worse' | 'not told apart' | 'not enough data';
}

/** Fewest leads of each kind among the newest: below, chance rules. */
export const LEAST_OUTCOMES = 20;

/** The figures of a finished back-test. */
export function backTestFigures(tally: BackTestTally): BackTestFigures {
  const { leads, converted, ownerIds, live, draft } = tally;
  const newest = mergedHistogram(live.newest);
  const newestLeads = newest.reduce((sum, [, count]) => sum + count, 0);
  const newestConverted = newest.reduce((sum, [, , count]) => sum + count, 0);
  const enough = Math.min(newestConverted, newestLeads - newestConverted) >= LEAST_OUTCOMES;
  const aucDifference = enough ? aucDifferenceOf(live, draft) : null;
  return {
    leads,
    converted,
    newestLeads,
    newestConverted,
    reps: ownerIds.length,
    live: figuresOf(live, tally, enough),
    draft: figuresOf(draft, tally, enough),
    aucDifference,
    verdict: verdictOf(aucDifference),
  };
}

function figuresOf(scores: PastScores, tally: BackTestTally, enough: boolean): ScorecardFigures {
  const newest = mergedHistogram(scores.newest);
  const chanceOf = enough && scores.older.length > 0 ? chancesBy(scores.older) : null;
  const reliability = chanceOf === null ? [] : reliabilityOf(newest, chanceOf);
  const brier = chanceOf === null ? null : brierOf(newest, chanceOf);
  return {
    auc: enough ? finite(aucOf(newest)) : null,
    liftAtTenPercent: enough ? finite(liftOfScores(0.1, newest)) : null,
    brier,
    brierSkill: brier === null ? null : brierSkillOf(brier, newest),
    calibrationError: chanceOf === null ? null : finite(calibrationErrorOf(reliability)),
    reliability,
    grades: outcomesOf(scores.grades),
    winnersInTopGrades: scores.grades
      .slice(0, 2)
      .reduce((sum, [, converted]) => sum + converted, 0),
    weeklyPerRep: weeklyPerRep(scores.newestGrades, tally),
  };
}

/** Against always saying the average of the newest leads themselves: the harder comparison. */
function brierSkillOf(brier: number, newest: ScoreHistogram): number | null {
  const always: ChanceOf = () => {
    const leads = newest.reduce((sum, [, count]) => sum + count, 0);
    return newest.reduce((sum, [, , count]) => sum + count, 0) / leads;
  };
  const average = brierOf(newest, always);
  return average === 0 ? null : 1 - brier / average;
}

function outcomesOf(counts: GradeCounts): readonly GradeOutcome[] {
  return grades.map((grade, index) => {
    const [leads, converted] = entryAt(counts, index);
    return { grade, leads, converted, ...wilsonInterval(converted, leads) };
  });
}

function weeklyPerRep(
  counts: GradeCounts,
  { ownerIds, newestFrom, to }: BackTestTally,
): ScorecardFigures['weeklyPerRep'] {
  const weeks = weeksBetween(newestFrom, to);
  if (ownerIds.length === 0 || weeks === null) return null;
  return grades.map((grade, index) => ({
    grade,
    leads: entryAt(counts, index)[0] / ownerIds.length / weeks,
  }));
}

function weeksBetween(from: Instant | null, to: Instant | null): number | null {
  if (from === null || to === null || to <= from) return null;
  return (to - from) / (7 * DAY_MS);
}

/** Student's t for nine degrees of freedom, two-sided 5%. */
const T_NINE = 2.262;

/**
 * How much better the draft ranks, on the same leads. Its spread by leaving one group of leads out at a time (delete-a-group
 * jackknife; Kott 2001): both scorecards are judged on the same leads each time, so what the leads have in common drops out.
 */
function aucDifferenceOf(live: PastScores, draft: PastScores): PairedDifference | null {
  const differenceWithout = (group: number | null) => {
    const rest = (all: readonly ScoreHistogram[]) =>
      mergedHistogram(all.filter((_, index) => index !== group));
    return aucOf(rest(draft.newest)) - aucOf(rest(live.newest));
  };
  const value = differenceWithout(null);
  const groups = live.newest.length;
  const left = live.newest.map((_, group) => differenceWithout(group));
  if (![value, ...left].every(Number.isFinite)) return null;
  const mean = left.reduce((sum, each) => sum + each, 0) / groups;
  const squares = left.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = T_NINE * Math.sqrt(((groups - 1) / groups) * squares);
  return { value, low: value - half, high: value + half };
}

function verdictOf(difference: PairedDifference | null): BackTestFigures['verdict'] {
  if (difference === null) return 'not enough data';
  if (difference.low > 0) return 'better';
  return difference.high < 0 ? 'worse' : 'not told apart';
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
