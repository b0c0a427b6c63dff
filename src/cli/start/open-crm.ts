import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { hubspotFrom } from '../../composition/open-portal-tools.ts';
import type { Settings } from '../../composition/settings.ts';
import { noLimits } from '../../hubspot/http/limits.ts';
import { hubspotPortal } from '../../hubspot/hubspot-source.ts';
import { generateWorld } from '../../sandbox/generator/generate-world.ts';
import { type ClockOfFiles, clockOfFiles } from '../../sandbox/import/clock-of-files.ts';
import type { ImportReport } from '../../sandbox/import/import-report.ts';
import { type ImportInput, importWorld } from '../../sandbox/import/import-world.ts';
import { clockNote } from '../../sandbox/import/old-files.ts';
import { openPortal } from '../../sandbox/portal/open-portal.ts';
import type { World } from '../../sandbox/world.ts';
import type { CrmSource } from '../../use-cases/ports/crm-source.ts';
import { type Delivery, noDelivery } from '../../use-cases/ports/delivery.ts';
import type { Clock } from '../../use-cases/slices/slice.ts';
import { instantOf } from '../line/values.ts';
import type { StartOptions } from './options.ts';
import { worldPortalId } from './world-portal-id.ts';

/** The CRM that a start works on. */
export interface OpenedCrm {
  readonly source: CrmSource;
  /** Where updates may be written: never outside. */
  readonly delivery: Delivery;
  /** What it is, for the summary. */
  readonly description: string;
  /** A short name for the pages; null: the portal's number. */
  readonly name: string | null;
  readonly clock: Clock;
  /** User ids of people who manage a team, as far as the world says. */
  readonly managerUserIds: readonly string[];
  readonly imported: ImportReport | null;
  close(): Promise<void>;
}

/** Opens the portal that the options name: a real one, one filled from files, or a generated one. */
export async function openCrm(options: StartOptions, settings: Settings): Promise<OpenedCrm> {
  if (options.portal) return realPortal(settings);
  if (options.files.length > 0) return importedPortal(options);
  return generatedPortal(options);
}

function realPortal(settings: Settings): OpenedCrm {
  return {
    source: hubspotFrom(settings).source,
    delivery: noDelivery,
    description: `${settings.HUBSPOT_API_URL === undefined ? 'your HubSpot portal' : `the portal at ${settings.HUBSPOT_API_URL}`} (read only)`,
    name: null,
    clock: Date.now,
    managerUserIds: [],
    imported: null,
    close: async () => {},
  };
}

async function generatedPortal({
  seed = 1,
  contacts,
  deals,
  now,
  'time-zone': timeZone = 'UTC',
}: StartOptions): Promise<OpenedCrm> {
  // The same hour gives the same world, so a second start within it finds its portal again.
  const at = now === undefined ? Date.now() - (Date.now() % 3_600_000) : instantOf(now, timeZone);
  const size = {
    ...(contacts !== undefined && { contacts }),
    ...(deals !== undefined && { deals }),
  };
  const portalId = worldPortalId(['generated', seed, at, contacts ?? 'usual', deals ?? 'usual']);
  const world = generateWorld({ seed, now: at, portalId, ...size });
  return sandboxed(world, `a generated sales team (seed ${seed})`, 'Generated team', null);
}

async function importedPortal(options: StartOptions): Promise<OpenedCrm> {
  const { files, mapping, goals, currency, now: said } = options;
  const timeZone = options['time-zone'];
  const now = said === undefined ? Date.now() : instantOf(said, timeZone ?? 'UTC');
  const portalId = worldPortalId(['imported', ...files, mapping ?? '', goals ?? '', now]);
  const given = {
    files,
    portalId,
    ...(mapping !== undefined && { mapping }),
    ...(goals !== undefined && { goals }),
    ...(timeZone !== undefined && { timeZone }),
    ...(currency !== undefined && { homeCurrency: currency }),
  };
  // A mapping file may name the zone that a day is one of.
  const day = said === undefined || said.includes('T') ? now : Temporal.PlainDate.from(said);
  const asked = await importWorld({ ...given, now: day });
  const old = said === undefined ? clockOfFiles(asked.world, now) : null;
  const { world, report } = old === null ? asked : await importAsOf(given, old);
  const names = files.map((file) => basename(file));
  return sandboxed(world, `your files: ${names.join(', ')}`, shortName(names), report);
}

/** Old files as they stood when they were the present, with a note of the clock that they were given. */
async function importAsOf(
  given: Omit<ImportInput, 'now'>,
  old: ClockOfFiles,
): Promise<{ readonly world: World; readonly report: ImportReport }> {
  const { world, report } = await importWorld({ ...given, now: old.clock });
  return { world, report: { ...report, notes: [clockNote(old, world.timeZone), ...report.notes] } };
}

async function sandboxed(
  world: World,
  description: string,
  name: string,
  imported: ImportReport | null,
): Promise<OpenedCrm> {
  const portal = await openPortal(world, { limits: { burst: null, search: null, daily: null } });
  const { source, writer } = hubspotPortal({
    accessToken: portal.token,
    basePath: portal.url,
    limits: noLimits,
    clock: portal.now,
  });
  return {
    source,
    // Into the sandbox portal alone: its people are made up, and mail to them would leave this machine.
    delivery: { mail: null, crm: writer },
    description,
    name,
    clock: portal.now,
    managerUserIds: managersOf(world),
    imported,
    close: portal.close,
  };
}

/** In each team, whoever owns no deal manages it. */
function managersOf({ owners, records }: World): string[] {
  const sellers = new Set(
    records.deals.flatMap(({ changes }) =>
      changes.filter(({ property }) => property === 'hubspot_owner_id').map(({ value }) => value),
    ),
  );
  return owners
    .filter(({ id, archived, teams }) => !archived && teams.length > 0 && !sellers.has(id))
    .map(({ userId }) => userId);
}

/** Fits the head of a page: the first file, and how many others. */
function shortName([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
