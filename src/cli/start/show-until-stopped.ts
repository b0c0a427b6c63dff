import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureCardsBuilt } from '../../../scripts/build-cards.ts';
import { type Log, openLog } from '../../composition/log.ts';
import type { Settings } from '../../composition/settings.ts';
import type { Preview, PreviewBackend } from '../../preview/preview-options.ts';
import { startPreview } from '../../preview/start-preview.ts';
import { startService } from '../../service/start-service.ts';
import type { Database } from '../../store/engine/database.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { openImportDesk, type RunningDesk } from './import/import-desk.ts';
import { importResult } from './import/import-result.ts';
import { load } from './load.ts';
import { type OpenedCrm, openCrm } from './open-crm.ts';
import { type OpenedPortal, openPortalIn } from './open-portal-in.ts';
import { previewData } from './preview-data.ts';
import { previewViewers } from './preview-viewers.ts';
import { tellCrm } from './summary.ts';

/** The preview's app id: it signs for itself. */
const APP_ID = '1';

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Around {
  readonly database: Database;
  readonly settings: Settings;
}

/** Shows a portal, and in its place each that somebody imports on the page, until the process is asked to stop. The first is the caller's to close. */
export async function showUntilStopped(
  first: OpenedCrm,
  { offersImport, ...around }: Around & { readonly offersImport: boolean },
): Promise<void> {
  const stopped = untilStopped().then(() => null);
  const desk = offersImport ? await openDesk(around.settings) : null;
  const { PACEKEEPER_PORT: service, PACEKEEPER_PREVIEW_PORT: preview } = around.settings;
  const shown: Shown = {
    ...around,
    desk,
    log: openLog(around.settings.PACEKEEPER_LOG_LEVEL),
    ports: { service, preview },
  };
  try {
    for (let crm: OpenedCrm | null = first; crm !== null; ) {
      const present: OpenedCrm = crm;
      try {
        const opened = await openPortalIn(around.database, present);
        crm = await show(
          opened,
          shown,
          Promise.race([stopped, ...(desk === null ? [] : [desk.next()])]),
        );
      } finally {
        if (present !== first) await present.close();
      }
      if (crm !== null) desk?.taken();
    }
  } finally {
    await desk?.close();
  }
}

/** The desk of the import page: its files are opened as those on a command line are. */
function openDesk(settings: Settings): Promise<RunningDesk> {
  return openImportDesk({
    folder: join(settings.PACEKEEPER_DATA_DIR, 'uploads'),
    open: async ({ files, mapping, timeZone, currency, now }) => {
      const crm = await openCrm(
        {
          files: [...files],
          portal: false,
          once: false,
          ...(mapping !== null && { mapping }),
          ...(timeZone !== null && { 'time-zone': timeZone }),
          ...(currency !== null && { currency }),
          ...(now !== null && { now }),
        },
        settings,
      );
      say('');
      tellCrm(crm);
      return crm;
    },
  });
}

/** What is the same for every portal that is shown. */
interface Shown extends Around {
  readonly desk: RunningDesk | null;
  readonly log: Log;
  /** Those that the first portal got: the browser stays at the same address. */
  readonly ports: { service: number; preview: number };
}

/** Serves cards and pages first, so that a taken port is told before the work; reads the portal; then until something else is asked for. Answers the next portal; null: stop. */
async function show(
  opened: OpenedPortal,
  shown: Shown,
  asked: Promise<OpenedCrm | null>,
): Promise<OpenedCrm | null> {
  const { database, settings, log, ports, desk } = shown;
  const { tools } = opened;
  let isOver = false;
  const next = asked.finally(() => {
    isOver = true;
  });
  const clientSecret = randomBytes(24).toString('base64url');
  const service = await startService({
    host: '127.0.0.1',
    port: ports.service,
    appId: APP_ID,
    clientSecrets: [clientSecret],
    portals: new Map([[tools.store.portalId, tools]]),
    database,
    syncSchedule: settings.PACEKEEPER_SYNC_SCHEDULE,
    log,
  });
  try {
    ports.service = portOf(service.url);
    const notes: string[] = [];
    const backend = { url: service.url, clientSecret, appId: APP_ID };
    const preview = await openPreview(opened, shown, { backend, notes });
    try {
      ports.preview = portOf(preview.url);
      say(`\nOpen ${preview.url} in a browser. Records appear as they are read.`);
      if (desk !== null) say(`Import your own files at ${preview.url}/import`);
      const run = await load(tools, settings, {
        ...(desk !== null && {
          progress: desk.tracker.progress,
          onStep: (name) => desk.tracker.step(name),
        }),
        budget: { expired: () => isOver },
      });
      if (!isOver) {
        notes.push(...run.degraded);
        await service.startWork();
        if (desk?.tracker.isRunning) desk.tracker.done(await importResult(opened));
        say(`\nAll is read: ${preview.url} (Ctrl+C stops)`);
      }
      return await next;
    } finally {
      await preview.close();
    }
  } finally {
    await service.close();
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** The pages over the portal. `notes`: parts that could not be had, as they become known. */
async function openPreview(
  { crm, schema, tools }: OpenedPortal,
  { ports, desk, log }: Shown,
  { backend, notes }: { readonly backend: PreviewBackend; readonly notes: readonly string[] },
): Promise<Preview> {
  return startPreview({
    ...(await ensureCardsBuilt()),
    backend,
    log,
    port: ports.preview,
    host: '127.0.0.1',
    portal: { ...schema.portal, ...(crm.name !== null && { name: crm.name }) },
    data: previewData(tools, notes),
    viewers: previewViewers(schema.owners, crm.managerUserIds),
    clock: crm.clock,
    desk,
  });
}
