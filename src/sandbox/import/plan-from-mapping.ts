import { type ColumnMapping, type RecordsMapping, targetsOf } from '../../files/mapping-schema.ts';
import type { ValueReader } from '../../files/read-value.ts';
import { type Table, valuesOf } from '../../files/table.ts';
import type { WorldPipeline, WorldProperty } from '../world.ts';
import { columnReader, type ReaderContext, readsDates, type Writing } from './column-readers.ts';
import type { ColumnPlan, FilePlan, LinkPlan, StagePlan } from './file-plan.ts';
import { pipelineLabel } from './find-pipelines.ts';
import type { ReportBuilder } from './import-report.ts';
import type { OwnerBook } from './owner-book.ts';
import { stageByLabel } from './pipeline-book.ts';
import { nameFromHeading, type PropertyBook, typeOfValues } from './property-book.ts';
import { partReader } from './value-parts.ts';

/** What the whole import shares. */
export interface PlanContext {
  readonly timeZone: string;
  readonly owners: OwnerBook;
  readonly properties: PropertyBook;
  readonly pipelines: readonly WorldPipeline[];
  readonly report: ReportBuilder;
}

/** Reads a file as its mapping says. The headings it names are known to exist. */
export function planFromMapping(
  table: Table,
  mapping: RecordsMapping,
  context: PlanContext,
): FilePlan {
  const writing: Writing = {
    dates: mapping.dates ?? null,
    timeZone: mapping.timeZone ?? context.timeZone,
    numbers: mapping.numbers ?? null,
  };
  const readers = {
    table,
    object: mapping.object,
    report: context.report,
    writing,
    owners: context.owners,
    properties: context.properties,
  };
  const place = (heading: string | undefined) =>
    heading === undefined ? null : table.headings.indexOf(heading);
  const columns = columnPlans(mapping, readers);
  const keepIn = mapping.id?.keepIn ?? 'import_id';
  const placesOf = (property: string) =>
    columns.filter((each) => each.property === property).map((each) => each.index);
  return {
    table,
    object: mapping.object,
    id: { index: place(mapping.id?.column), keepIn },
    columns,
    onlyWith: (mapping.onlyWith ?? []).map((heading) => table.headings.indexOf(heading)),
    isMerged: mapping.duplicates !== 'keep',
    fixed: fixedValues(mapping, context),
    created: placesOf('createdate')[0] ?? null,
    knownFrom: place(mapping.knownFrom),
    readDate: readsDates(readers, writingOf(mapping, table, writing)),
    stages: stagePlan(mapping, table, context, placesOf('closedate')),
    links: (mapping.links ?? []).map(
      ({ column, to, by }): LinkPlan => ({
        index: table.headings.indexOf(column),
        to,
        by: by ?? 'id',
      }),
    ),
  };
}

/** How a column's dates are written: as its own entry says, else as the file's. */
function writingOf(mapping: RecordsMapping, table: Table, writing: Writing) {
  return (index: number): Writing => {
    const targets = targetsOf(mapping, table.headings[index] ?? '') ?? [];
    const dates = targets.find((each) => each.dates !== undefined)?.dates;
    return { ...writing, dates: dates ?? writing.dates };
  };
}

/** Columns that are no values of their own unless the mapping says so. */
function placesApart({ id, knownFrom, stages, links }: RecordsMapping): ReadonlySet<string> {
  const named = [
    id?.column,
    knownFrom,
    stages?.column,
    stages?.pipelineColumn,
    ...(stages?.endings ?? []).map(({ column }) => column),
    ...Object.values(stages?.entered ?? {}),
    ...(links ?? []).filter(({ by }) => by === 'any').map(({ column }) => column),
  ];
  return new Set(named.filter((each) => each !== undefined));
}

function columnPlans(mapping: RecordsMapping, readers: ReaderContext): readonly ColumnPlan[] {
  const { table, report } = readers;
  const apart = placesApart(mapping);
  const leftOut: string[] = [];
  const made: string[] = [];
  const plans = inMappingsOrder(table, mapping).flatMap(({ heading, index }): ColumnPlan[] => {
    const targets = targetsOf(mapping, heading);
    if (targets === undefined && (apart.has(heading) || isPartOf(heading, apart))) return [];
    if (targets === null || (targets === undefined && mapping.others === 'leave out')) {
      leftOut.push(heading);
      return [];
    }
    if (targets === undefined) {
      made.push(heading);
      return [columnPlan(index, heading, undefined, readers)];
    }
    return targets.map((detail) => columnPlan(index, heading, detail, readers));
  });
  if (leftOut.length > 0 && mapping.onlyWith === undefined) {
    report.note(
      `${table.file}: left out of the ${readers.object}, as the mapping says: ${leftOut.join(', ')}.`,
    );
  }
  if (made.length > 0) {
    report.note(
      `${table.file}: ${made.length} headings are not HubSpot's and became properties of your own: ${made.join(', ')}.`,
    );
  }
  return plans;
}

