import { runAsk } from '../../../functions/run-ask.ts';
import { openLog } from '../../composition/log.ts';
import { hubspotFrom, openStore, toolsFrom } from '../../composition/open-portal-tools.ts';
import { identifyPortal } from '../../composition/portal-tools.ts';
import { readSettings, type Settings, SettingsError } from '../../composition/settings.ts';
import { startService } from '../../service/start-service.ts';
import { anew, asOperator } from '../operator.ts';
import { untilStopped } from '../terminal/until-stopped.ts';

/** The service for production: answers HubSpot's cards, and brings the portal up to date on schedule. */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const needed = neededToServe(settings);
  const log = openLog(settings.PACEKEEPER_LOG_LEVEL);
  const hubspot = hubspotFrom(settings);
  const database = await openStore(settings, (message, error) => log.error({ error }, message));
  try {
    const portal = await identifyPortal(hubspot.source);
    const tools = toolsFrom(settings, database.portal(portal.id), hubspot);
    for (const userId of settings.PACEKEEPER_ADMIN_USER_IDS ?? [])
      await runAsk(
        'assignRole',
        { ...anew(), user: userId, role: 'admin' },
        asOperator(tools.store),
      );
    const service = await startService({
      ...needed,
      host: settings.PACEKEEPER_HOST,
      port: settings.PACEKEEPER_PORT,
      portals: new Map([[portal.id, tools]]),
      database,
      syncSchedule: settings.PACEKEEPER_SYNC_SCHEDULE,
      log,
    });
    await service.startWork();
    log.info({ url: service.url, portalId: portal.id, engine: database.engine }, 'serving');
    await untilStopped();
    await service.close();
  } finally {
    await database.close();
  }
}

/** What only a service needs: told all at once where it is missing. */
function neededToServe(settings: Settings) {
  const { PACEKEEPER_PUBLIC_URL, HUBSPOT_CLIENT_SECRET, HUBSPOT_APP_ID } = settings;
  const faults = [
    PACEKEEPER_PUBLIC_URL === undefined &&
      'PACEKEEPER_PUBLIC_URL: expected the address under which HubSpot reaches this service',
    HUBSPOT_CLIENT_SECRET === undefined &&
      'HUBSPOT_CLIENT_SECRET: expected the client secret of your HubSpot app',
    HUBSPOT_APP_ID === undefined && 'HUBSPOT_APP_ID: expected the id of your HubSpot app',
    settings.HUBSPOT_ACCESS_TOKEN === undefined &&
      'HUBSPOT_ACCESS_TOKEN: expected the access token of your HubSpot app',
  ].filter((fault) => fault !== false);
  if (
    PACEKEEPER_PUBLIC_URL === undefined ||
    HUBSPOT_CLIENT_SECRET === undefined ||
    HUBSPOT_APP_ID === undefined
  ) {
    throw new SettingsError(faults);
  }
  if (faults.length > 0) throw new SettingsError(faults);
  const previous = settings.HUBSPOT_PREVIOUS_CLIENT_SECRET;
  return {
    publicUrl: PACEKEEPER_PUBLIC_URL,
    clientSecrets:
      previous === undefined ? [HUBSPOT_CLIENT_SECRET] : [HUBSPOT_CLIENT_SECRET, previous],
    appId: HUBSPOT_APP_ID,
  };
}
