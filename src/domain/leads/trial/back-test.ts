import { entryAt } from '../../collections/entries.ts';
import type { Instant } from '../../crm/time.ts';
import type { TrainingRow } from '../facts/training-row.ts';
import { grades } from '../fitting/grades.ts';
import { boundsOf } from '../scorecard/limits.ts';
import type { ScoreBreakdown } from '../scorecard/score.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { ScoreCounter, type ScoreHistogram, scorePlaces } from './score-histogram.ts';

/** Leads of the past by grade, A to D: [leads, of which converted]. */
export type GradeCounts = readonly (readonly [leads: number, converted: number])[];

/** What one scorecard said of leads of the past. */
export interface PastScores {
  /** Of the older leads, by which scores are turned into chances. */
  readonly older: ScoreHistogram;
  /** Of the newest, in groups that have nothing to do with what became of them: how much they differ tells how sure a figure is. */
  readonly newest: readonly ScoreHistogram[];
  readonly grades: GradeCounts;
  readonly newestGrades: GradeCounts;
}

/** What a back-test has found so far. Plain JSON. */
export interface BackTestTally {
  /** Leads whose outcome is known, and how many of them converted. */
  readonly leads: number;
  readonly converted: number;
  /** Leads that say nothing yet, by reason. */
  readonly untaught: Readonly<Record<string, number>>;
  /** Creation of the oldest and the newest of them. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Creation of the oldest among the newest, when there are any. */
  readonly newestFrom: Instant | null;
  /** Owners of the newest leads. */
  readonly ownerIds: readonly string[];
  readonly live: PastScores;
  readonly draft: PastScores;
}

/** Groups of the newest leads: enough to tell a spread by, few enough to hold some leads each. */
export const GROUPS = 10;

const noGrades: GradeCounts = grades.map(() => [0, 0]);
const noScores: PastScores = {
  older: [],
  newest: Array.from({ length: GROUPS }, () => []),
  grades: noGrades,
  newestGrades: noGrades,
};

/** Before the first lead. */
export const nothingTested: BackTestTally = {
  leads: 0,
  converted: 0,
  untaught: {},
  from: null,
  to: null,
  newestFrom: null,
  ownerIds: [],
  live: noScores,
  draft: noScores,
};

/** Owners that are counted as reps; a portal with more has enough of them. */
const MOST_OWNERS = 2_000;

/** Counts what one scorecard said of the leads. */
class PastCounter {
  readonly #placeOf: (points: number) => number;
  readonly #older: ScoreCounter;
  readonly #newest: readonly ScoreCounter[];
  readonly #grades: [number, number][];
  readonly #newestGrades: [number, number][];

  constructor(scorecard: Scorecard, before: PastScores) {
    this.#placeOf = scorePlaces(boundsOf(scorecard));
    this.#older = new ScoreCounter(before.older);
    this.#newest = before.newest.map((histogram) => new ScoreCounter(histogram));
    this.#grades = before.grades.map(([leads, converted]) => [leads, converted]);
    this.#newestGrades = before.newestGrades.map(([leads, converted]) => [leads, converted]);
  }

  /** `group`: of a newest lead; null for an older one. */
  add({ points, grade }: ScoreBreakdown, converted: boolean, group: number | null): void {
    const place = this.#placeOf(points);
    count(this.#grades, grade, converted);
    if (group === null) this.#older.add(place, converted);
    else {
      entryAt(this.#newest, group).add(place, converted);
      count(this.#newestGrades, grade, converted);
    }
  }

  get scores(): PastScores {
    return {
      older: this.#older.histogram,
      newest: this.#newest.map(({ histogram }) => histogram),
      grades: this.#grades,
      newestGrades: this.#newestGrades,
    };
  }
}

function count(
  counts: [number, number][],
  grade: ScoreBreakdown['grade'],
  converted: boolean,
): void {
  const found = entryAt(counts, grades.indexOf(grade));
  found[0] += 1;
  if (converted) found[1] += 1;
}

/** Counts what the rules and the draft would have said of leads of the past, one lead after the other. */
export class BackTest {
  readonly #splitAt: Instant;
  readonly #live: PastCounter;
  readonly #draft: PastCounter;
  readonly #owners: Set<string>;
  readonly #untaught: Record<string, number>;
  readonly #sums: { leads: number; converted: number };
  readonly #span: { from: Instant | null; to: Instant | null; newestFrom: Instant | null };

  /** `splitAt`: leads created from then on are the newest, which the figures are about. Goes on from an earlier slice. */
  constructor(
    { live, draft }: { readonly live: Scorecard; readonly draft: Scorecard },
    splitAt: Instant,
    before: BackTestTally = nothingTested,
  ) {
    this.#splitAt = splitAt;
    this.#live = new PastCounter(live, before.live);
    this.#draft = new PastCounter(draft, before.draft);
    this.#owners = new Set(before.ownerIds);
    this.#untaught = { ...before.untaught };
    this.#sums = { leads: before.leads, converted: before.converted };
    this.#span = { from: before.from, to: before.to, newestFrom: before.newestFrom };
  }

  /** Counts a lead that says nothing yet. */
  leaveOut(reason: string): void {
    this.#untaught[reason] = (this.#untaught[reason] ?? 0) + 1;
  }

  /** Counts a lead of the past with what both scorecards would have said of it. `group`: a number from its id. */
  add(
    { createdAt, converted }: TrainingRow,
    { ownerId, group }: { readonly ownerId: string | null; readonly group: number },
    scores: { readonly live: ScoreBreakdown; readonly draft: ScoreBreakdown },
  ): void {
    const isNewest = createdAt >= this.#splitAt;
    const place = isNewest ? group % GROUPS : null;
    this.#live.add(scores.live, converted, place);
    this.#draft.add(scores.draft, converted, place);
    this.#sums.leads += 1;
    if (converted) this.#sums.converted += 1;
    this.#stretch(createdAt, isNewest);
    if (isNewest && ownerId !== null && this.#owners.size < MOST_OWNERS) this.#owners.add(ownerId);
  }

  #stretch(createdAt: Instant, isNewest: boolean): void {
    const { from, to, newestFrom } = this.#span;
    this.#span.from = Math.min(from ?? createdAt, createdAt);
    this.#span.to = Math.max(to ?? createdAt, createdAt);
    if (isNewest) this.#span.newestFrom = Math.min(newestFrom ?? createdAt, createdAt);
  }

  get tally(): BackTestTally {
    return {
      ...this.#sums,
      ...this.#span,
      untaught: this.#untaught,
      ownerIds: [...this.#owners],
      live: this.#live.scores,
      draft: this.#draft.scores,
    };
  }
}
