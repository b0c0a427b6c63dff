import { bringUpToDate } from '../../src/cli/start/bring-up-to-date.ts';
import { portalTools } from '../../src/composition/portal-tools.ts';
import type { Role } from '../../src/domain/access/viewer.ts';
import { noLimits } from '../../src/hubspot/http/limits.ts';
import { hubspotPortal } from '../../src/hubspot/hubspot-source.ts';
import { generateWorld } from '../../src/sandbox/generator/generate-world.ts';
import type { GenerateOptions } from '../../src/sandbox/generator/options.ts';
import { openPortal, type Portal } from '../../src/sandbox/portal/open-portal.ts';
import type { World } from '../../src/sandbox/world.ts';
import { startService } from '../../src/service/start-service.ts';
import type { Mail } from '../../src/use-cases/ports/delivery.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { giveRole } from '../support/set-up.ts';
import { postOf, signedFetch } from '../support/signed-fetch.ts';
import { openTestDatabase } from '../support/test-database.ts';

const secret = 'a-client-secret-for-the-golden-run';
const PORTAL_ID = 9_000_000_001;
const APP_ID = '1';

/** Somebody who asks. */
export interface Person {
  readonly userId: string;
  readonly role: Role;
  /** Null: owns nothing in the CRM. */
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** The people of the golden portal: one of each role, and everybody who can log in. */
export interface People {
  readonly admin: Person;
  readonly marketer: Person;
  readonly manager: Person;
  readonly rep: Person;
  readonly all: readonly Person[];
}

/** The sandbox portal of seed 1 behind the service, at a time that stands still until it is set. */
export interface GoldenPortal {
  readonly portal: Portal;
  readonly store: PortalStore;
  readonly people: People;
  /** Brings the portal up to date; sets the time of portal and service before if one is given. */
  run(at?: number): Promise<void>;
  /** What the service answers when HubSpot asks on behalf of somebody; fails on anything but 200. */
  get(path: string, person: Person, query?: Readonly<Record<string, string>>): Promise<unknown>;
  post(path: string, person: Person, body: object): Promise<unknown>;
  /** Every mail that was sent so far. */
  readonly mails: readonly Mail[];
  close(): Promise<void>;
}

/**
 * Opens it; `end` is the last moment of the world. Nothing of it depends on the real time, but that signatures are made now. Unless
 * told, it is the portal of seed 1 in its usual size.
 */
export async function openGoldenPortal(
  end: number,
  world: Pick<GenerateOptions, 'contacts' | 'deals'> & { readonly seed: number } = { seed: 1 },
): Promise<GoldenPortal> {
  let now = end;
  const clock = () => now;
  const made = generateWorld({ ...world, now: end, portalId: PORTAL_ID });
  const limits = { burst: null, search: null, daily: null };
  const portal = await openPortal(made, { limits, clock });
  const { source, writer } = hubspotPortal({
    accessToken: portal.token,
    basePath: portal.url,
    limits: noLimits,
    clock,
  });
  const database = await openTestDatabase();
  const mails: Mail[] = [];
  const mail = {
    send: async (each: Mail) => {
      mails.push(each);
      return { kind: 'sent', remoteId: null } as const;
    },
  };
  const store = database.portal(PORTAL_ID);
  const tools = portalTools(store, source, clock, 0, { mail, crm: writer });
  const people = peopleOf(made);
  for (const { userId, role } of people.all) {
    if (role !== 'rep') await giveRole(store, userId, role);
  }
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const service = await startService({
    host: '127.0.0.1',
    port: 0,
    appId: APP_ID,
    clientSecrets: [secret],
    portals: new Map([[PORTAL_ID, tools]]),
    database,
    syncSchedule: '0 0 1 1 *',
    log: silent,
  });
  const asker = ({ userId }: Person) => ({ portalId: PORTAL_ID, userId, appId: APP_ID });
  return {
    portal,
    store,
    people,
    mails,
    run: async (at = now) => {
      now = at;
      await bringUpToDate(tools, { progress: () => {} });
    },
    get: async (path, person, query = {}) =>
      answerOf(await signedFetch(service.url, secret, path, query, asker(person))),
    post: async (path, person, body) =>
      answerOf(await postOf(service.url, secret, path, body, asker(person))()),
    close: async () => {
      await service.close();
      await database.close();
      await portal.close();
    },
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (response.status === 200) return answer;
  throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(answer)}`);
}

/** As in the preview: in each team, whoever owns no deal manages it; admin and marketer own nothing. */
function peopleOf({ owners, records }: World): People {
  const sellers = new Set(
    records.deals.flatMap(({ changes }) =>
      changes.filter(({ property }) => property === 'hubspot_owner_id').map(({ value }) => value),
    ),
  );
  const active = owners
    .filter(({ archived }) => !archived)
    .map(({ id, userId, teams }): Person => {
      const role = teams.length > 0 && !sellers.has(id) ? 'manager' : 'rep';
      return { userId, role, ownerId: id, teamId: teams[0]?.id ?? null };
    });
  const admin: Person = { userId: '1', role: 'admin', ownerId: null, teamId: null };
  const marketer: Person = { userId: '2', role: 'marketer', ownerId: null, teamId: null };
  const manager = active.find(({ role }) => role === 'manager');
  const rep = active.find(({ role }) => role === 'rep');
  if (manager === undefined || rep === undefined) throw new Error('The world has no such team.');
  return { admin, marketer, manager, rep, all: [admin, marketer, ...active] };
}
