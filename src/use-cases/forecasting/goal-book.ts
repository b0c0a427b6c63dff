import type { ForeseenGoal } from '../../domain/goals/forecast/goal-forecast.ts';
import {
  type DealReading,
  type RecordedDeal,
  readDeal,
} from '../../domain/goals/forecast/recorded-deal.ts';
import { SpellTable } from '../../domain/goals/forecast/spell-table.ts';
import type { LeftOut } from '../../domain/goals/left-out.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import { takesPipeline } from '../../domain/goals/takes-pipeline.ts';
import type { ForecastAnswer, GoalGroup } from './forecast-request.ts';

/** A goal to be foreseen, as it was paced, with the owners whose deals count for it; null: everybody's. */
export interface BookedGoal {
  readonly pace: MeasuredPace;
  readonly sellers: readonly string[] | null;
}

/** Gathers, deal by deal, what the goals need that count the same deals in the same unit. */
export class GoalBook {
  readonly #goals: readonly BookedGoal[];
  readonly #reading: DealReading;
  readonly #spells = new SpellTable();
  /** Ids of open deals by their index in the table. */
  readonly #openIds = new Map<number, string>();
  /** Open deals, by the goal that they count for first of all. */
  readonly #dealsOfGoal = new Map<string, number[]>();
  readonly #leftOut = new Map<string, Map<string, number>>();

  /** At least one goal; they agree in their pipelines. */
  constructor(goals: readonly BookedGoal[], reading: DealReading) {
    this.#goals = goals;
    this.#reading = reading;
  }

  /** Takes a deal in, unless it is of another pipeline. `goalId`: the goal that it counts for first of all. */
  add(deal: RecordedDeal, goalId: string | null): void {
    const [first] = this.#goals;
    if (first === undefined || !takesPipeline(first.pace.goal, deal.pipelineId)) return;
    const read = readDeal(deal, this.#reading);
    if (read.kind === 'left out') {
      if (read.reason !== null) this.#leaveOut(deal.ownerId, read.reason);
      return;
    }
    const index = this.#spells.add(read.rows);
    if (deal.outcome !== 'open') return;
    this.#openIds.set(index, deal.id);
    if (goalId === null) return;
    const own = this.#dealsOfGoal.get(goalId);
    if (own === undefined) this.#dealsOfGoal.set(goalId, [index]);
    else own.push(index);
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
      units: (sellers ?? this.#spells.owners()).map((owner) => this.#spells.unitOf(owner)),
      deals: Int32Array.from(this.#dealsOfGoal.get(pace.goal.id) ?? []),
    }));
    return { deals: this.#spells.table(), units: this.#spells.owners().length, goals };
  }

  /** What was computed, in the order of the goals, with the deals' ids and what was left out. */
  foreseen(answers: readonly ForecastAnswer[]): ForeseenGoal[] {
    return this.#goals.flatMap(({ sellers }, place) => {
      const answer = answers[place];
      if (answer === undefined) return [];
      const effects = answer.effects.map(
        ({ deal, ...effect }, index) => [this.#idOf(deal), { ...effect, rank: index + 1 }] as const,
      );
      const contributions = answer.contributions.map(
        ({ deal, amount }) => [this.#idOf(deal), amount] as const,
      );
      const forecast = { ...answer.forecast, leftOut: this.#leftOutOf(sellers) };
      return [{ forecast, effects: new Map(effects), contributions: new Map(contributions) }];
    });
  }

  #idOf(deal: number): string {
    return this.#openIds.get(deal) ?? '';
  }

  #leftOutOf(sellers: BookedGoal['sellers']): LeftOut[] {
    const counts = new Map<string, number>();
    const owners = sellers ?? [...this.#leftOut.keys()];
    for (const [reason, count] of owners.flatMap((owner) => [
      ...(this.#leftOut.get(owner) ?? []),
    ])) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
    return [...counts].map(([reason, count]) => ({ reason, count }));
  }
}
