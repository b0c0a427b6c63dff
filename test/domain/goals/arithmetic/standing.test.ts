import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { calendarsOf } from '../../../../src/domain/calendar/calendars.ts';
import { type DayRange, usualCalendar } from '../../../../src/domain/calendar/portal-calendar.ts';
import type { Goal } from '../../../../src/domain/crm/goal.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import { sumOfLines } from '../../../../src/domain/goals/arithmetic/lines.ts';
import { standingOf } from '../../../../src/domain/goals/arithmetic/standing.ts';
import { isMeasurable } from '../../../../src/domain/goals/measurable-goal.ts';
import type { MeasuredPace } from '../../../../src/domain/goals/pace.ts';
import { type PaceSources, paceFactsOf } from '../../../../src/domain/goals/pace-facts.ts';
import { paceGoal } from '../../../../src/domain/goals/pace-goal.ts';
import { asInForce } from '../../../../src/domain/goals/target-version.ts';
import { goal, now, quarter, sources } from '../sales-team.ts';

/** Days of the quarter in Berlin, whose working days are 22 in October, 21 in November and 23 in December. */
const berlin = (day: string) =>
  Date.parse(`${day}T00:00${day < '2026-10-25' ? '+02:00' : '+01:00'}`);
const version = (target: number, day: string) => ({
  target: new Decimal(target),
  from: berlin(day),
});

function pacedAt(at: number, subject: Goal, known: Partial<PaceSources> = {}): MeasuredPace {
  const facts = paceFactsOf(sources([], { now: at, goals: [subject], ...known }));
  const pace = paceGoal(asInForce(subject, at), facts);
  if (pace.kind === 'unmeasured') throw new Error('Not measured.');
  return pace;
}

/** The portal's calendar with the time off of reps. */
function away(...people: readonly (readonly [string, ...DayRange[]])[]) {
  const settings = {
    ...usualCalendar,
    people: people.map(([ownerId, ...timeOff]) => ({ ownerId, place: null, timeOff })),
  };
  const { portal, ofOwner } = calendarsOf(settings, 'Europe/Berlin', now);
  return { calendar: portal, calendarOf: ofOwner };
}

const told = (lines: readonly { kind: string; amount: Decimal }[]) =>
  lines.map(({ kind, amount }) => `${kind} ${amount.toFixed()}`);

describe('A target that is changed within its period', () => {
  const changed = goal({
    versions: [version(66_000, '2026-09-15'), version(99_000, '2026-11-09')],
  });

  test('is the one in force, with each change as a line', () => {
    const before = pacedAt(berlin('2026-11-08'), changed);
    expect(before.target.toFixed()).toBe('66000');
    expect(before.arithmetic.target).toEqual([]);
    const pace = pacedAt(now, changed);
    expect(pace.target.toFixed()).toBe('99000');
    expect(told(pace.arithmetic.target)).toEqual(['set 66000', 'changed 33000']);
    expect(pace.attainment).toBe(0);
  });

  test('moves the line on from where it was: nobody was behind a target that was not in force', () => {
    const atChange = pacedAt(berlin('2026-11-09'), changed);
    expect(atChange.expected.toFixed()).toBe('27000');
    // 27,000 by then; the other 72,000 over the 39 working days from then on, of which 10 are over.
    const pace = pacedAt(now, changed);
    expect(pace.expected.toFixed()).toBe('45461.54');
    expect(told(pace.arithmetic.expected)).toEqual([
      'straight line 55500',
      'changed target -10038.46',
    ]);
  });

  test('leaves nothing expected above itself when it is lowered', () => {
    const lowered = goal({
      versions: [version(66_000, '2026-10-01'), version(20_000, '2026-11-09')],
    });
    expect(pacedAt(now, lowered).expected.toFixed()).toBe('20000');
    expect(pacedAt(quarter.end, lowered).expected.toFixed()).toBe('20000');
  });

  test('does not count yet when the change lies ahead, nor when it says the same', () => {
    const ahead = goal({
      versions: [version(66_000, '2026-10-01'), version(99_000, '2026-12-01')],
    });
    expect(pacedAt(now, ahead).target.toFixed()).toBe('66000');
    const same = goal({ versions: [version(66_000, '2026-10-01'), version(66_000, '2026-11-09')] });
    expect(pacedAt(now, same).arithmetic.target).toEqual([]);
  });

  test('of a period that is over is the last one of it', () => {
    const late = goal({
      versions: [
        version(66_000, '2026-10-01'),
        version(70_000, '2026-12-31'),
        version(1, '2027-01-02'),
      ],
    });
    const pace = pacedAt(berlin('2027-01-10'), late);
    expect(pace.target.toFixed()).toBe('70000');
    expect(pace.expected.toFixed()).toBe('70000');
    expect(pace.verdict).toBe('missed');
  });
});

