import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { type AskName, asks } from '../../src/contract/asks.ts';
import type { PropertyDefinition } from '../../src/domain/crm/property.ts';
import { contactProperties } from '../../src/sandbox/standard/contact-properties.ts';
import { buildApp } from '../../src/service/app.ts';
import { listen } from '../../src/service/listen.ts';
import { openMetrics } from '../../src/service/metrics.ts';
import { type Database, openDatabase } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { schemaOf } from '../battery/store-records.ts';
import { noCrm } from '../support/no-crm.ts';
import { giveRole } from '../support/set-up.ts';
import { signedRequest } from '../support/signed-fetch.ts';

const secret = 'a-client-secret-for-tests';

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
  readonly requested: (readonly [number, string, string])[];
  close(): Promise<void>;
}

const definitions: readonly PropertyDefinition[] = contactProperties.map((each) => ({
  objectType: 'contact',
  name: each.name,
  label: each.label,
  type: each.type as PropertyDefinition['type'],
  options: each.options,
}));

/** Starts it; give `close` to afterAll. */
export async function startSettingsService(): Promise<SettingsService> {
  const folder = mkdtempSync(join(tmpdir(), 'pacekeeper-settings-'));
  const database = await openDatabase({ dataDir: folder });
  let now = Date.UTC(2026, 10, 23);
  const portals = new Map<number, PortalTools>();
  for (const portalId of [101, 202]) {
    const store = database.portal(portalId);
    const owner = { email: null, archived: false, teams: [] };
    await store.saveSchema({
      ...schemaOf(portalId),
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
    portals.set(
      portalId,
      portalTools(store, noCrm, () => now),
    );
  }
  const requested: (readonly [number, string, string])[] = [];
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const service = await listen('127.0.0.1', 0, 'PACEKEEPER_PORT');
  service.serve(
    buildApp({
      signatures: { publicUrl: service.url, clientSecrets: [secret] },
      appId: '99',
      portals: { toolsOf: (portalId) => portals.get(portalId) ?? null },
      requestWork: async (...work) => void requested.push(work),
      ping: database.ping,
      metrics: openMetrics(),
      log: quiet,
      realTime: Date.now,
    }),
  );
  const ask = (path: string, user: User, query: Record<string, string>, body?: string) => {
    const asked = new URLSearchParams({
      ...query,
      userId: users[user],
      portalId: '101',
      userEmail: 'somebody@acme.example',
      appId: '99',
    });
    const init = body === undefined ? {} : { method: 'POST', body };
    return signedRequest(service.url, secret, `${path}?${asked}`, init);
  };
  const post = (path: string, user: User, body: unknown) =>
    ask(path, user, {}, typeof body === 'string' ? body : JSON.stringify(body));
  return {
    url: service.url,
    requested,
    database,
    store: database.portal(101),
    secondStore: database.portal(202),
    setClock: (moment) => {
      now = moment;
    },
    get: (path, user, query = {}) => ask(path, user, query),
    post,
    ask: (name, user, asked) =>
      asks[name].kind === 'read'
        ? ask(asks[name].path, user, Object.fromEntries(Object.entries(asked)))
        : post(asks[name].path, user, asked),
    close: async () => {
      await service.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let keys = 0;

/** A key that was not used before. */
export const freshKey = () => `settings-key-${String(++keys).padStart(12, '0')}`;
