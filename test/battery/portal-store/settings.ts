import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { usualCalendar } from '../../../src/domain/calendar/portal-calendar.ts';
import type { PortalWarnings } from '../../../src/domain/coaching/portal-warnings.ts';
import type { Persona } from '../../../src/domain/leads/personas/persona.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import type { ChangeOutcome } from '../../../src/use-cases/ports/change-store.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const buyer: Persona = {
  id: 'Buyer',
  name: 'Buyer',
  traits: [{ reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }],
};
const nightly = { every: 'nightly', hour: 2, paused: false } as const;
const quieter: PortalWarnings = {
  warnings: [{ id: 'deal-no-next-step', on: true, limit: 10 }],
  promptsOff: ['only-looking'],
};
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
const requestOf = <What extends Setting>(what: What, key: string) => ({
  ...{ what, of: null, userId: '31', key, asked: 'this', at: 5 },
});

/** Changes a setting that nobody has changed; answers whether it was still so. */
type Change = (store: PortalStore, key: string, at?: number) => Promise<boolean | null>;

const decide =
  <Stored, To>(isUntouched: (stored: Stored) => boolean, to: To, at: number) =>
  (stored: Stored): ChangeOutcome<boolean, To> => {
    const is = isUntouched(stored);
    return { answer: is, change: is ? { to, audit: audit(at) } : null };
  };

const settings = ['personas', 'goals', 'calendar', 'schedule', 'warnings', 'roles'] as const;
type Setting = (typeof settings)[number];

const changes: Readonly<Record<Setting, Change>> = {
  personas: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('personas', key),
      decide((defined) => defined === null, [buyer], at),
    ),
  goals: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('goals', key),
      decide(
        ({ goals }) => goals.length === 0,
        { save: [{ goal: ownGoal, newVersions: ownGoal.versions }], remove: [], splits: [] },
        at,
      ),
    ),
  calendar: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('calendar', key),
      decide((kept) => kept === null, april, at),
    ),
  schedule: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('schedule', key),
      decide((kept) => kept === null, nightly, at),
    ),
  warnings: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('warnings', key),
      decide((kept) => kept === null, quieter, at),
    ),
  roles: (store, key, at = 5) =>
    store.changeOnce(
      requestOf('roles', key),
      decide((roles) => roles.size === 0, { userId: '9', role: 'admin' }, at),
    ),
};

const stateOf = async (store: PortalStore) => ({
  personas: await store.setting('personas'),
  goals: await store.goals(),
  calendar: await store.setting('calendar'),
  schedule: await store.setting('schedule'),
  warnings: await store.setting('warnings'),
  roles: [...(await store.assignedRoles())],
});
const untouched = {
  ...{ personas: null, goals: [], calendar: null, schedule: null, warnings: null },
  roles: [],
};
const changed = {
  ...{ personas: [buyer], goals: [ownGoal], calendar: april, schedule: nightly, warnings: quieter },
  roles: [['9', 'admin']],
};

export function settingTests({ freshStore }: StoreUnderTest): void {
  test.each(settings)('the %s are changed with their entry, for one portal', async (setting) => {
    const [store, other] = [freshStore(), freshStore()];
    expect(await changes[setting](store, `setting-key-${setting}`)).toBe(true);
    expect(await stateOf(store)).toEqual({ ...untouched, [setting]: changed[setting] });
    expect(await store.auditEntries(null, 9)).toMatchObject([audit(5)]);
    expect(await stateOf(other)).toEqual(untouched);
  });

  test.each(settings)('of many changes of the %s at once one is made', async (setting) => {
    const store = freshStore();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => changes[setting](store, `setting-key-${i % 6}`)),
    );
    expect(answers.filter((answer) => answer === true)).toHaveLength(2);
    expect(answers.filter((answer) => answer === false)).toHaveLength(10);
    expect(await store.auditEntries(null, 9)).toHaveLength(1);
  });

  test.each(settings)('the %s stay when the entry cannot be kept', async (setting) => {
    const store = freshStore();
    await expect(changes[setting](store, 'setting-key-1', 0.5)).rejects.toThrow();
    expect(await stateOf(store)).toEqual(untouched);
  });

  test('a change can remove goals; a key that came with another request is not answered', async () => {
    const store = freshStore();
    await changes.goals(store, 'setting-key-1');
    const gone = { save: [], remove: ['app:one'], splits: [] };
    const removal = (key: string) =>
      store.changeOnce({ ...requestOf('goals', key), asked: 'remove' }, ({ goals }) => ({
        answer: goals.length,
        change: { to: gone, audit: audit(6) },
      }));
    expect(await removal('setting-key-1')).toBeNull();
    expect(await removal('setting-key-2')).toBe(1);
    expect(await store.goals()).toEqual([]);
  });
}
