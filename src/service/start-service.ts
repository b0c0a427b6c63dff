import type { Log } from '../composition/log.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { buildApp } from './app.ts';
import { listen } from './listen.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { ownSlots, startSchedule } from './schedule.ts';
import type { PortalDirectory } from './signed-portal.ts';
import { openWorkQueue, type WorkQueue } from './work-queue.ts';

/** What the service stands on. */
export interface ServiceParts {
  readonly host: string;
  readonly port: number;
  /** Where HubSpot reaches the service; unless given, where it listens. */
  readonly publicUrl?: string | undefined;
  readonly appId: string | null;
  /** The app's client secret, and while it is being rotated the previous one. */
  readonly clientSecrets: readonly string[];
  readonly portals: ReadonlyMap<number, PortalTools>;
  readonly database: { readonly connectionString: string; ping(): Promise<void> };
  /** A cron expression in UTC. */
  readonly syncSchedule: string;
  readonly log: Log;
}

/** A running service. */
export interface Service {
  readonly url: string;
  /** Opens the job queue and fires the schedule from now on. Until then cards are answered and nothing else is done. */
  startWork(): Promise<void>;
  /** Answers what was accepted, finishes the slice in hand, and stops. */
  close(): Promise<void>;
}

/** Starts to answer cards; throws CannotListen when the port is taken. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { host, port, appId, clientSecrets, portals, database, log } = parts;
  const metrics = openMetrics();
  const directory = { toolsOf: (portalId: number) => portals.get(portalId) ?? null };
  const listening = await listen(host, port, 'PACEKEEPER_PORT');
  let working: Working | null = null;
  listening.serve(
    buildApp({
      signatures: { publicUrl: parts.publicUrl ?? listening.url, clientSecrets },
      appId,
      portals: directory,
      requestWork: async (...asked) => working?.queue.request(...asked),
      ping: database.ping,
      metrics,
      log,
      realTime: Date.now,
    }),
  );
  return {
    url: listening.url,
    startWork: async () => {
      working = await work(parts, directory, metrics);
    },
    close: async () => {
      await listening.close();
      await working?.stop();
    },
  };
}

/** A queue that is worked on, and a schedule that fires. */
interface Working {
  readonly queue: WorkQueue;
  readonly stop: () => Promise<void>;
}

/** Works on the queue and fires the schedule. */
async function work(
  parts: ServiceParts,
  portals: PortalDirectory,
  metrics: Metrics,
): Promise<Working> {
  const { database, syncSchedule, log } = parts;
  const { connectionString } = database;
  const queue = await openWorkQueue({ connectionString, portals, log, metrics });
  const portalIds = async () => [...parts.portals.keys()];
  const schedule = startSchedule(syncSchedule, portalIds, queue, log, ownSlots(portals));
  const stop = async () => {
    await schedule.stop();
    await queue.close();
  };
  return { queue, stop };
}