describe('A ramp', () => {
  const ramped = goal({ ramp: { since: '2026-10-01', percents: [50, 75] } });

  test('takes off each new month what its working days do not carry', () => {
    const pace = pacedAt(now, ramped);
    expect(told(pace.arithmetic.target)).toEqual(['set 66000', 'ramp -11000', 'ramp -5250']);
    expect(pace.arithmetic.target[1]).toMatchObject({ month: 1, percent: 50, workingDays: 22 });
    expect(pace.target.toFixed()).toBe('49750');
    // 22 days of 500 and 15 of 750.
    expect(pace.expected.toFixed()).toBe('22250');
    expect(told(pace.arithmetic.expected)).toEqual(['straight line 37000', 'ramp -14750']);
  });

  test('asks for nothing before the role began', () => {
    const late = goal({ ramp: { since: '2026-12-01', percents: [50] } });
    expect(told(pacedAt(now, late).arithmetic.target)).toEqual([
      'set 66000',
      'ramp -43000',
      'ramp -11500',
    ]);
    expect(pacedAt(now, late).expected.toFixed()).toBe('0');
    expect(pacedAt(now, late).pace).toBeNull();
  });

  test('that is over takes nothing off', () => {
    const over = goal({ ramp: { since: '2026-01-01', percents: [50] } });
    expect(pacedAt(now, over).target.toFixed()).toBe('66000');
    expect(pacedAt(now, over).expected.toFixed()).toBe('37000');
  });
});

describe('Time off', () => {
  const week = { first: '2026-11-02', last: '2026-11-06' };

  test('takes working days out of the line and leaves the target', () => {
    const pace = pacedAt(now, goal(), away(['ana', week]));
    expect(pace.target.toFixed()).toBe('66000');
    expect(pace.workingDays).toEqual({ gone: 32, left: 29, total: 61 });
    expect(pace.expected.toFixed()).toBe('34622.95');
    expect(pace.arithmetic.expected[1]).toEqual({
      kind: 'time off',
      daysGone: 5,
      daysInAll: 5,
      amount: new Decimal('-2377.05'),
    });
    expect(pace.runRateNeeded?.toDecimalPlaces(2).toFixed()).toBe('2275.86');
  });

  test('that lies ahead asks for more by now, because fewer days are left', () => {
    const pace = pacedAt(now, goal(), away(['ana', { first: '2026-12-21', last: '2026-12-31' }]));
    expect(pace.workingDays).toEqual({ gone: 37, left: 20, total: 57 });
    expect(pace.expected.toFixed()).toBe('42842.11');
  });

  test('of one in a team of two weighs half in the team’s line', () => {
    const team = goal({ scope: { kind: 'team', teamId: 'north' } });
    const pace = pacedAt(now, team, away(['ana', week]));
    expect(pace.workingDays.total).toBe(66);
    // 37 and 32 of 66 and 61 working days.
    expect(pace.expected.toFixed()).toBe('35858.27');
    expect(pace.arithmetic.expected[1]).toMatchObject({ daysGone: 5, daysInAll: 5 });
  });

  test('of somebody else is nothing to a rep', () => {
    expect(pacedAt(now, goal(), away(['ben', week])).arithmetic.expected).toEqual([]);
  });

  test('for a whole period expects nothing until it is over, and then everything', () => {
    const all = away(['ana', { first: '2026-10-01', last: '2026-12-31' }]);
    expect(pacedAt(now, goal(), all).expected.isZero()).toBe(true);
    expect(pacedAt(now, goal(), all).runRateNeeded).toBeNull();
    expect(pacedAt(quarter.end, goal(), all).expected.toFixed()).toBe('66000');
  });
});