/** A stage that was put together of several columns has their headings in its own. */
function isPartOf(heading: string, apart: ReadonlySet<string>): boolean {
  return [...apart].some((each) => each.split(' + ').includes(heading));
}

/** The columns, those that stand in for others behind them and in the order of the mapping. */
function inMappingsOrder(table: Table, mapping: RecordsMapping) {
  const order = Object.keys(mapping.columns ?? {});
  const isStandIn = (heading: string) =>
    targetsOf(mapping, heading)?.some(({ standsIn }) => standsIn === true) ?? false;
  const all = table.headings.map((heading, index) => ({ heading, index }));
  return [
    ...all.filter(({ heading }) => !isStandIn(heading)),
    ...all
      .filter(({ heading }) => isStandIn(heading))
      .toSorted((one, other) => order.indexOf(one.heading) - order.indexOf(other.heading)),
  ];
}

function columnPlan(
  index: number,
  heading: string,
  detail: ColumnMapping | undefined,
  readers: ReaderContext,
): ColumnPlan {
  const property =
    detail === undefined
      ? ownProperty(index, heading, readers)
      : mappedProperty(index, heading, detail, readers);
  const writing = {
    ...readers.writing,
    dates: detail?.dates ?? readers.writing.dates,
    numbers: detail?.numbers ?? readers.writing.numbers,
  };
  const read = columnReader(property, index, { ...readers, writing }, detail?.strict ?? false);
  if (detail?.standsIn === true) {
    readers.report.note(
      `${readers.table.file}: where a record has no ${property.label}, it is that of "${heading}".`,
    );
  }
  return {
    index,
    property: property.name,
    read: translated(detail?.values ?? {}, partReader(detail?.part, read)),
    knownFrom:
      detail?.knownFrom === undefined ? null : readers.table.headings.indexOf(detail.knownFrom),
    ...(detail?.standsIn === true && { standsIn: true }),
  };
}

/** A reader that first takes other words for what stands in the file. */
function translated(
  values: Readonly<Record<string, string | null>>,
  read: ValueReader,
): ValueReader {
  const words = new Map(Object.entries(values));
  return (text) => {
    const word = words.get(text);
    if (word === null) return { kind: 'missing' };
    return read(word ?? text);
  };
}

function mappedProperty(
  index: number,
  heading: string,
  detail: ColumnMapping,
  { table, object, properties }: ReaderContext,
): WorldProperty {
  const type = detail.type ?? typeOfValues(valuesOf(table, index));
  return properties.make(object, detail.property, detail.label ?? heading, type);
}

/** A property of the portal's own, under a name that nothing else has. */
function ownProperty(
  index: number,
  heading: string,
  { table, properties, object }: ReaderContext,
): WorldProperty {
  const wished = nameFromHeading(heading);
  const free = properties.get(object, wished) === null ? wished : `imported_${wished}`;
  const name = properties.get(object, free) === null ? free : `${free}_${index + 1}`;
  return properties.make(object, name, heading, typeOfValues(valuesOf(table, index)));
}

function fixedValues(mapping: RecordsMapping, { properties }: PlanContext) {
  const fixed = mapping.fixed ?? {};
  for (const name of Object.keys(fixed)) properties.make(mapping.object, name, name, 'text');
  return fixed;
}

function stagePlan(
  mapping: RecordsMapping,
  table: Table,
  { pipelines }: PlanContext,
  closed: readonly number[],
): StagePlan | null {
  const { stages } = mapping;
  if (stages === undefined) return null;
  const place = (heading: string | undefined) =>
    heading === undefined ? null : table.headings.indexOf(heading);
  const [index, pipelineIndex] = [place(stages.column), place(stages.pipelineColumn)];
  return {
    index,
    pipelineOf: pipelineFinder(pipelines, stages.pipeline, { index, pipelineIndex }),
    entered: Object.entries(stages.entered ?? {}).flatMap(([label, column]) =>
      pipelines.flatMap((pipeline) => {
        const stage = stageByLabel(pipeline, label);
        return stage === null ? [] : [{ stage, index: table.headings.indexOf(column) }];
      }),
    ),
    closed,
  };
}

/** The pipeline that a row names, else the one that has its stage, else the only one. */
function pipelineFinder(
  pipelines: readonly WorldPipeline[],
  said: string | undefined,
  {
    index,
    pipelineIndex,
  }: { readonly index: number | null; readonly pipelineIndex: number | null },
): StagePlan['pipelineOf'] {
  const [first] = pipelines;
  const mapped = pipelines.find((each) => each.label === said) ?? null;
  const only = pipelines.length === 1 ? (first ?? null) : null;
  const text = (cells: readonly string[], at: number | null) =>
    at === null ? '' : (cells[at]?.trim() ?? '');
  return (cells) => {
    if (mapped !== null) return mapped;
    const label = pipelineLabel(text(cells, pipelineIndex)).toLowerCase();
    const named = pipelines.find((each) => each.label.toLowerCase() === label);
    const stage = text(cells, index);
    return named ?? pipelines.find((each) => stageByLabel(each, stage) !== null) ?? only;
  };
}
