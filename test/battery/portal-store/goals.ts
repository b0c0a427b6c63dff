import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import {
  type PortalCalendar,
  usualCalendar,
} from '../../../src/domain/calendar/portal-calendar.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { setUp, setUpGoals } from '../../support/set-up.ts';
import { current, goalOf, schemaOf, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const version = (target: number, from: number) => ({ target: new Decimal(target), from });

export function goalTests({ freshStore }: StoreUnderTest): void {
  const own: Goal = goalOf('app:1', {
    origin: 'app',
    name: 'Ana, Q4',
    metric: { kind: 'deal-property', property: 'hs_acv', of: 'deals created' },
    scope: { kind: 'rep', ownerId: '9' },
    period: { start: 100, end: 200 },
    target: new Decimal('100000.10'),
    currency: 'SEK',
    pipelineIds: ['default'],
    ramp: { since: '2026-09-15', percents: [25, 50, 75] },
    parentId: '7',
    incentive: '2% of what is won',
  });
  const onlyGoal = async (store: ReturnType<typeof freshStore>) => {
    const goals = await store.goals();
    expect(goals).toHaveLength(1);
    return goals[0];
  };

  test('defined in Pacekeeper, beside those of the CRM, with every detail', async () => {
    const store = freshStore();
    await store.commitPage('goals', [withHistory(goalOf('1'))], current, 1);
    await setUpGoals(store, { save: [{ goal: own, newVersions: [version(100_000, 100)] }] }, 5);
    expect(await store.goals()).toEqual([
      goalOf('1'),
      { ...own, versions: [version(100_000, 100)] },
    ]);
  });

  test('with every target they had, by the moment it took effect; said again later, the later counts', async () => {
    const store = freshStore();
    await setUpGoals(
      store,
      { save: [{ goal: own, newVersions: [version(100, 100), version(120, 150)] }] },
      5,
    );
    await setUpGoals(
      store,
      { save: [{ goal: own, newVersions: [version(130, 150), version(90, 120)] }] },
      6,
    );
    expect((await onlyGoal(store))?.versions).toEqual([
      version(100, 100),
      version(90, 120),
      version(130, 150),
    ]);
  });

  test('removed by id, with their versions; those of the CRM are not', async () => {
    const store = freshStore();
    await store.commitPage('goals', [withHistory(goalOf('1'))], current, 1);
    await setUpGoals(store, { save: [{ goal: own, newVersions: [version(1, 100)] }] }, 5);
    await setUpGoals(store, { remove: ['1', 'app:1', 'app:2'] });
    expect((await onlyGoal(store))?.id).toBe('1');
    await setUpGoals(store, { save: [{ goal: own, newVersions: [] }] }, 6);
    expect((await store.goals()).map(({ versions }) => versions)).toEqual([[], []]);
  });

  test('whose target the CRM changes: both are versions, by when they were seen', async () => {
    const store = freshStore();
    const seen = (target: number | null, at: number) =>
      store.commitPage(
        'goals',
        [withHistory(goalOf('1', { target: target === null ? null : new Decimal(target) }))],
        current,
        at,
      );
    await seen(100, 10);
    await seen(100, 20);
    expect((await onlyGoal(store))?.versions).toEqual([]);
    await seen(120, 30);
    await seen(null, 40);
    await seen(120, 50);
    await seen(110, 60);
    expect((await onlyGoal(store))?.versions).toEqual([
      version(100, 10),
      version(120, 30),
      version(110, 60),
    ]);
  });

  test('that the CRM reads again: what was only said in Pacekeeper stays', async () => {
    const store = freshStore();
    await setUpGoals(
      store,
      { save: [{ goal: goalOf('1', { incentive: 'a bonus' }), newVersions: [] }] },
      5,
    );
    await store.commitPage('goals', [withHistory(goalOf('1', { name: 'new' }))], current, 6);
    expect(await onlyGoal(store)).toMatchObject({ name: 'new', incentive: 'a bonus' });
  });

  test('and the deals that count for several owners', async () => {
    const store = freshStore();
    const share = (ownerId: string, percent: string) => ({
      ownerId,
      percent: new Decimal(percent),
    });
    const [one, other] = [
      { dealId: '1', shares: [share('8', '33.34'), share('9', '66.66')] },
      { dealId: '2', shares: [share('8', '50'), share('9', '50')] },
    ];
    await setUpGoals(store, { splits: [one, other] });
    expect(await store.dealSplits()).toEqual([one, other]);
    const whole = { dealId: '1', shares: [share('9', '100')] };
    await setUpGoals(store, { splits: [whole, { dealId: '2', shares: [] }] });
    expect(await store.dealSplits()).toEqual([whole]);
  });
}

export function calendarTests({ freshStore }: StoreUnderTest): void {
  const calendar: PortalCalendar = {
    fiscalStartMonth: 4,
    weekend: [5, 6],
    place: { country: 'DE', region: 'BY' },
    daysOff: [{ first: '2026-12-24', last: '2026-12-31' }],
    people: [{ ownerId: '9', place: null, timeOff: [{ first: '2026-11-02', last: '2026-11-06' }] }],
  };

  test('as it was set last, and none before', async () => {
    const store = freshStore();
    expect(await store.setting('calendar')).toBeNull();
    await setUp(store, 'calendar', usualCalendar, 1);
    await setUp(store, 'calendar', calendar, 2);
    expect(await store.setting('calendar')).toEqual(calendar);
  });

  test('whose fiscal start the portal tells, also after another sync', async () => {
    const store = freshStore();
    const schema = schemaOf(store.portalId);
    await store.saveSchema(schema);
    expect((await store.readSchema())?.portal).toEqual(schema.portal);
    await setUp(store, 'calendar', calendar, 1);
    await store.saveSchema(schema);
    expect((await store.readSchema())?.portal).toEqual({ ...schema.portal, fiscalStartMonth: 4 });
  });
}
