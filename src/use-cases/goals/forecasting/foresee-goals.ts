import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { startOfDay } from '../../../domain/calendar/day.ts';
import type { Period } from '../../../domain/crm/period.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { dateOf, dayNumberOf } from '../../../domain/goals/forecast/calendar-days.ts';
import { forecastParts } from '../../../domain/goals/forecast/contributions.ts';
import type { PathMoment } from '../../../domain/goals/forecast/goal-forecast.ts';
import { goalOutlooks } from '../../../domain/goals/forecast/goal-outlook.ts';
import { type History, historyAt } from '../../../domain/goals/forecast/history.ts';
import { openDealEffects } from '../../../domain/goals/forecast/open-deal-effects.ts';
import { outlookPaths, type PathPoint } from '../../../domain/goals/forecast/outlook-path.ts';
import { scoreboard } from '../../../domain/goals/forecast/scoreboard.ts';
import { type TeamOutlook, teamOutlook } from '../../../domain/goals/forecast/team-outlook.ts';
import type {
  ForecastAnswer,
  ForecastRequest,
  GoalQuestion,
  GroupAnswer,
  IndexedEffect,
} from './forecast-request.ts';
import { periodDays } from './period-days.ts';
import { planGoals } from './plan-goals.ts';

/**
 * Foresees every goal of a round that runs, and holds every target against what a whole period brings. What happened today
 * is dated yesterday in the tables, so all that is known counts, and today, whole, is still ahead.
 */
export function foreseeGoals({ now, calendar, groups }: ForecastRequest): readonly GroupAnswer[] {
  return groups.map((group) => {
    const history = historyAt(group.deals, dayNumberOf(now, calendar.timeZone), group.units);
    const askers = new Map<string, (goal: GoalQuestion) => ForecastAnswer>();
    const foreseen = group.goals.map((goal) => {
      const key = `${goal.period.start}/${goal.period.end}`;
      const ask = askers.get(key) ?? askerOf(history, goal.period, { now, calendar });
      askers.set(key, ask);
      return ask(goal);
    });
    return { foreseen, plans: planGoals(group, { now, calendar }) };
  });
}

interface Moment {
  readonly now: Instant;
  readonly calendar: Calendar;
}

/** Answers questions about goals of one period. */
function askerOf(
  history: History,
  period: Period,
  moment: Moment,
): (goal: GoalQuestion) => ForecastAnswer {
  const team = teamAt(history, period, moment.calendar);
  const outlookOf = goalOutlooks(history, team);
  const pathOf = outlookPaths(history, team);
  const shared = {
    winsSeen: team.winsSeen,
    methods: [...team.weights.total]
      .map(([method, weight]) => ({ method, weight }))
      .toSorted((one, other) => other.weight - one.weight),
    scores: scoreboard(history, team),
  };
  return (goal) => {
    const { forecast, chance, caveat, needed } = outlookOf(goal);
    const { distribution: _, ...quantities } = forecast;
    return {
      forecast: {
        goalId: goal.goalId,
        ...quantities,
        ...shared,
        chance,
        caveat,
        coverage: needed?.coverage ?? null,
        path: pathOf(goal, forecast).map((point) => momentOf(point, period, moment)),
      },
      effects: effectsOn(history, team, goal),
      contributions: forecastParts(history, team, goal.units).deals,
    };
  };
}

function teamAt(history: History, period: Period, calendar: Calendar): TeamOutlook {
  const { span, days } = periodDays(period, history.first, calendar);
  const { asOf } = history;
  return teamOutlook(history, { period: span, asOf, until: span.end, days });
}

/** A day's start is the end of the day before: that is the day it is told for. Today is told as of now. */
function momentOf(
  { day, won, range }: PathPoint,
  period: Period,
  { now, calendar }: Moment,
): PathMoment {
  const start = startOfDay(dateOf(day), calendar.timeZone);
  const isToday = range !== null && won !== null;
  return { at: isToday ? now : Math.max(period.start, start - 1), won, range };
}

function effectsOn(
  history: History,
  team: TeamOutlook,
  goal: GoalQuestion,
): readonly IndexedEffect[] {
  if (goal.deals.length === 0) return [];
  const own = new Set(goal.deals);
  return openDealEffects(history, team, goal)
    .filter(({ deal }) => own.has(deal))
    .map(({ deal, ifWon, ifLost }) => ({ deal, ifWon, ifLost }));
}

/** Whether a target for a period can be held against what such a period brings: it is not over, and longer than a couple of days. */
export function canBePlanned(period: Period, { now, calendar }: Moment): boolean {
  const days =
    dayNumberOf(period.end, calendar.timeZone) - dayNumberOf(period.start, calendar.timeZone);
  return now < period.end && days >= FEWEST_DAYS;
}

/** A shorter period has no parts to speak of. */
const FEWEST_DAYS = 3;
