import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureCardsBuilt } from '../../../scripts/build-cards.ts';
import { openLog } from '../../composition/log.ts';
import { openStore } from '../../composition/open-portal-tools.ts';
import { type PortalTools, portalTools } from '../../composition/portal-tools.ts';
import { readSettings, type Settings } from '../../composition/settings.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Preview, PreviewOptions } from '../../preview/preview-options.ts';
import { startPreview } from '../../preview/start-preview.ts';
import { startService } from '../../service/start-service.ts';
import type { Database } from '../../store/engine/database.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import { progressView } from '../terminal/progress-view.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { bringUpToDate, type RunReport } from './bring-up-to-date.ts';
import { type OpenedCrm, openCrm } from './open-crm.ts';
import type { StartOptions } from './options.ts';
import { previewData } from './preview-data.ts';
import { previewRoles, previewViewers } from './preview-viewers.ts';
import { writeSetAside } from './set-aside-file.ts';
import { importLines, runLines } from './summary.ts';
import { isSandboxPortal } from './world-portal-id.ts';

/** The preview's app id: it signs for itself. */
const APP_ID = '1';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The main job: read a portal, score its leads, pace its goals, and show both in a browser. */
export async function start(options: StartOptions): Promise<void> {
  const settings = readSettings({ PACEKEEPER_LOG_LEVEL: 'warn', ...process.env });
  const crm = await openCrm(options, settings);
  try {
    say(`Pacekeeper reads ${crm.description}.`);
    for (const line of crm.imported === null ? [] : importLines(crm.imported)) say(line);
    await startOn(crm, options, settings);
  } finally {
    await crm.close();
  }
}

/** Everything that needs the database; whatever happens, it is closed at the end. */
async function startOn(crm: OpenedCrm, options: StartOptions, settings: Settings): Promise<void> {
  const database = await openStore(settings);
  try {
    if (database.engine === 'pglite') {
      say(
        `The embedded database in ${settings.PACEKEEPER_DATA_DIR} is for trying and development: it may lose its last moments in a power cut. For production set DATABASE_URL.`,
      );
    }
    const schema = await crm.source.readSchema();
    await forgetOtherWorlds(database, schema.portal.id);
    const store = withPreviewRoles(
      database.portal(schema.portal.id),
      previewRoles(crm.managerUserIds),
    );
    const tools = portalTools(store, crm.source, crm.clock, 0, crm.delivery);
    if (options.once) await load(tools, settings);
    else await show({ crm, database, settings, schema, tools });
  } finally {
    await database.close();
  }
}

/** Reads the portal to the end and says what came of it. */
async function load(tools: PortalTools, settings: Settings): Promise<RunReport> {
  const view = progressView(process.stderr);
  const run = await bringUpToDate(tools, view.progress).finally(view.close);
  const rows = await tools.store.rejectedValues(Number.MAX_SAFE_INTEGER);
  const file = join(settings.PACEKEEPER_DATA_DIR, `set-aside-${tools.store.portalId}.csv`);
  if (rows.length > 0) await writeSetAside(file, rows);
  for (const line of runLines(await tools.store.counts(), run, { rows, file })) say(line);
  return run;
}

/** What a start has opened. */
interface Opened {
  readonly crm: OpenedCrm;
  readonly database: Database;
  readonly settings: Settings;
  readonly schema: PortalSchema;
  readonly tools: PortalTools;
}

/** Serves cards and pages first, so that a taken port is told before the work; reads the portal; then until it is stopped. */
async function show(opened: Opened): Promise<void> {
  const { database, settings, tools } = opened;
  const log = openLog(settings.PACEKEEPER_LOG_LEVEL);
  const clientSecret = randomBytes(24).toString('base64url');
  const service = await startService({
    host: '127.0.0.1',
    port: settings.PACEKEEPER_PORT,
    appId: APP_ID,
    clientSecrets: [clientSecret],
    portals: new Map([[tools.store.portalId, tools]]),
    database,
    syncSchedule: settings.PACEKEEPER_SYNC_SCHEDULE,
    log,
  });
  try {
    const backend = { url: service.url, clientSecret, appId: APP_ID };
    const notes: string[] = [];
    const preview = await openPreview(opened, { backend, notes, log });
    try {
      say(`\nOpen ${preview.url} in a browser. Records appear as they are read.`);
      const run = await load(tools, settings);
      notes.push(...run.degraded);
      await service.startWork();
      say(`\nAll is read: ${preview.url} (Ctrl+C stops)`);
      await untilStopped();
    } finally {
      await preview.close();
    }
  } finally {
    await service.close();
  }
}

/** The pages over the portal. `notes`: parts that could not be had, as they become known. */
async function openPreview(
  { crm, settings, schema, tools }: Opened,
  parts: Pick<PreviewOptions, 'backend' | 'log'> & { readonly notes: readonly string[] },
): Promise<Preview> {
  const { backend, notes, log } = parts;
  return startPreview({
    ...(await ensureCardsBuilt()),
    backend,
    log,
    port: settings.PACEKEEPER_PREVIEW_PORT,
    host: '127.0.0.1',
    portal: { ...schema.portal, ...(crm.name !== null && { name: crm.name }) },
    data: previewData(tools, notes),
    viewers: previewViewers(schema.owners, crm.managerUserIds),
    clock: crm.clock,
  });
}

/** Roles that hold in this preview unless others were assigned: nothing of them goes into the database. */
function withPreviewRoles(store: PortalStore, roles: ReadonlyMap<string, Role>): PortalStore {
  return {
    ...store,
    assignedRole: async (userId) => (await store.assignedRole(userId)) ?? roles.get(userId) ?? null,
    assignedRoles: async () => new Map([...roles, ...(await store.assignedRoles())]),
  };
}

/** A sandbox world is made anew for each day and each set of files; those of earlier starts are dropped. */
async function forgetOtherWorlds(database: Database, present: number): Promise<void> {
  for (const portalId of await database.portalIds()) {
    if (portalId !== present && isSandboxPortal(portalId)) await database.forgetPortal(portalId);
  }
}
