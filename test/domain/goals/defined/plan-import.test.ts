import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { calendarOf } from '../../../../src/domain/calendar/calendar.ts';
import { dayOf, startOfDay } from '../../../../src/domain/calendar/day.ts';
import type { Goal } from '../../../../src/domain/crm/goal.ts';
import { PortalNames } from '../../../../src/domain/crm/portal-names.ts';
import type { GoalEntry } from '../../../../src/domain/goals/defined/goal-entry.ts';
import { type GoalPlan, planGoals } from '../../../../src/domain/goals/defined/plan-import.ts';
import { entryFaultWords } from '../../../../src/words/en/goal-entries.ts';
import { schemaOf } from '../../../battery/store-records.ts';

const timeZone = 'Europe/Berlin';
const berlin = (day: string) => Date.parse(`${day}T00:00+02:00`);
const start = berlin('2026-10-01');
const now = Date.parse('2026-11-23T10:00+01:00');
const base = schemaOf(1);
const schema = {
  ...base,
  definitions: [
    ...base.definitions,
    { objectType: 'deal', name: 'hs_acv', label: 'Yearly value', type: 'number', options: [] },
    {
      objectType: 'contact',
      name: 'lifecyclestage',
      label: 'Lifecycle stage',
      type: 'enumeration',
      options: [{ value: 'salesqualifiedlead', label: 'Sales qualified' }],
    },
  ],
} as const;

function entry(said: Partial<GoalEntry> = {}): GoalEntry {
  return {
    id: null,
    name: null,
    metric: 'revenue',
    stage: null,
    property: null,
    of: null,
    rep: said.team === undefined && said.company === undefined ? 'zoe' : null,
    team: null,
    company: false,
    period: '2026-Q4',
    start: null,
    end: null,
    target: '100',
    effectiveFrom: null,
    currency: null,
    pipelines: [],
    ramp: null,
    parent: null,
    incentive: null,
    ...said,
  };
}

function plan(entries: readonly GoalEntry[], kept: readonly Goal[] = [], at = now): GoalPlan {
  return planGoals(entries, {
    names: new PortalNames(schema),
    calendar: calendarOf({ timeZone, fiscalStartMonth: 2 }),
    homeCurrency: 'EUR',
    kept,
    now: at,
    today: startOfDay(dayOf(at, timeZone), timeZone),
  });
}

/** The goals as they are kept after an import. */
function imported(entries: readonly GoalEntry[], kept: readonly Goal[] = [], at = now): Goal[] {
  const { goals, faults } = plan(entries, kept, at);
  expect(faults).toEqual([]);
  const changed = new Map(goals.map(({ goal }) => [goal.id, goal]));
  return [...new Map([...kept.map((goal) => [goal.id, goal] as const), ...changed]).values()];
}

const targets = ({ versions }: Goal) =>
  versions.map(({ target, from }) => `${target.toFixed()} from ${new Date(from).toISOString()}`);
const messages = (entries: readonly GoalEntry[], kept: readonly Goal[] = []) =>
  plan(entries, kept).faults.map(
    ({ entry: at, field, message }) => `${at} ${field}: ${entryFaultWords(message)}`,
  );

