import type { ValueReader } from '../../files/read-value.ts';
import type { Table } from '../../files/table.ts';
import type { WorldPipeline } from '../world.ts';
import { columnReader, type ReaderContext, readsDates, valuesOf } from './column-readers.ts';
import { isRecordId } from './computed-id.ts';
import type { ColumnPlan, FilePlan, ImportedType, LinkPlan, StagePlan } from './file-plan.ts';
import { linkOfHeading, namesCompanies, propertyFinder } from './headings.ts';
import type { ReportBuilder } from './import-report.ts';
import type { OwnerBook } from './owner-book.ts';
import { stageByLabel } from './pipeline-book.ts';
import { nameFromHeading, type PropertyBook, typeOfValues } from './property-book.ts';

/** What the whole import shares. */
export interface PlanContext {
  readonly timeZone: string;
  readonly owners: OwnerBook;
  readonly properties: PropertyBook;
  readonly pipelines: readonly WorldPipeline[];
  readonly report: ReportBuilder;
}

/** Columns that are not values of their own: the id, the deal's place, links, and the time of the last edit. */
const handledApart = new Set(['hs_object_id', 'pipeline', 'dealstage']);
const modifiedDates = new Set(['lastmodifieddate', 'hs_lastmodifieddate']);

/** Reads a file of HubSpot's own headings: labels become properties, unknown ones become properties of the portal's own. */
export function planFromHeadings(
  table: Table,
  object: ImportedType,
  context: PlanContext,
): FilePlan {
  const find = propertyFinder(context.properties.of(object));
  const named = table.headings.map((heading, index) => ({
    index,
    heading,
    link: linkOfHeading(heading),
    property: find(heading),
  }));
  const at = (name: string) => named.find((each) => each.property === name)?.index ?? null;
  const modified = named.find((each) => modifiedDates.has(each.property ?? ''))?.index ?? null;
  const readers = {
    table,
    object,
    report: context.report,
    writing: { dates: null, timeZone: context.timeZone, numbers: null },
    owners: context.owners,
    properties: context.properties,
  };
  const plain = named.filter(
    (each) =>
      each.link === null && each.index !== modified && !handledApart.has(each.property ?? ''),
  );
  return {
    table,
    object,
    id: { index: at('hs_object_id'), keepIn: 'import_id' },
    columns: [
      ...columnPlans(plain, readers),
      ...(object === 'contacts' ? companyNames(named, table, context.report) : []),
    ],
    fixed: {},
    created: at('createdate'),
    knownFrom: modified,
    readDate: readsDates(readers),
    stages: object === 'deals' ? stagePlan(at, context.pipelines) : null,
    links: named.flatMap(({ index, link }): LinkPlan[] =>
      link === null ? [] : [{ index, to: link, by: 'any' }],
    ),
  };
}

/** Where exports have the companies' names but no "Company Name" of the contact's own, the first of them stands in. */
function companyNames(
  columns: readonly NamedColumn[],
  { file }: Table,
  report: ReportBuilder,
): readonly ColumnPlan[] {
  const names = columns
    .filter(({ heading }) => namesCompanies(heading))
    .sort((a, b) => Number(isPrimary(b.heading)) - Number(isPrimary(a.heading)));
  return names.map(({ index, heading }) => {
    report.note(`${file}: where a contact has no Company Name, it is that of "${heading}".`);
    return { index, property: 'company', read: firstName, knownFrom: null, standsIn: true };
  });
}

function isPrimary(heading: string): boolean {
  return /^primary /i.test(heading);
}

/** The first of several names; an id is none. */
const firstName: ValueReader = (text) => {
  const name = text.split(';', 1)[0]?.trim() ?? '';
  return name === '' || isRecordId(name) ? { kind: 'missing' } : { kind: 'value', value: name };
};

interface NamedColumn {
  readonly index: number;
  readonly heading: string;
  readonly property: string | null;
}

function columnPlans(
  columns: readonly NamedColumn[],
  readers: ReaderContext,
): readonly ColumnPlan[] {
  const { table, properties, report } = readers;
  const made: string[] = [];
  const taken = new Set<string>();
  const plans = columns.map(({ index, heading, property: name }): ColumnPlan => {
    const isKnown = name !== null && !taken.has(name);
    const property = isKnown ? properties.get(readers.object, name) : null;
    const own = property ?? ownProperty(index, heading, readers);
    if (property === null) made.push(heading);
    taken.add(own.name);
    return {
      index,
      property: own.name,
      read: columnReader(own, index, readers, false),
      knownFrom: null,
    };
  });
  if (made.length > 0) {
    report.note(
      `${table.file}: ${made.length} headings are not HubSpot's and became properties of your own: ${made.join(', ')}.`,
    );
  }
  return plans;
}

/** A property of the portal's own, under a name that nothing else has. */
export function ownProperty(
  index: number,
  heading: string,
  { table, properties, object }: ReaderContext,
) {
  const wished = nameFromHeading(heading);
  const free = properties.get(object, wished) === null ? wished : `imported_${wished}`;
  const name = properties.get(object, free) === null ? free : `${free}_${index + 1}`;
  return properties.make(object, name, heading, typeOfValues(valuesOf(table, index)));
}

function stagePlan(
  at: (property: string) => number | null,
  pipelines: readonly WorldPipeline[],
): StagePlan | null {
  const index = at('dealstage');
  const pipelineColumn = at('pipeline');
  if (index === null && pipelineColumn === null) return null;
  const only = pipelines.length === 1 ? (pipelines[0] ?? null) : null;
  return {
    index,
    pipelineOf: (cells) => {
      const label = pipelineColumn === null ? '' : (cells[pipelineColumn]?.trim() ?? '');
      const named = pipelines.find((each) => each.label.toLowerCase() === label.toLowerCase());
      const stage = index === null ? '' : (cells[index]?.trim() ?? '');
      return named ?? pipelines.find((each) => stageByLabel(each, stage) !== null) ?? only;
    },
    entered: pipelines.flatMap((pipeline) =>
      pipeline.stages.flatMap((stage) => {
        const column = at(`hs_v2_date_entered_${stage.id}`);
        return column === null ? [] : [{ stage, index: column }];
      }),
    ),
    closed: at('closedate'),
  };
}
