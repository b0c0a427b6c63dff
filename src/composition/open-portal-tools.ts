import { hubspotLimits } from '../hubspot/http/limits.ts';
import { type HubSpotPortal, hubspotPortal } from '../hubspot/hubspot-source.ts';
import {
  type Database,
  type DatabasePlace,
  openDatabase,
  visitDatabase,
} from '../store/engine/database.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { deliveryFrom } from './delivery.ts';
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
  const hubspot = hubspotFrom(settings);
  const [database, portal] = await Promise.all([
    openStore(settings),
    identifyPortal(hubspot.source),
  ]);
  return toolsFrom(settings, database.portal(portal.id), hubspot);
}

/** The tools of a real portal, with the ways out that the settings name. */
export function toolsFrom(
  settings: Settings,
  store: PortalStore,
  { source, writer }: HubSpotPortal,
): PortalTools {
  const { PACEKEEPER_SHADOW_DAYS: shadowDays } = settings;
  return portalTools(store, source, Date.now, shadowDays, deliveryFrom(settings, writer));
}

/** The portal of the settings' token; throws {@link SettingsError} without one. */
export function hubspotFrom(settings: Settings): HubSpotPortal {
  if (settings.HUBSPOT_ACCESS_TOKEN === undefined) {
    throw new SettingsError([
      'HUBSPOT_ACCESS_TOKEN: expected the access token of your HubSpot app',
    ]);
  }
  return hubspotPortal({
    accessToken: settings.HUBSPOT_ACCESS_TOKEN,
    limits: hubspotLimits[settings.HUBSPOT_TIER],
    ...(settings.HUBSPOT_API_URL !== undefined && { basePath: settings.HUBSPOT_API_URL }),
  });
}

/** The database of the settings: a server, or the embedded one in its folder, which this process then hosts. */
export function openStore(
  settings: Settings,
  onFault?: (message: string, error: Error) => void,
): Promise<Database> {
  return openDatabase(placeOf(settings), onFault);
}

/** The same for one command: it works beside a process that hosts the embedded database, and through it. */
export function visitStore(settings: Settings): Promise<Database> {
  return visitDatabase(placeOf(settings));
}

function placeOf(settings: Settings): DatabasePlace {
  return settings.DATABASE_URL === undefined
    ? { dataDir: settings.PACEKEEPER_DATA_DIR }
    : { url: settings.DATABASE_URL };
}

function ambient(): Readonly<Record<string, string | undefined>> {
  // biome-ignore lint/style/noProcessEnv: HubSpot hands a function its secrets as environment variables
  return process.env;
}