describe('a goal that is defined', () => {
  test('looks its names up and has its days in the portal’s zone', () => {
    const [goal] = imported([
      entry({
        metric: 'deal property',
        property: 'yearly VALUE',
        of: 'deals created',
        rep: 'Z@example.com',
        pipelines: ['sales', 'q'],
        ramp: { since: '2026-09-15', percents: [50] },
        incentive: 'a trip',
        name: 'Zoe in Q4',
      }),
    ]);
    expect(goal).toMatchObject({
      name: 'Zoe in Q4',
      metric: { kind: 'deal-property', property: 'hs_acv', of: 'deals created' },
      scope: { kind: 'rep', ownerId: '9' },
      period: { start, end: Date.parse('2027-01-01T00:00+01:00') },
      target: new Decimal(100),
      pipelineIds: ['p', 'q'],
      incentive: 'a trip',
      origin: 'app',
    });
  });

  test('is for a team, or for everybody, in a fiscal quarter', () => {
    const goals = imported([
      entry({ team: 'NORTH', period: 'FY2027-Q1' }),
      entry({ company: true, metric: 'qualified leads', stage: 'Sales qualified' }),
    ]);
    expect(goals.map(({ scope }) => scope)).toEqual([
      { kind: 'team', teamId: 't1' },
      { kind: 'company' },
    ]);
    expect(goals[0]?.period?.start).toBe(Date.parse('2026-02-01T00:00+01:00'));
    expect(goals[1]?.metric).toEqual({ kind: 'qualified-leads', stage: 'salesqualifiedlead' });
  });

  test('serves another goal, of the file or kept before, by its name', () => {
    const kept = imported([entry({ company: true, name: 'All of us' })]);
    const [, team, own] = imported(
      [
        entry({ team: 'North', name: 'North Q4', parent: 'all of us' }),
        entry({ parent: 'North Q4' }),
      ],
      kept,
    );
    expect(team?.parentId).toBe(kept[0]?.id);
    expect(own?.parentId).toBe(team?.id);
  });

  test('is the same goal when it is said again: nothing changes', () => {
    const entries = [
      entry({
        name: 'a',
        ramp: { since: '2026-09-15', percents: [50, 75] },
        pipelines: ['q', 'p'],
      }),
      entry({ metric: 'deals won' }),
    ];
    const kept = imported(entries);
    const again = plan(entries, kept);
    expect(again).toEqual({ goals: [], faults: [] });
  });

  test('keeps a changed target as a version from today on', () => {
    const kept = imported([entry()]);
    const [goal] = imported([entry({ target: '120' })], kept);
    expect(goal && targets(goal)).toEqual([
      '100 from 2026-09-30T22:00:00.000Z',
      '120 from 2026-11-22T23:00:00.000Z',
    ]);
    expect(goal?.target?.toFixed()).toBe('120');
  });

  test('takes a target that is changed before the period starts from its start on', () => {
    const early = Date.parse('2026-09-01T10:00+02:00');
    const kept = imported([entry()], [], early);
    const [goal] = imported([entry({ target: '120' })], kept, early);
    expect(goal && targets(goal)).toEqual(['120 from 2026-09-30T22:00:00.000Z']);
  });

  test('has several targets in one file, each from its day on, in any order; said again nothing changes', () => {
    const entries = [
      entry({ target: '120', effectiveFrom: '2026-11-14' }),
      entry({ target: '100' }),
      entry({ target: '130', effectiveFrom: '2026-12-01' }),
    ];
    const kept = imported(entries);
    expect(kept).toHaveLength(1);
    expect(kept[0] && targets(kept[0])).toEqual([
      '100 from 2026-09-30T22:00:00.000Z',
      '120 from 2026-11-13T23:00:00.000Z',
      '130 from 2026-11-30T23:00:00.000Z',
    ]);
    expect(plan(entries, kept).goals).toEqual([]);
  });

  test.each([
    [entry({ rep: 'nobody' }), 'rep: No rep is called "nobody". There is "Zoe".'],
    [entry({ team: 'South' }), 'team: No team is called "South". There is "North".'],
    [entry({ rep: 'zoe', team: 'North' }), 'team: Say whose goal it is'],
    [entry({ rep: null }), 'rep: Say whose goal it is'],
    [
      entry({ pipelines: ['x'] }),
      'pipelines: No deal pipeline is called "x". There are "Sales", "Renewals".',
    ],
    [entry({ period: 'soon' }), 'period: Write the period as 2026-Q4'],
    [entry({ period: null }), 'period: Enter a period such as 2026-Q4'],
    [entry({ start: '2026-01-01' }), 'start: Give either a period or a first and last day'],
    [
      entry({ period: null, start: '2026-02-01', end: '2026-01-01' }),
      'end: The last day is before the first day',
    ],
    [entry({ effectiveFrom: '2027-01-01' }), 'effectiveFrom: The period has ended by then'],
    [entry({ metric: 'qualified leads' }), 'stage: A goal for qualified leads needs a stage'],
    [
      entry({ metric: 'deal property', property: 'x', of: 'deals won' }),
      'property: No deal property that holds numbers is called "x". There is "Yearly value".',
    ],
    [entry({ metric: 'deal property', property: 'hs_acv' }), 'of: Say which deals'],
    [entry({ stage: 'Sales qualified' }), 'stage: It does not apply to revenue.'],
    [entry({ metric: 'deals won', currency: 'SEK' }), 'currency: Leave the currency out'],
    [entry({ metric: 'meetings', pipelines: ['p'] }), 'pipelines: Leave the pipelines out'],
    [
      entry({ company: true, ramp: { since: '2026-09-15', percents: [50] } }),
      'ramp: Leave the ramp out',
    ],
    [entry({ parent: 'x' }), 'parent: There is no goal called "x"'],
    [entry({ name: 'me', parent: 'me' }), 'parent: A goal cannot be its own parent'],
  ])('is refused with the field, what is allowed and what to do (%#)', (said, message) => {
    expect(messages([said])).toEqual([expect.stringContaining(`0 ${message}`)]);
  });

  test('is refused when it comes twice for the same time, and taken when each has an id of its own', () => {
    expect(messages([entry(), entry({ target: '120' })])).toEqual([
      expect.stringContaining('1 target: The same goal is here twice for the same time'),
    ]);
    expect(imported([entry({ id: 'a' }), entry({ id: 'b', target: '120' })])).toHaveLength(2);
  });

  test('is refused when its period is over and the day of the change is not said', () => {
    const over = Date.parse('2027-02-01T10:00+01:00');
    const kept = imported([entry()]);
    const { faults } = plan([entry({ target: '120' })], kept, over);
    expect(faults.map(({ message }) => message)).toEqual([{ say: 'period is over', with: {} }]);
    const [goal] = imported([entry({ target: '120', effectiveFrom: '2026-12-01' })], kept, over);
    expect(goal?.versions).toHaveLength(2);
  });
});
