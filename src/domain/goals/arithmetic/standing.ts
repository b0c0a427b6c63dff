import { Decimal } from 'decimal.js';
import type { Calendar } from '../../calendar/calendar.ts';
import { dayOf, startOfDay } from '../../calendar/day.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import type { TargetVersion } from '../../crm/goal.ts';
import type { Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';
import type { MeasurableGoal } from '../measurable-goal.ts';
import { type PaceFacts, sellersIn } from '../pace-facts.ts';
import { versionsWithin } from '../target-version.ts';
import { expectedOn } from './expected-line.ts';
import { type ExpectedLine, LINE_DECIMALS, sumOfLines, type TargetLine } from './lines.ts';
import { rampLines, versionLines } from './target-lines.ts';
import {
  monthInRole,
  percentIn,
  type RampMonths,
  rampMonths,
  type WeighedDay,
  type WorkDay,
  workDaysOf,
} from './work-days.ts';

/** What a goal asks for, and what of it is expected by now, with the steps that lead there. */
export interface Standing {
  readonly target: Decimal;
  readonly expected: Decimal;
  /** The goal's own: a rep's without their time off. */
  readonly workingDays: WorkingDays;
  readonly targetLines: readonly TargetLine[];
  readonly expectedLines: readonly ExpectedLine[];
}

/** What a goal asks for once its changes and its ramp are taken into account, and the steps that lead there. */
export function targetOf(
  goal: MeasurableGoal,
  facts: PaceFacts,
): Pick<Standing, 'target' | 'targetLines'> {
  const versions = versionsOf(goal, facts);
  if (versions.length === 1 && goal.ramp === null) return { target: goal.target, targetLines: [] };
  const ramp = rampOf(goal, facts);
  const { days } = facts.stretch(goal.period);
  const less = ramp === null ? [] : rampLines(goal.target, ramp, days);
  const targetLines = [...versionLines(versions), ...less];
  return { target: sumOfLines(targetLines), targetLines };
}

function rampOf({ ramp }: MeasurableGoal, { calendar }: PaceFacts): RampMonths | null {
  return ramp === null ? null : rampMonths(ramp, calendar.timeZone);
}

/** How a goal stands against the calendar: the working days of its sellers, its changes and its ramp. */
export function standingOf(goal: MeasurableGoal, facts: PaceFacts): Standing {
  const calendars = calendarsOf(goal, facts);
  const workingDays = ownWorkingDays(goal, calendars, facts);
  const { target, targetLines } = targetOf(goal, facts);
  const isAlike = calendars.every((each) => each === facts.calendar);
  if (targetLines.length === 0 && isAlike) {
    const expected = straightLine(goal.target, goal.period, workingDays, facts);
    return { target, expected, workingDays, targetLines, expectedLines: [] };
  }
  const expectedLines = expectedLinesOf(goal, isAlike ? [] : calendars, facts);
  return { target, expected: sumOfLines(expectedLines), workingDays, targetLines, expectedLines };
}

/** A period without any working day expects nothing until it is over, and then everything. */
function straightLine(
  target: Decimal,
  period: Period,
  { gone, total }: WorkingDays,
  facts: PaceFacts,
): Decimal {
  if (total === 0) return facts.now < period.end ? new Decimal(0) : target;
  return target.times(gone).dividedBy(total).toDecimalPlaces(LINE_DECIMALS);
}

/** A calendar for each seller; those who left the team are not expected to work. */
function calendarsOf({ scope }: MeasurableGoal, facts: PaceFacts): readonly Calendar[] {
  const sellers = sellersIn(scope, facts);
  const active = sellers.filter((id) => facts.ownersById.get(id)?.archived === false);
  return (active.length > 0 ? active : sellers).map(facts.calendarOf);
}

/** A rep's own working days; of several sellers together the portal's. */
function ownWorkingDays(
  { scope, period }: MeasurableGoal,
  [own]: readonly Calendar[],
  facts: PaceFacts,
): WorkingDays {
  return scope.kind === 'rep' && own !== undefined
    ? facts.ownStretch(period, own).workingDays
    : facts.stretch(period).workingDays;
}

/** The targets that took effect by now, the first from the period's start on; at least one. */
function versionsOf(goal: MeasurableGoal, { now }: PaceFacts): readonly TargetVersion[] {
  const { versions, period, target } = goal;
  const known = versionsWithin(versions, period, now);
  return known.length === 0 ? [{ target, from: period.start }] : known;
}

/**
 * What is expected by now, one consideration after the other: each line is what taking one more into account adds. `own`:
 * the sellers' calendars, where any differs from the portal's.
 */
function expectedLinesOf(
  goal: MeasurableGoal,
  own: readonly Calendar[],
  facts: PaceFacts,
): readonly ExpectedLine[] {
  const { period, target } = goal;
  const { calendar, now } = facts;
  const { days } = facts.stretch(period);
  const until = now >= period.end ? period.end : startOfToday(now, calendar);
  const versions = versionsOf(goal, facts);
  const ramp = rampOf(goal, facts);
  const portalDays = workDaysOf([days]);
  const ownDays =
    own.length === 0
      ? portalDays
      : workDaysOf(own.map((each) => facts.ownStretch(period, each).days));
  const carried = versions.map(({ target: full, from }) => ({
    target: ramp === null ? full : full.plus(sumOfLines(rampLines(full, ramp, days))),
    from,
  }));
  const on = (targets: readonly TargetVersion[], weighed: readonly WeighedDay[]) =>
    expectedOn({ period, targets, days: weighed, until });
  const plain = on([{ target, from: period.start }], weigh(portalDays, null));
  const changed = on(versions, weigh(portalDays, null));
  const ramped = on(carried, weigh(portalDays, ramp));
  const lines: ExpectedLine[] = [{ kind: 'straight line', amount: plain }];
  if (versions.length > 1) lines.push({ kind: 'changed target', amount: changed.minus(plain) });
  if (ramp !== null) lines.push({ kind: 'ramp', amount: ramped.minus(changed) });
  if (own.length > 0)
    lines.push({
      kind: 'time off',
      ...daysOff(portalDays, ownDays, own.length, until),
      amount: on(carried, weigh(ownDays, ramp)).minus(ramped),
    });
  return lines;
}

/** What each day carries: as much as sellers work on it and, of one who is new, by the month in the role. */
function weigh(days: readonly WorkDay[], ramp: RampMonths | null): readonly WeighedDay[] {
  return days.map(({ start, sellers }) => ({
    start,
    weight: new Decimal(sellers).times(
      ramp === null ? 1 : percentIn(ramp, monthInRole(ramp, start)),
    ),
  }));
}

function startOfToday(now: Instant, { timeZone }: Calendar): Instant {
  return startOfDay(dayOf(now, timeZone), timeZone);
}

/** How many of the portal's working days the sellers are away, taken together. */
function daysOff(
  portalDays: readonly WorkDay[],
  ownDays: readonly WorkDay[],
  sellers: number,
  until: Instant,
): { readonly daysGone: number; readonly daysInAll: number } {
  const away = (over: (start: Instant) => boolean) =>
    portalDays.filter(({ start }) => over(start)).length * sellers -
    ownDays.filter(({ start }) => over(start)).reduce((sum, day) => sum + day.sellers, 0);
  return { daysGone: away((start) => start < until), daysInAll: away(() => true) };
}
