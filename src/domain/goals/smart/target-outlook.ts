import { type AbstainReason, abstainReason } from '../forecast/abstain.ts';
import type { DayNumber } from '../forecast/deal-spells.ts';
import { chanceToHit, type Forecast, forecastOf } from '../forecast/forecast.ts';
import type { DaySpan, Frame, WorkDays } from '../forecast/frame.ts';
import type { History } from '../forecast/history.ts';
import { latestBands } from '../forecast/scoreboard.ts';
import type { TeamOutlook } from '../forecast/team-outlook.ts';
import { amountsMissing } from '../forecast/unit-facts.ts';

/** From when a target is judged: as its period began, as it was set within it, or today while the period is still to come. */
export type SeenFrom = 'the start' | 'the setting' | 'today';

/** What a goal's sellers bring in its whole period, as foreseen when the target was set. Amounts in the goal's unit. */
export interface TargetOutlook {
  readonly seenFrom: SeenFrom;
  readonly forecast: Forecast;
  /** What is counted comes in whole numbers. */
  readonly isCount: boolean;
  /** Wins of the whole team known at that moment, and whole periods. */
  readonly winsSeen: number;
  readonly fullPeriods: number;
  /** Why no chance is said whatever the target; null when one may be. */
  readonly abstains: AbstainReason | null;
}

/** What is asked of an outlook. */
export interface TargetQuestion {
  readonly units: readonly number[];
  readonly isCount: boolean;
  readonly seenFrom: SeenFrom;
}

/**
 * Gives the outlook of one rep, or of several together; what they share is worked out once. `history` and `team` are those of
 * {@link settingFrame}.
 */
export function targetOutlooks(
  history: History,
  team: TeamOutlook,
): (question: TargetQuestion) => TargetOutlook {
  const { winsSeen, fullPeriods } = team;
  const bands = latestBands(history, team);
  return ({ units, isCount, seenFrom }) => {
    const abstains = abstainReason({
      // Whatever the target: only what speaks against any chance is asked.
      target: Number.POSITIVE_INFINITY,
      won: 0,
      winsSeen,
      ...amountsMissing(history, team, units),
      ...bands,
    });
    const forecast = forecastOf(team, units);
    return { seenFrom, forecast, isCount, winsSeen, fullPeriods, abstains };
  };
}

/** The chance that the period ends at a target or above, as it was foreseen: 2% to 98%; 1 when that much was won already. */
export function chanceOfTarget({ forecast, isCount }: TargetOutlook, target: number): number {
  return chanceToHit(forecast, target, isCount);
}

/** The moment that a target is judged from. `setOn`: the day it was set, null when nobody knows. */
export function settingFrame(
  period: DaySpan,
  { setOn, today, days }: { setOn: DayNumber | null; today: DayNumber; days: WorkDays },
): { readonly frame: Frame; readonly seenFrom: SeenFrom } {
  if (today < period.start) return { frame: brought(period, today, days), seenFrom: 'today' };
  const last = Math.min(today, period.end - 1);
  const asOf = Math.min(last, Math.max(period.start, setOn ?? period.start));
  const frame = { period, asOf, until: period.end, days };
  return { frame, seenFrom: asOf === period.start ? 'the start' : 'the setting' };
}

/** A period to come, as if it began today: the days until it begins are nobody's to foresee. */
function brought(period: DaySpan, today: DayNumber, days: WorkDays): Frame {
  const ahead = period.start - today;
  const moved = ({ start, end }: DaySpan) => ({ start: start - ahead, end: end - ahead });
  return {
    period: moved(period),
    asOf: today,
    until: period.end - ahead,
    days: { before: days.before, periodOf: (day) => moved(days.periodOf(day + ahead)) },
  };
}
