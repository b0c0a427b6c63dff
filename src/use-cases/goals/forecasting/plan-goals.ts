import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import { dayNumberOf } from '../../../domain/goals/forecast/calendar-days.ts';
import type { DayNumber } from '../../../domain/goals/forecast/deal-spells.ts';
import type { Frame } from '../../../domain/goals/forecast/frame.ts';
import { type History, historyAt } from '../../../domain/goals/forecast/history.ts';
import { teamOutlook } from '../../../domain/goals/forecast/team-outlook.ts';
import { type GoalPlan, goalPlan } from '../../../domain/goals/smart/goal-plan.ts';
import {
  settingFrame,
  type TargetOutlook,
  type TargetQuestion,
  targetOutlooks,
} from '../../../domain/goals/smart/target-outlook.ts';
import type { GoalGroup, PlanQuestion } from './forecast-request.ts';
import { periodDays } from './period-days.ts';

/** When, and by which calendar. */
interface Moment {
  readonly now: Instant;
  readonly calendar: Calendar;
}

/** Holds each target of a group against what a whole period brings, in the order of the questions. Goals set on the same day share all else. */
export function planGoals(group: GoalGroup, moment: Moment): readonly GoalPlan[] {
  const { now, calendar } = moment;
  const today = dayNumberOf(now, calendar.timeZone);
  const historyOf = once((asOf: DayNumber) => historyAt(group.deals, asOf, group.units));
  // The first closing is the same from wherever one looks back.
  const { first } = historyOf(today);
  const daysOf = once((_: string, { period }: PlanQuestion) => periodDays(period, first, calendar));
  const outlooks = once((_: string, frame: Frame) => outlooksAt(historyOf(frame.asOf), frame));
  return group.plans.map((question) => {
    const { period, target, units, isCount, setAt } = question;
    const key = `${period.start}/${period.end}`;
    const { span, days } = daysOf(key, question);
    const setOn = setAt === null ? null : dayNumberOf(setAt, calendar.timeZone);
    const { frame, seenFrom } = settingFrame(span, { setOn, today, days });
    const outlookOf = outlooks(`${key}/${frame.asOf}`, frame);
    return goalPlan(outlookOf({ units, isCount, seenFrom }), target);
  });
}

function outlooksAt(history: History, frame: Frame): (asked: TargetQuestion) => TargetOutlook {
  return targetOutlooks(history, teamOutlook(history, frame));
}

/** Remembers what a function gave for each key. */
function once<Key, Rest extends readonly unknown[], Result>(
  make: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const known = new Map<Key, { readonly made: Result }>();
  return (key, ...rest) => {
    const found = known.get(key) ?? { made: make(key, ...rest) };
    known.set(key, found);
    return found.made;
  };
}
