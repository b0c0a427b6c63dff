import { type Day, startOfDay } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { standardProperties } from '../standard/standard-properties.ts';
import type { World } from '../world.ts';
import type { FilePlan, ImportedType } from './file-plan.ts';
import { findPipelines } from './find-pipelines.ts';
import { importGoals } from './import-goals.ts';
import { type ImportedFileRows, importLinks } from './import-links.ts';
import { type ImportReport, ReportBuilder } from './import-report.ts';
import { importRows, recordsOf as recordsOfRows } from './import-rows.ts';
import { noteOldFiles } from './old-files.ts';
import { OwnerBook } from './owner-book.ts';
import { type PlanContext, planFromMapping } from './plan-from-mapping.ts';
import { PropertyBook } from './property-book.ts';
import { type ReadFiles, type RecordsFile, readFiles } from './read-files.ts';
import { readOwners } from './read-owners.ts';

/** What to import. */
export interface ImportInput {
  /** Paths of files, CSV or .xlsx. */
  readonly files: readonly string[];
  /** Path of a mapping file; what it leaves open is understood from the files. */
  readonly mapping?: string | undefined;
  /** Path of a file with goals, CSV or .xlsx. */
  readonly goals?: string | undefined;
  /** The portal's clock: ms since 1970, or a day, which is its first moment in the portal's zone. */
  readonly now: Instant | Day;
  /** IANA name; the mapping's, or else UTC, unless told. */
  readonly timeZone?: string | undefined;
  /** ISO 4217; the mapping's, or else USD, unless told. */
  readonly homeCurrency?: string | undefined;
  readonly portalId?: number | undefined;
}

const DEFAULT_PORTAL = 424243;

/**
 * Makes a portal out of files. Every row becomes a record; what cannot be taken as it stands is told in the report
 * with file, line, column and reason. Throws an ImportError with every fault found when files cannot be read.
 */
export async function importWorld(
  input: ImportInput,
): Promise<{ world: World; report: ImportReport }> {
  const report = new ReportBuilder();
  const read = await readFiles(input, namedProperties(), report);
  const owners = new OwnerBook();
  for (const file of read.owners) readOwners(file, owners, report);
  const timeZone = input.timeZone ?? read.mapping.portal?.timeZone ?? 'UTC';
  const now = typeof input.now === 'number' ? input.now : startOfDay(input.now, timeZone);
  const homeCurrency = input.homeCurrency ?? read.mapping.portal?.homeCurrency ?? 'USD';
  if (input.homeCurrency === undefined) noteCurrency(read, homeCurrency, report);
  const pipelines = findPipelines(read.records, read.mapping.pipelines ?? [], report);
  const properties = new PropertyBook(pipelines);
  const context = { timeZone, owners, properties, pipelines, report };
  const plans = plansOf(read.records, context);
  const files = importAll(plans, { now, homeCurrency, report });
  defineTextIds(files, properties);
  noteChoices(properties, report);
  const records = recordsOf(files);
  noteOldFiles(records, properties, { now, timeZone, report });
  if (read.owners.length > 0) noteOwners(owners, report);
  const goals = read.goals.flatMap((table) =>
    importGoals(table, { now, homeCurrency, owners, pipelines, report }),
  );
  return {
    world: {
      portalId: input.portalId ?? DEFAULT_PORTAL,
      timeZone,
      homeCurrency,
      now,
      properties: properties.all(),
      owners: owners.owners(),
      pipelines,
      records: { ...records, goal_targets: goals },
      links: importLinks(files, report),
    },
    report: report.build(),
  };
}

function plansOf(files: readonly RecordsFile[], context: PlanContext): readonly FilePlan[] {
  return files.map(({ table, mapping }) => planFromMapping(table, mapping, context));
}

/** HubSpot's own properties, by which headings may name them. */
function namedProperties() {
  const { contacts, deals, companies } = standardProperties([]);
  return { contacts, deals, companies };
}

/** Defines the properties that keep text ids, where there are such ids. */
function defineTextIds(files: readonly ImportedFileRows[], properties: PropertyBook): void {
  for (const { plan, rows } of files) {
    const some = rows.some(({ original, record }) => original !== null && original !== record.id);
    if (some) properties.make(plan.object, plan.id.keepIn, 'Imported ID', 'text');
  }
}

/** A home currency that nobody named is told. */
function noteCurrency({ mapping }: ReadFiles, currency: string, report: ReportBuilder): void {
  if (mapping.portal?.homeCurrency === undefined) return;
  report.note(`The home currency is ${currency}, as the files' deals or the mapping say.`);
}

function noteOwners(owners: OwnerBook, report: ReportBuilder): void {
  const names = owners.undeclared();
  if (names.length === 0) return;
  report.note(
    `Owners that the records name and the owners file does not: ${names.join(', ')}. They became owners without a team.`,
  );
}

function noteChoices(properties: PropertyBook, report: ReportBuilder): void {
  for (const [label, choices] of properties.addedChoices()) {
    report.note(
      `${label}: ${choices.join(', ')} became choices, because HubSpot's own do not have them.`,
    );
  }
}

function importAll(
  plans: readonly FilePlan[],
  context: Parameters<typeof importRows>[2],
): readonly ImportedFileRows[] {
  const taken: Record<ImportedType, Set<string>> = {
    contacts: new Set(),
    deals: new Set(),
    companies: new Set(),
  };
  return plans.map((plan) => ({ plan, rows: importRows(plan, taken[plan.object], context) }));
}

function recordsOf(files: readonly ImportedFileRows[]) {
  const of = (type: ImportedType) =>
    files.filter(({ plan }) => plan.object === type).flatMap(({ rows }) => recordsOfRows(rows));
  return { contacts: of('contacts'), deals: of('deals'), companies: of('companies') };
}
