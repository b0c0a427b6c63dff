import { entryAt, valueAt } from '../../../domain/collections/entries.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { ForeseenGoal } from '../../../domain/goals/forecast/goal-forecast.ts';
import {
  type DealReading,
  type RecordedDeal,
  readDeal,
} from '../../../domain/goals/forecast/recorded-deal.ts';
import { SpellTable } from '../../../domain/goals/forecast/spell-table.ts';
import { type LeftOut, type LeftOutReason, LeftOutTally } from '../../../domain/goals/left-out.ts';
import type { MeasuredPace } from '../../../domain/goals/pace.ts';
import type { GoalPlan } from '../../../domain/goals/smart/goal-plan.ts';
import { takesPipeline } from '../../../domain/goals/takes-pipeline.ts';
import type { ForecastAnswer, GoalGroup } from './forecast-request.ts';

/** A goal to be foreseen, as it was paced, with the owners whose deals count for it; null: everybody's. */
export interface GroupedGoal {
  readonly pace: MeasuredPace;
  /** It is foreseen; one that is still to begin is only held against what such a period brings. */
  readonly isRunning: boolean;
  readonly sellers: readonly string[] | null;
}

/** Gathers, deal by deal, what the goals need that count the same deals in the same unit. */
export class GoalGroupBuilder {
  readonly #goals: readonly GroupedGoal[];
  readonly #reading: DealReading;
  readonly #spells = new SpellTable();
  /** Ids of open deals by their index in the table. */
  readonly #openIds = new Map<number, string>();
  /** Open deals, by the goal that they count for first of all. */
  readonly #dealsOfGoal = new Map<string, number[]>();
  readonly #leftOut = new Map<string, LeftOutTally>();

  /** At least one goal; they agree in their pipelines. */
  constructor(goals: readonly GroupedGoal[], reading: DealReading) {
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

  #leaveOut(ownerId: string, reason: LeftOutReason): void {
    const own = this.#leftOut.get(ownerId) ?? new LeftOutTally();
    own.add(reason);
    this.#leftOut.set(ownerId, own);
  }

  /** What is to be computed. */
  group(): GoalGroup {
    const isCount = this.#reading.currency === null;
    const asked = this.#goals.map(({ pace, isRunning, sellers }) => ({
      isRunning,
      pace,
      question: {
        goalId: pace.goal.id,
        period: pace.period,
        target: pace.target.toNumber(),
        isCount,
        units: (sellers ?? this.#spells.owners()).map((owner) => this.#spells.unitOf(owner)),
      },
    }));
    const goals = asked
      .filter(({ isRunning }) => isRunning)
      .map(({ question, pace }) => ({
        ...question,
        won: pace.actual.toNumber(),
        deals: Int32Array.from(this.#dealsOfGoal.get(pace.goal.id) ?? []),
      }));
    const plans = asked.map(({ question, pace }) => ({ ...question, setAt: changedAt(pace) }));
    return { deals: this.#spells.table(), units: this.#spells.owners().length, goals, plans };
  }

  /** What was foreseen, in the order of the goals that run, with the deals' ids and what was left out. */
  foreseen(answers: readonly ForecastAnswer[]): ForeseenGoal[] {
    const running = this.#goals.filter(({ isRunning }) => isRunning);
    return running.map(({ sellers }, place) => {
      const answer = entryAt(answers, place);
      const effects = answer.effects.map(
        ({ deal, ...effect }, index) => [this.#idOf(deal), { ...effect, rank: index + 1 }] as const,
      );
      const contributions = answer.contributions.map(
        ({ deal, amount }) => [this.#idOf(deal), amount] as const,
      );
      const forecast = { ...answer.forecast, leftOut: this.#leftOutOf(sellers) };
      return { forecast, effects: new Map(effects), contributions: new Map(contributions) };
    });
  }

  /** The plan of each goal by its id, from those in the order of the goals. */
  planned(plans: readonly GoalPlan[]): readonly (readonly [goalId: string, plan: GoalPlan])[] {
    return this.#goals.map(({ pace }, place) => [pace.goal.id, entryAt(plans, place)] as const);
  }

  #idOf(deal: number): string {
    return valueAt(this.#openIds, deal);
  }

  #leftOutOf(sellers: GroupedGoal['sellers']): LeftOut[] {
    const all = new LeftOutTally();
    for (const owner of sellers ?? this.#leftOut.keys()) {
      for (const { reason, count } of this.#leftOut.get(owner)?.all() ?? []) all.add(reason, count);
    }
    return all.all();
  }
}

/** When the target in force replaced another one; null when it is the first that is known. */
function changedAt({ goal: { versions }, target }: MeasuredPace): Instant | null {
  const place = versions.findLastIndex((version) => version.target.equals(target));
  return place > 0 ? (versions[place]?.from ?? null) : null;
}
