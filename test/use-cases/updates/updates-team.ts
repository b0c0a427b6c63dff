import type { Owner } from '../../../src/domain/crm/owner.ts';
import type { MeasuredPace } from '../../../src/domain/goals/pace.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { schemaOf } from '../../battery/store-records.ts';
import { paceOf } from '../../domain/goals/updates/paces.ts';
import { giveRole } from '../../support/set-up.ts';

/** Monday, 23 November 2026, 7:00 in Berlin: the hour at which weekly and daily updates are made. */
export const monday = Date.parse('2026-11-23T07:00+01:00');

const north = [{ id: '7', name: 'North' }];
const person = (id: string, userId: string, name: string, teams = north): Owner => ({
  id,
  userId,
  email: `${name.split(' ', 1)[0]?.toLowerCase()}@acme.example`,
  name,
  archived: false,
  teams,
});

/** Ana and Ben sell for North, Cleo for South; Mara manages North. Owner ids are those of the tiny world. */
export const owners: readonly Owner[] = [
  person('1', '11', 'Ana Lind'),
  person('2', '12', 'Ben Osei'),
  person('3', '13', 'Cleo Ruiz', [{ id: '8', name: 'South' }]),
  person('5', '21', 'Mara Voss'),
];

/** A rep's goal of 66,000 EUR this quarter, made so far. */
export function repPace(ownerId: string, actual: number, deals = 4): MeasuredPace {
  const goal = { id: `g${ownerId}`, scope: { kind: 'rep', ownerId } } as const;
  return paceOf(actual, { goal, deals });
}

/** North's goal of 132,000 EUR this quarter. */
export function teamPace(actual: number): MeasuredPace {
  const goal = { id: 'north', scope: { kind: 'team', teamId: '7' } } as const;
  return paceOf(actual, { goal, target: 132_000 });
}

/** Sets how the goals of a portal stand. */
export async function setPaces(
  store: PortalStore,
  ...paces: readonly MeasuredPace[]
): Promise<void> {
  await store.replacePaces(paces.map((pace) => ({ pace, pacedAt: monday })));
}

/** The team in a portal, with the paces it has at first. */
export async function seedTeam(store: PortalStore): Promise<void> {
  await store.saveSchema({ ...schemaOf(store.portalId), owners });
  await giveRole(store, '21', 'manager');
  await setPaces(
    store,
    repPace('1', 20_000),
    repPace('2', 10_000),
    repPace('3', 5_000),
    teamPace(30_000),
  );
}
