import type { DayNumber, DealSpells } from '../../domain/goals/forecast/deal-spells.ts';
import { chanceToHit, type Forecast, forecastOf } from '../../domain/goals/forecast/forecast.ts';
import type { DaySpan, WorkDays } from '../../domain/goals/forecast/frame.ts';
import { historyAt } from '../../domain/goals/forecast/history.ts';
import { singleMethods } from '../../domain/goals/forecast/methods/all-methods.ts';
import type { PacingMethod } from '../../domain/goals/forecast/pacing-method.ts';
import { type TeamOutlook, teamOutlook } from '../../domain/goals/forecast/team-outlook.ts';
import { sumOver } from '../../domain/goals/forecast/unit-facts.ts';
import { winsOf, wonByUnit } from '../../domain/goals/forecast/wins.ts';

/** Who is paced together: a rep, a team, or all. */
export interface PacedGroup {
  readonly id: string;
  readonly name: string;
  /** Indexes of the reps in it. */
  readonly units: readonly number[];
}

/** What is evaluated. */
export interface PacingEvaluationInput {
  /** Everything in the file, also what came later: each as-of day sees only what is dated before it. */
  readonly deals: DealSpells;
  readonly units: number;
  readonly groups: readonly PacedGroup[];
  readonly days: WorkDays;
  readonly asOf: readonly DayNumber[];
  /** The target of a group in a period, given what it won in the period before; null when there is none. */
  readonly targetOf: (group: PacedGroup, period: DaySpan, previous: number) => number | null;
  /** The first day of which nothing is known. Periods that end later have no outcome. */
  readonly knownUntil: DayNumber;
  /** The methods that are combined; all of them unless given. */
  readonly methods?: readonly PacingMethod[];
}

/** What was said of one group on one day, and what came. Amounts in the goal's unit. */
export interface PacingLine {
  readonly group: PacedGroup;
  readonly asOf: DayNumber;
  readonly period: DaySpan;
  readonly forecast: Forecast;
  readonly target: number | null;
  /** 0 to 1; null without a target. */
  readonly chance: number | null;
  /** The methods that the forecast is made of, the weightiest first, with their weights. */
  readonly method: readonly (readonly [name: string, weight: number])[];
  /** What the group won in the whole period; null while that is not known. */
  readonly outcome: number | null;
}

/** Foresees every group on every as-of day. */
export function evaluatePacing(input: PacingEvaluationInput): readonly PacingLine[] {
  const { days, units, methods = singleMethods } = input;
  const wins = winsOf(input.deals);
  return input.asOf.flatMap((asOf) => {
    const period = days.periodOf(asOf);
    const history = historyAt(input.deals, asOf, units);
    const team = teamOutlook(history, { period, asOf, until: period.end, days }, { methods });
    const { start, end } = days.periodOf(period.start - 1);
    const previous = wonByUnit(history.wins, start, end, units);
    const came = wonByUnit(wins, period.start, period.end, units);
    const isKnown = period.end <= input.knownUntil;
    return input.groups.map((group): PacingLine => {
      const target = input.targetOf(group, period, sumOver(group.units, previous));
      const forecast = forecastOf(team, group.units);
      return {
        group,
        asOf,
        period,
        forecast,
        target,
        chance: target === null ? null : chanceToHit(forecast, target),
        method: weightiest(team),
        outcome: isKnown ? sumOver(group.units, came) : null,
      };
    });
  });
}

function weightiest({ weights }: TeamOutlook): PacingLine['method'] {
  return [...weights.total].toSorted(([, one], [, other]) => other - one);
}
