import { openStore } from '../../composition/open-portal-tools.ts';
import { readSettings, type Settings } from '../../composition/settings.ts';
import { load } from './load.ts';
import { type OpenedCrm, openCrm } from './open-crm.ts';
import { openPortalIn } from './open-portal-in.ts';
import type { StartOptions } from './options.ts';
import { showUntilStopped } from './show-until-stopped.ts';
import { tellCrm } from './summary.ts';

/** The main job: read a portal, score its leads, pace its goals, and show both in a browser. */
export async function start(options: StartOptions): Promise<void> {
  const settings = readSettings({ PACEKEEPER_LOG_LEVEL: 'warn', ...process.env });
  const crm = await openCrm(options, settings);
  try {
    tellCrm(crm);
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
      process.stdout.write(
        `The embedded database in ${settings.PACEKEEPER_DATA_DIR} is for trying and development: it may lose its last moments in a power cut. For production set DATABASE_URL.\n`,
      );
    }
    if (options.once) {
      const { tools } = await openPortalIn(database, crm);
      await load(tools, settings);
    } else {
      await showUntilStopped(crm, { database, settings, offersImport: !options.portal });
    }
  } finally {
    await database.close();
  }
}
