import { hubspotLimits } from '../hubspot/http/limits.ts';
import { hubspotSource } from '../hubspot/hubspot-source.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { CrmSource } from '../use-cases/ports/crm-source.ts';
import { identifyPortal, type PortalTools, portalTools } from './portal-tools.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

let opened: Promise<PortalTools> | null = null;

/**
 * The tools of the one portal that the environment's token belongs to; kept for the next call of the same container.
 * Throws {@link SettingsError} when the token or the database's URL is missing.
 */
export function openPortalTools(
  environment: Readonly<Record<string, string | undefined>> = ambient(),
): Promise<PortalTools> {
  opened ??= open(environment).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PortalTools> {
  const settings = readSettings({
    ...environment,
    HUBSPOT_ACCESS_TOKEN:
      environment['HUBSPOT_ACCESS_TOKEN'] ?? environment['PRIVATE_APP_ACCESS_TOKEN'],
  });
  if (settings.DATABASE_URL === undefined) {
    throw new SettingsError([
      'DATABASE_URL: expected the PostgreSQL server that keeps the records',
    ]);
  }
  const source = sourceFrom(settings);
  const [database, portal] = await Promise.all([openStore(settings), identifyPortal(source)]);
  return portalTools(database.portal(portal.id), source, Date.now, settings.PACEKEEPER_SHADOW_DAYS);
}

/** The portal of the settings' token; throws {@link SettingsError} without one. */
export function sourceFrom(settings: Settings): CrmSource {
  if (settings.HUBSPOT_ACCESS_TOKEN === undefined) {
    throw new SettingsError([
      'HUBSPOT_ACCESS_TOKEN: expected the access token of your HubSpot app',
    ]);
  }
  return hubspotSource({
    accessToken: settings.HUBSPOT_ACCESS_TOKEN,
    limits: hubspotLimits[settings.HUBSPOT_TIER],
  });
}

/** The database of the settings: a server, or the embedded one in its folder. */
export function openStore(
  settings: Settings,
  onFault?: (message: string, error: Error) => void,
): Promise<Database> {
  const place =
    settings.DATABASE_URL === undefined
      ? { dataDir: settings.PACEKEEPER_DATA_DIR }
      : { url: settings.DATABASE_URL };
  return openDatabase(place, onFault);
}

function ambient(): Readonly<Record<string, string | undefined>> {
  // biome-ignore lint/style/noProcessEnv: HubSpot hands a function its secrets as environment variables
  return process.env;
}
