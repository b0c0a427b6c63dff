import type { ForeseenGoal } from '../../domain/goals/forecast/goal-forecast.ts';
import {
  type DealReading,
  type RecordedDeal,
  readDeal,
} from '../../domain/goals/forecast/recorded-deal.ts';
import { SpellTable } from '../../domain/goals/forecast/spell-table.ts';
import type { LeftOut, MeasuredPace } from '../../domain/goals/pace.ts';
import { takesPipeline } from '../../domain/goals/takes-pipeline.ts';
import type { ForecastAnswer, GoalGroup } from './forecast-request.ts';

/** A goal to be foreseen, as it was paced, with the owners whose deals count for it. */
export interface BookedGoal {
  readonly pace: MeasuredPace;
  readonly sellers: readonly string[];
}

/** Gathers, deal by deal, what the goals need that count the same deals in the same unit. */
export class GoalBook {
  readonly #goals: readonly BookedGoal[];
  readonly #reading: DealReading;
  readonly #spells = new SpellTable();
  /** Ids of open deals by their index in the table, for each goal that they count for. */
  readonly #openDeals = new Map<string, Map<number, string>>();
  readonly #leftOut = new Map<string, Map<string, number>>();

  /** At least one goal; they agree in their pipelines. */
  constructor(goals: readonly BookedGoal[], reading: DealReading) {
    this.#goals = goals;
    this.#reading = reading;
  }

  /** Takes a deal in, unless it is of another pipeline. `goalId`: the goal that it counts for. */
  add(deal: RecordedDeal, goalId: string | null): void {
    const [first] = this.#goals;
    if (first === undefined || !takesPipeline(first.pace.goal, deal.pipelineId)) return;
    const read = readDeal(deal, this.#reading);
    if (read.kind === 'left out') {
      if (read.reason !== null) this.#leaveOut(deal.ownerId, read.reason);
      return;
    }
    const index = this.#spells.add(read.rows);
    if (deal.outcome !== 'open' || goalId === null) return;
    const open = this.#openDeals.get(goalId) ?? new Map<number, string>();
    this.#openDeals.set(goalId, open.set(index, deal.id));
  }

  #leaveOut(ownerId: string, reason: string): void {
    const own = this.#leftOut.get(ownerId) ?? new Map<string, number>();
    this.#leftOut.set(ownerId, own.set(reason, (own.get(reason) ?? 0) + 1));
  }

  /** What is to be computed. */
  group(): GoalGroup {
    const goals = this.#goals.map(({ pace, sellers }) => ({
      goalId: pace.goal.id,
      period: pace.period,
      target: pace.target.toNumber(),
      isCount: this.#reading.currency === null,
      won: pace.actual.toNumber(),
      units: sellers.map((owner) => this.#spells.unitOf(owner)),
      deals: Int32Array.from(this.#openDeals.get(pace.goal.id)?.keys() ?? []),
    }));
    return { deals: this.#spells.table(), units: this.#spells.owners().length, goals };
  }

  /** What was computed, in the order of the goals, with the deals' ids and what was left out. */
  foreseen(answers: readonly ForecastAnswer[]): ForeseenGoal[] {
    return this.#goals.flatMap(({ pace, sellers }, place) => {
      const answer = answers[place];
      if (answer === undefined) return [];
      const ids = this.#openDeals.get(pace.goal.id);
      const effects = answer.effects.map(
        ({ deal, ...effect }, index) =>
          [ids?.get(deal) ?? '', { ...effect, rank: index + 1 }] as const,
      );
      const forecast = { ...answer.forecast, leftOut: this.#leftOutOf(sellers) };
      return [{ forecast, effects: new Map(effects) }];
    });
  }

  #leftOutOf(sellers: readonly string[]): LeftOut[] {
    const counts = new Map<string, number>();
    for (const [reason, count] of sellers.flatMap((owner) => [
      ...(this.#leftOut.get(owner) ?? []),
    ])) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
    return [...counts].map(([reason, count]) => ({ reason, count }));
  }
}
