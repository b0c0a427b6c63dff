import { type AbstainReason, abstainReason, caveatOf, type ForecastCaveat } from './abstain.ts';
import { chanceToHit, type Forecast, forecastOf, wonBy } from './forecast.ts';
import type { History } from './history.ts';
import { type Needed, neededBy } from './needed.ts';
import { latestBands } from './scoreboard.ts';
import { type ShownChance, shownChance } from './shown-chance.ts';
import type { TeamOutlook } from './team-outlook.ts';
import { amountsMissing, unitFacts } from './unit-facts.ts';

/** Whether a goal will be hit, as far as it may be said. */
export type SaidChance =
  | { readonly kind: 'abstains'; readonly reason: AbstainReason }
  | { readonly kind: 'shown'; readonly shown: ShownChance; readonly exact: number };

/** Everything about one goal that the forecast knows. Amounts in the goal's unit. */
export interface GoalOutlook {
  readonly forecast: Forecast;
  readonly chance: SaidChance;
  readonly caveat: ForecastCaveat | null;
  /** Null without a target. */
  readonly needed: Needed | null;
}

/** A goal of a rep, or of several reps together. Amounts in its unit. */
export interface AskedGoal {
  readonly units: readonly number[];
  readonly target: number | null;
  /** What is counted comes in whole numbers; it does not unless given. */
  readonly isCount?: boolean;
  /** What was won so far, where that is known better than by adding up the history. */
  readonly won?: number;
}

/** Gives the outlook of any goal of a team; what all goals share is worked out once. */
export function goalOutlooks(
  history: History,
  team: TeamOutlook,
): (goal: AskedGoal) => GoalOutlook {
  const facts = unitFacts(history, team);
  const bands = latestBands(history, team);
  const caveat = caveatOf(history, team.pipeline);
  return ({ units, target, isCount = false, won = wonBy(team, units) }) => {
    const forecast = forecastOf(team, units, { won });
    const reason = abstainReason({
      target,
      won,
      winsSeen: team.winsSeen,
      ...amountsMissing(history, team, units),
      ...bands,
    });
    return {
      forecast,
      chance:
        target === null || reason !== null
          ? { kind: 'abstains', reason: reason ?? { kind: 'no target' } }
          : shown(chanceToHit(forecast, target, isCount), team),
      caveat,
      needed: target === null ? null : neededBy(team, facts, units, Math.max(0, target - won)),
    };
  };
}

function shown(exact: number, team: TeamOutlook): SaidChance {
  return { kind: 'shown', shown: shownChance(exact, team.winsSeen, team.fullPeriods), exact };
}
