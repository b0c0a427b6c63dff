import { hubspotFrom, toolsFrom, visitStore } from '../../composition/open-portal-tools.ts';
import { identifyPortal } from '../../composition/portal-tools.ts';
import { readSettings } from '../../composition/settings.ts';
import { bringUpToDate } from '../start/bring-up-to-date.ts';
import { runLines } from '../start/summary.ts';
import { progressView } from '../terminal/progress-view.ts';

/** Brings the portal of the settings' token up to date once, for a cron of somebody's own. */
export async function sync(): Promise<void> {
  const settings = readSettings(process.env);
  const hubspot = hubspotFrom(settings);
  const database = await visitStore(settings);
  try {
    const portal = await identifyPortal(hubspot.source);
    const tools = toolsFrom(settings, database.portal(portal.id), hubspot);
    const view = progressView(process.stderr);
    const run = await bringUpToDate(tools, view).finally(view.close);
    const lines = runLines(await tools.store.counts(), run, null);
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await database.close();
  }
}
