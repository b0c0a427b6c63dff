import {
  type AbstainReason,
  abstainReason,
  amountsMissing,
  caveatOf,
  type ForecastCaveat,
} from './abstain.ts';
import { dealEffects } from './distribution/deal-effects.ts';
import { chanceToHit, type Forecast, forecastOf, LEAST_CHANCE, MOST_CHANCE } from './forecast.ts';
import type { History } from './history.ts';
import { type Needed, neededBy } from './needed.ts';
import { latestBands } from './scoreboard.ts';
import { type ShownChance, shownChance } from './shown-chance.ts';
import type { TeamOutlook } from './team-outlook.ts';

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

/** The outlook of a goal of a rep, or of several reps together. */
export function goalOutlook(
  history: History,
  team: TeamOutlook,
  units: readonly number[],
  target: number | null,
): GoalOutlook {
  const forecast = forecastOf(team, units);
  const amounts =
    team.pipeline === null ? null : amountsMissing(history, team.pipeline, new Set(units));
  const reason = abstainReason({
    target,
    won: forecast.won,
    winsSeen: team.winsSeen,
    open: amounts?.open ?? 0,
    missing: amounts?.missing ?? 0,
    ...latestBands(history, team),
  });
  return {
    forecast,
    chance: reason === null ? shown(forecast, team, target ?? 0) : { kind: 'abstains', reason },
    caveat: caveatOf(history, team.pipeline),
    needed: target === null ? null : neededBy(history, team, units, target),
  };
}

function shown(forecast: Forecast, team: TeamOutlook, target: number): SaidChance {
  const exact = chanceToHit(forecast, target);
  return { kind: 'shown', shown: shownChance(exact, team.winsSeen, team.fullPeriods), exact };
}

/** What one open deal does to the chance. */
export interface OpenDealEffect {
  /** Index of the deal in `history.spells.deal`. */
  readonly deal: number;
  /** Chance that it is won in time by its own history, before the forecast's level is applied. */
  readonly chance: number;
  readonly ifWon: number;
  readonly ifLost: number;
}

/** Effects smaller than this are noise to a reader. */
const LEAST_EFFECT = 0.01;

/**
 * What each open deal of some reps does to the chance to reach a target, the largest first; those of less than a point are
 * left out. Each is for that deal alone: effects of several deals do not add up. None once the target is reached.
 */
export function openDealEffects(
  history: History,
  team: TeamOutlook,
  units: readonly number[],
  target: number,
): readonly OpenDealEffect[] {
  const { pipeline } = team;
  const needed = target - units.reduce((sum, unit) => sum + (team.won[unit] ?? 0), 0);
  if (pipeline === null || needed <= 0) return [];
  const places = units.flatMap((unit) => team.openPlaces[unit] ?? []);
  return dealEffects(team.outlookOf(units), needed)
    .map(({ ifWon, ifLost }, index) => ({
      deal: history.spells.deal[pipeline.rows[places[index] ?? -1] ?? -1] ?? -1,
      chance: pipeline.chance[places[index] ?? -1] ?? 0,
      ifWon: clamped(ifWon),
      ifLost: clamped(ifLost),
    }))
    .filter(({ ifWon, ifLost }) => ifWon - ifLost >= LEAST_EFFECT)
    .toSorted((one, other) => other.ifWon - other.ifLost - (one.ifWon - one.ifLost));
}

function clamped(chance: number): number {
  return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chance));
}