describe('Everything together', () => {
  const days = (quarter.end - quarter.start) / DAY_MS;
  const anyDay = fc.integer({ min: 0, max: Math.floor(days) - 1 });
  const dayText = (place: number) =>
    new Date(Date.UTC(2026, 9, 1 + place)).toISOString().slice(0, 10);
  const cents = fc
    .integer({ min: 1, max: 1_000_000_000 })
    .map((each) => new Decimal(each).dividedBy(100));
  const anyVersions = fc
    .uniqueArray(fc.record({ target: cents, place: fc.integer({ min: -20, max: 91 }) }), {
      selector: ({ place }) => place,
      maxLength: 4,
    })
    .map((all) =>
      all
        .toSorted((one, other) => one.place - other.place)
        .map(({ target, place }) => ({ target, from: quarter.start + place * DAY_MS })),
    );
  const anyRamp = fc.option(
    fc.record({
      since: fc.integer({ min: -60, max: 100 }).map(dayText),
      percents: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
    }),
    { nil: null },
  );
  const anyTimeOff = fc.array(
    fc.tuple(anyDay, fc.integer({ min: 0, max: 14 })).map(([first, length]) => ({
      first: dayText(first),
      last: dayText(first + length),
    })),
    { maxLength: 3 },
  );
  const anySubject = fc.record({
    target: cents,
    versions: anyVersions,
    ramp: anyRamp,
    scope: fc.constantFrom(
      { kind: 'rep', ownerId: 'ana' } as const,
      { kind: 'team', teamId: 'north' } as const,
    ),
  });

  const standingAt = (at: number, said: Partial<Goal>, timeOff: readonly DayRange[]) => {
    const subject = asInForce(goal(said), at);
    const known = { now: at, goals: [subject], ...away(['ana', ...timeOff]) };
    if (!isMeasurable(subject)) throw new Error('Not measurable.');
    return standingOf(subject, paceFactsOf(sources([], known)));
  };

  test('adds up exactly: targets, ramps, time off and changes, at any moment', () => {
    const anyMoment = fc.integer({ min: -5, max: 100 }).map((day) => quarter.start + day * DAY_MS);
    fc.assert(
      fc.property(anySubject, anyTimeOff, anyMoment, (said, timeOff, at) => {
        const { target, targetLines, expected, expectedLines } = standingAt(at, said, timeOff);
        const sumIfAny = (lines: typeof targetLines | typeof expectedLines, whole: Decimal) =>
          lines.length === 0 ? whole : sumOfLines(lines);
        expect(sumIfAny(targetLines, target).toFixed()).toBe(target.toFixed());
        expect(sumIfAny(expectedLines, expected).toFixed()).toBe(expected.toFixed());
        expect(expected.decimalPlaces()).toBeLessThanOrEqual(2);
        expect(expected.greaterThanOrEqualTo(0) && expected.lessThanOrEqualTo(target)).toBe(true);
        const atTheEnds =
          at >= quarter.end ? target : at <= quarter.start ? new Decimal(0) : expected;
        expect(expected.toFixed()).toBe(atTheEnds.toFixed());
      }),
      { numRuns: 150 },
    );
  });

  test('never asks for less from one day to the next while the target stays', () => {
    fc.assert(
      fc.property(cents, anyRamp, anyTimeOff, anyDay, (target, ramp, timeOff, place) => {
        const on = (day: number) =>
          standingAt(quarter.start + day * DAY_MS, { target, ramp }, timeOff).expected;
        expect(on(place + 1).greaterThanOrEqualTo(on(place))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
