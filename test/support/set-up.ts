import type { Role } from '../../src/domain/access/viewer.ts';
import type { OwnPreferences } from '../../src/domain/goals/updates/preferences.ts';
import type { Changeable, ChangeStore } from '../../src/use-cases/ports/change-store.ts';

/** What a portal has one of. */
type OneOf = {
  [What in keyof Changeable]: Changeable[What]['of'] extends null ? What : never;
}[keyof Changeable];

let keys = 0;
const once = () => ({ userId: 'set-up', key: `set-up-${++keys}` });

/** Sets something as it is given, whatever it was before. */
export async function setUp<What extends OneOf>(
  store: ChangeStore,
  what: What,
  to: Changeable[What]['to'],
  at = 1,
): Promise<void> {
  const request = { ...once(), what, of: null, asked: what, at };
  await store.changeOnce<What, boolean>(request, () => ({
    answer: true,
    change: { to, audit: null },
  }));
}

export const giveRole = (store: ChangeStore, userId: string, role: Role): Promise<void> =>
  setUp(store, 'roles', { userId, role });

const noGoalsChange = { save: [], remove: [], splits: [] };

/** Changes the goals; what is left out stays. */
export const setUpGoals = (
  store: ChangeStore,
  change: Partial<Changeable['goals']['to']>,
  at = 1,
): Promise<void> => setUp(store, 'goals', { ...noGoalsChange, ...change }, at);

/** Sets how somebody wants their own updates. */
export async function setUpOwnUpdates(
  store: ChangeStore,
  userId: string,
  to: OwnPreferences,
): Promise<void> {
  const request = { ...once(), what: 'own updates', of: userId, asked: userId, at: 1 } as const;
  await store.changeOnce(request, () => ({ answer: true, change: { to, audit: null } }));
}
