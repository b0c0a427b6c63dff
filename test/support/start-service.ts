import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { buildApp } from '../../src/service/app.ts';
import { listen } from '../../src/service/listen.ts';
import { openMetrics } from '../../src/service/metrics.ts';
import type { Database } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { noCrm } from './no-crm.ts';
import { type Asker, postOf, signedFetch } from './signed-fetch.ts';
import { openTestDatabase } from './test-database.ts';

/** What the service signs with, and the app that it is. */
export const secret = 'a-client-secret-for-tests';
const APP_ID = '99';

/** How a service for tests begins. */
export interface ServiceOptions {
  /** Portals that are connected from the start. */
  readonly portals?: readonly number[];
  /** What is stored in each of these portals before anybody asks. */
  readonly fill?: (store: PortalStore) => Promise<void>;
  /** The time of the portals; the real one unless given. */
  readonly now?: number;
}

/** The service over a database of its own, asked as HubSpot asks: signed, on behalf of a user of a portal. */
export interface TestService {
  readonly url: string;
  readonly database: Database;
  readonly portals: Map<number, PortalTools>;
  /** What was asked of the queue: portal, slot, step. */
  readonly asked: unknown[][];
  readonly logged: unknown[];
  setClock(now: number): void;
  /** Connects one more portal, which is asked from then on unless another one is named; before it is the first. */
  connect(portalId: number): PortalStore;
  get(
    path: string,
    userId: string,
    query?: Readonly<Record<string, string>>,
    portalId?: number,
  ): Promise<Response>;
  /** `body`: as it is when it is text, else as JSON. */
  post(path: string, userId: string, body: unknown, portalId?: number): Promise<Response>;
  /** A signed act, ready to be sent once or more often, as it is or changed on the way. */
  signed(
    path: string,
    userId: string,
    body: unknown,
    portalId?: number,
  ): (sent?: string) => Promise<Response>;
  close(): Promise<void>;
}

/** Starts it; give `close` to afterAll. */
export async function startService({
  portals: connected = [],
  fill = async () => {},
  now,
}: ServiceOptions = {}): Promise<TestService> {
  const database = await openTestDatabase();
  const service = await listen('127.0.0.1', 0, 'PACEKEEPER_PORT');
  let clock = now === undefined ? Date.now : () => now;
  const portals = new Map<number, PortalTools>();
  let usual = 0;
  const connect = (portalId: number) => {
    usual = portalId;
    const store = database.portal(portalId);
    portals.set(
      portalId,
      portalTools(store, noCrm, () => clock()),
    );
    return store;
  };
  for (const portalId of connected) await fill(connect(portalId));
  usual = connected[0] ?? usual;
  const asked: unknown[][] = [];
  const logged: unknown[] = [];
  const keep = (...entry: unknown[]) => {
    logged.push(entry);
  };
  service.serve(
    buildApp({
      signatures: { publicUrl: service.url, clientSecrets: [secret] },
      appId: APP_ID,
      portals: { toolsOf: (portalId) => portals.get(portalId) ?? null },
      requestWork: async (...each) => void asked.push(each),
      ping: database.ping,
      metrics: openMetrics(),
      log: { debug: keep, info: keep, warn: keep, error: keep },
      realTime: Date.now,
    }),
  );
  const asker = (userId: string, portalId = usual): Asker => ({
    ...{ userId, portalId, appId: APP_ID },
  });
  const signed: TestService['signed'] = (path, userId, body, portalId) =>
    postOf(service.url, secret, path, body, asker(userId, portalId));
  return {
    url: service.url,
    database,
    portals,
    asked,
    logged,
    setClock: (moment) => {
      clock = () => moment;
    },
    connect,
    get: (path, userId, query = {}, portalId) =>
      signedFetch(service.url, secret, path, query, asker(userId, portalId)),
    post: (...act) => signed(...act)(),
    signed,
    close: async () => {
      await service.close();
      await database.close();
    },
  };
}

let keys = 0;

/** A key that was not used before. */
export const freshKey = () => `test-key-${String(++keys).padStart(12, '0')}`;
