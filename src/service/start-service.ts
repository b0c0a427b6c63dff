import type { Log } from '../composition/log.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { buildApp } from './app.ts';
import { listen } from './listen.ts';
import { openMetrics } from './metrics.ts';
import { startSchedule } from './schedule.ts';
import { openWorkQueue } from './work-queue.ts';

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
  /** Answers what was accepted, finishes the slice in hand, and stops. */
  close(): Promise<void>;
}

/** Starts the HTTP surface, the job queue and the schedule. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { host, port, appId, clientSecrets, portals, database, syncSchedule, log } = parts;
  const metrics = openMetrics();
  const directory = { toolsOf: (portalId: number) => portals.get(portalId) ?? null };
  const listening = await listen(host, port, 'PACEKEEPER_PORT');
  listening.serve(
    buildApp({
      signatures: { publicUrl: parts.publicUrl ?? listening.url, clientSecrets },
      appId,
      portals: directory,
      ping: database.ping,
      metrics,
      log,
      realTime: Date.now,
    }),
  );
  const queue = await openWorkQueue({
    connectionString: database.connectionString,
    portals: directory,
    log,
    metrics,
  }).catch(async (error: unknown) => {
    await listening.close();
    throw error;
  });
  const schedule = startSchedule(syncSchedule, async () => [...portals.keys()], queue, log);
  return {
    url: listening.url,
    close: async () => {
      await schedule.stop();
      await listening.close();
      await queue.close();
    },
  };
}
