import type { ValueReader } from '../../files/read-value.ts';
import type { Table } from '../../files/table.ts';
import type { WorldProperty } from '../world.ts';
import {
  columnReader,
  type ReaderContext,
  readsDates,
  valuesOf,
  type Writing,
} from './column-readers.ts';
import type { ColumnPlan, FilePlan, LinkPlan, StagePlan } from './file-plan.ts';
import { type ColumnMapping, type RecordsMapping, targetsOf } from './mapping-schema.ts';
import { stageByLabel } from './pipeline-book.ts';
import { ownProperty, type PlanContext } from './plan-from-headings.ts';
import { typeOfValues } from './property-book.ts';

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
  const indexOf = (property: string) =>
    columns.find((each) => each.property === property)?.index ?? null;
  return {
    table,
    object: mapping.object,
    id: { index: place(mapping.id?.column), keepIn },
    columns,
    fixed: fixedValues(mapping, context),
    created: indexOf('createdate'),
    knownFrom: place(mapping.knownFrom),
    readDate: readsDates(readers),
    stages: stagePlan(mapping, table, context, indexOf('closedate')),
    links: (mapping.links ?? []).map(
      ({ column, to, by }): LinkPlan => ({
        index: table.headings.indexOf(column),
        to,
        by: by ?? 'id',
      }),
    ),
  };
}

function columnPlans(mapping: RecordsMapping, readers: ReaderContext): readonly ColumnPlan[] {
  const { table, report } = readers;
  const apart = new Set([mapping.id?.column, mapping.stages?.column]);
  const leftOut: string[] = [];
  const plans = table.headings.flatMap((heading, index): ColumnPlan[] => {
    const targets = targetsOf(mapping, heading);
    if (targets === undefined && apart.has(heading)) return [];
    if (targets === null || (targets === undefined && mapping.others === 'leave out')) {
      leftOut.push(heading);
      return [];
    }
    const details = targets ?? [undefined];
    return details.map((detail) => columnPlan(index, heading, detail, readers));
  });
  if (leftOut.length > 0) {
    report.note(`${table.file}: left out, as the mapping says: ${leftOut.join(', ')}.`);
  }
  return plans;
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
  const writing = { ...readers.writing, dates: detail?.dates ?? readers.writing.dates };
  return {
    index,
    property: property.name,
    read: translated(
      detail?.values ?? {},
      columnReader(property, index, { ...readers, writing }, detail?.strict ?? false),
    ),
    knownFrom:
      detail?.knownFrom === undefined ? null : readers.table.headings.indexOf(detail.knownFrom),
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

function fixedValues(mapping: RecordsMapping, { properties }: PlanContext) {
  const fixed = mapping.fixed ?? {};
  for (const name of Object.keys(fixed)) properties.make(mapping.object, name, name, 'text');
  return fixed;
}

function stagePlan(
  mapping: RecordsMapping,
  table: Table,
  { pipelines }: PlanContext,
  closed: number | null,
): StagePlan | null {
  const { stages } = mapping;
  const pipeline = pipelines.find((each) => each.label === stages?.pipeline) ?? pipelines[0];
  if (stages === undefined || pipeline === undefined) return null;
  return {
    index: table.headings.indexOf(stages.column),
    pipelineOf: () => pipeline,
    entered: Object.entries(stages.entered ?? {}).flatMap(([label, column]) => {
      const stage = stageByLabel(pipeline, label);
      return stage === null ? [] : [{ stage, index: table.headings.indexOf(column) }];
    }),
    closed,
  };
}
