import { type AskName, asks } from '../../src/contract/asks.ts';
import type { PropertyDefinition } from '../../src/domain/crm/property.ts';
import { contactProperties } from '../../src/sandbox/standard/contact-properties.ts';
import type { Database } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { schemaOf } from '../battery/store-records.ts';
import { giveRole } from '../support/set-up.ts';
import { startService } from '../support/start-service.ts';

export { freshKey } from '../support/start-service.ts';

/** Who asks in the tests; `stranger` has no role assigned. */
export const users = {
  rep: '11',
  manager: '12',
  marketer: '21',
  stranger: '999',
  admin: '31',
  secondAdmin: '32',
} as const;
export type User = keyof typeof users;

/** A service over two portals with the standard properties. */
export interface SettingsService {
  readonly url: string;
  readonly database: Database;
  /** The store of the first portal. */
  readonly store: PortalStore;
  readonly secondStore: PortalStore;
  /** Moves the portals' clocks. */
  setClock(now: number): void;
  get(path: string, user: User, query?: Record<string, string>): Promise<Response>;
  post(path: string, user: User, body: unknown): Promise<Response>;
  /** Asks by name, in the query or in the body. */
  ask(name: AskName, user: User, asked: object): Promise<Response>;
  /** Work that was requested of the queue: portal, slot, first step. */
  readonly requested: unknown[][];
  close(): Promise<void>;
}

const definitions: readonly PropertyDefinition[] = contactProperties.map((each) => ({
  objectType: 'contact',
  name: each.name,
  label: each.label,
  type: each.type as PropertyDefinition['type'],
  options: each.options,
}));

async function fill(store: PortalStore): Promise<void> {
  const owner = { email: null, archived: false, teams: [] };
  await store.saveSchema({
    ...schemaOf(store.portalId),
    definitions,
    owners: [
      { ...owner, id: '1', userId: users.rep, name: 'Ana Lind' },
      { ...owner, id: '3', userId: users.admin, name: 'Cleo Admin' },
    ],
  });
  await giveRole(store, users.manager, 'manager');
  await giveRole(store, users.marketer, 'marketer');
  await giveRole(store, users.admin, 'admin');
  await giveRole(store, users.secondAdmin, 'admin');
}

/** Starts it; give `close` to afterAll. */
export async function startSettingsService(): Promise<SettingsService> {
  const now = Date.UTC(2026, 10, 23);
  const service = await startService({ portals: [101, 202], fill, now });
  const { database } = service;
  const get: SettingsService['get'] = (path, user, query) => service.get(path, users[user], query);
  const post: SettingsService['post'] = (path, user, body) => service.post(path, users[user], body);
  return {
    ...service,
    requested: service.asked,
    store: database.portal(101),
    secondStore: database.portal(202),
    get,
    post,
    ask: (name, user, asked) =>
      asks[name].kind === 'read'
        ? get(asks[name].path, user, Object.fromEntries(Object.entries(asked)))
        : post(asks[name].path, user, asked),
  };
}
