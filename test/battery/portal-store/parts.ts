import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { usualCalendar } from '../../../src/domain/calendar/portal-calendar.ts';
import type { Persona } from '../../../src/domain/leads/personas/persona.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import type { PartOutcome } from '../../../src/use-cases/ports/part-outcome.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const buyer: Persona = {
  id: 'Buyer',
  name: 'Buyer',
  traits: [{ reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }],
};
const nightly = { every: 'nightly', hour: 2, paused: false } as const;
const april = { ...usualCalendar, fiscalStartMonth: 4 };
const ownGoal = {
  id: 'app:one',
  name: null,
  metric: { kind: 'revenue' } as const,
  scope: { kind: 'company' } as const,
  period: { start: 0, end: 90 },
  target: new Decimal('1000.5'),
  versions: [{ target: new Decimal('1000.5'), from: 0 }],
  ramp: null,
  currency: null,
  pipelineIds: [],
  parentId: null,
  incentive: null,
  origin: 'app' as const,
  rejected: [],
};

const audit = (at: number) => ({
  at,
  byId: '31',
  via: 'settings page' as const,
  subject: 'goals' as const,
  act: asWritten('Did it.'),
  differences: [asWritten('One thing.')],
});
const requestOf = (key: string) => ({ userId: '31', key, asked: 'this', at: 5 });

/** Changes a part that nobody has changed; answers whether it was still so. */
type Change = (store: PortalStore, key: string, at?: number) => Promise<boolean | null>;

const decide =
  <Stored, To>(isUntouched: (stored: Stored) => boolean, to: To, at: number) =>
  (stored: Stored): PartOutcome<boolean, To> => {
    const is = isUntouched(stored);
    return { answer: is, change: is ? { to, audit: audit(at) } : null };
  };

const changes: Readonly<Record<'personas' | 'goals' | 'calendar' | 'schedule', Change>> = {
  personas: (store, key, at = 5) =>
    store.changePersonasOnce(
      requestOf(key),
      decide((defined) => defined === null, [buyer], at),
    ),
  goals: (store, key, at = 5) =>
    store.changeGoalsOnce(
      requestOf(key),
      decide(
        ({ goals }) => goals.length === 0,
        { save: [{ goal: ownGoal, newVersions: ownGoal.versions }], remove: [], splits: [] },
        at,
      ),
    ),
  calendar: (store, key, at = 5) =>
    store.changeCalendarOnce(
      requestOf(key),
      decide((kept) => kept === null, april, at),
    ),
  schedule: (store, key, at = 5) =>
    store.changeSyncScheduleOnce(
      requestOf(key),
      decide((kept) => kept === null, nightly, at),
    ),
};

const stateOf = async (store: PortalStore) => ({
  personas: await store.definedPersonas(),
  goals: await store.goals(),
  calendar: await store.calendar(),
  schedule: await store.syncSchedule(),
});
const untouched = { personas: null, goals: [], calendar: null, schedule: null };
const changed = { personas: [buyer], goals: [ownGoal], calendar: april, schedule: nightly };

const parts = ['personas', 'goals', 'calendar', 'schedule'] as const;

export function partTests({ freshStore }: StoreUnderTest): void {
  test.each(parts)('the %s are changed with their entry, for one portal', async (part) => {
    const [store, other] = [freshStore(), freshStore()];
    expect(await changes[part](store, `part-key-${part}`)).toBe(true);
    expect(await stateOf(store)).toEqual({ ...untouched, [part]: changed[part] });
    expect(await store.auditEntries(null, 9)).toMatchObject([audit(5)]);
    expect(await stateOf(other)).toEqual(untouched);
  });

  test.each(parts)('of many changes of the %s at once one is made', async (part) => {
    const store = freshStore();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => changes[part](store, `part-key-${i % 6}`)),
    );
    expect(answers.filter((answer) => answer === true)).toHaveLength(2);
    expect(answers.filter((answer) => answer === false)).toHaveLength(10);
    expect(await store.auditEntries(null, 9)).toHaveLength(1);
  });

  test.each(parts)('the %s stay when the entry cannot be kept', async (part) => {
    const store = freshStore();
    await expect(changes[part](store, 'part-key-1', 0.5)).rejects.toThrow();
    expect(await stateOf(store)).toEqual(untouched);
  });

  test('a change can remove goals; a key that came with another request is not answered', async () => {
    const store = freshStore();
    await changes.goals(store, 'part-key-1');
    const gone = { save: [], remove: ['app:one'], splits: [] };
    const removal = (key: string) =>
      store.changeGoalsOnce({ ...requestOf(key), asked: 'remove' }, ({ goals }) => ({
        answer: goals.length,
        change: { to: gone, audit: audit(6) },
      }));
    expect(await removal('part-key-1')).toBeNull();
    expect(await removal('part-key-2')).toBe(1);
    expect(await store.goals()).toEqual([]);
  });
}
