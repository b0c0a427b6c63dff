import type { FileFault } from '../../files/file-fault.ts';
import {
  type ColumnMapping,
  type Mapping,
  type OwnersMapping,
  type RecordsMapping,
  targetsOf,
} from '../../files/mapping-schema.ts';
import type { Table } from '../../files/table.ts';
import { headingFaults } from './tidy-table.ts';

/** Where a mapping and the files do not fit together, in every file. */
export function mappingFaults(mapping: Mapping, tables: readonly Table[]): readonly FileFault[] {
  return mapping.files.flatMap((each) => {
    const table = tables.find(({ file }) => file === each.file);
    if (table === undefined) return [];
    const values = Object.keys(each.values ?? {}).map((heading) => ['values', heading] as const);
    const common = headingFaults(table, values);
    if (each.object === 'lookup') return [...common, ...headingFaults(table, [['key', each.key]])];
    if (each.object === 'owners') return [...common, ...headingFaults(table, ownerHeadings(each))];
    return [...common, ...recordFaults(each, table, mapping, tables)];
  });
}

function ownerHeadings({ id, name, email, team, manager }: OwnersMapping) {
  const named = [
    ['id', id],
    ...[name].flat().map((each) => ['name', each]),
    ['email', email],
    ['manager', manager],
    ...(team ?? []).map((each) => ['team', each]),
  ];
  return named.flatMap(([place, heading]) =>
    place === undefined || heading === undefined ? [] : [[place, heading] as const],
  );
}

function recordFaults(
  mapping: RecordsMapping,
  table: Table,
  whole: Mapping,
  tables: readonly Table[],
): readonly FileFault[] {
  const fault = (message: string): FileFault => ({ file: table.file, line: null, message });
  const missingLookups = (mapping.lookups ?? []).filter(
    ({ file }) => !whole.files.some((each) => each.file === file && each.object === 'lookup'),
  );
  return [
    ...headingFaults(widened(table, mapping, tables), recordHeadings(mapping)),
    ...missingLookups.map(({ file }) =>
      fault(`The mapping looks up "${file}", which is not a file of object "lookup" in it.`),
    ),
    ...twiceMapped(mapping).map((name) =>
      fault(`The mapping makes property "${name}" more than once: make it of one column.`),
    ),
    ...stageFaults(mapping, whole).map(fault),
  ];
}

function widened(table: Table, mapping: RecordsMapping, tables: readonly Table[]): Table {
  const more = (mapping.lookups ?? []).flatMap(({ file }) =>
    (tables.find((each) => each.file === file)?.headings ?? []).map((each) => `${file}.${each}`),
  );
  const made = (mapping.joins ?? []).map((each) => each.as);
  return { ...table, headings: [...table.headings, ...more, ...made] };
}

function recordHeadings(mapping: RecordsMapping): readonly (readonly [string, string])[] {
  const single = [
    ['id', mapping.id?.column],
    ['knownFrom', mapping.knownFrom],
    ['stages', mapping.stages?.column],
    ['stages.pipelineColumn', mapping.stages?.pipelineColumn],
  ] as const;
  return [
    ...Object.keys(mapping.columns ?? {}).map((heading) => ['columns', heading] as const),
    ...everyTarget(mapping).flatMap(({ knownFrom }) =>
      knownFrom === undefined ? [] : [['knownFrom', knownFrom] as const],
    ),
    ...single.flatMap(([place, heading]) =>
      heading === undefined ? [] : [[place, heading] as const],
    ),
    ...Object.values(mapping.stages?.entered ?? {}).map(
      (each) => ['stages.entered', each] as const,
    ),
    ...(mapping.stages?.endings ?? []).map(({ column }) => ['stages.endings', column] as const),
    ...(mapping.onlyWith ?? []).map((each) => ['onlyWith', each] as const),
    ...(mapping.links ?? []).map(({ column }) => ['links', column] as const),
    ...(mapping.lookups ?? []).map(({ column }) => ['lookups', column] as const),
    ...(mapping.joins ?? []).flatMap((each) =>
      each.columns.map((name) => ['joins', name] as const),
    ),
  ];
}

/** Everything that columns become. */
function everyTarget(mapping: RecordsMapping): readonly ColumnMapping[] {
  return Object.keys(mapping.columns ?? {}).flatMap((column) => targetsOf(mapping, column) ?? []);
}

function twiceMapped(mapping: RecordsMapping): readonly string[] {
  const names = everyTarget(mapping)
    .filter(({ standsIn }) => standsIn !== true)
    .map((each) => each.property);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function stageFaults(mapping: RecordsMapping, whole: Mapping): readonly string[] {
  const { stages } = mapping;
  if (stages === undefined) return [];
  if (mapping.object !== 'deals') return ['Only a file of deals has "stages".'];
  const pipelines = whole.pipelines ?? [];
  const labels = pipelines.map((each) => `"${each.label}"`).join(', ');
  const named = pipelines.find((each) => each.label === stages.pipeline);
  if (stages.pipeline !== undefined && named === undefined) {
    return [`"stages.pipeline" is "${stages.pipeline}"; "pipelines" has ${labels || 'none'}.`];
  }
  const pipeline = named ?? pipelines[0];
  if (pipeline === undefined) return [];
  const known = pipeline.stages.map((each) => each.label);
  return Object.keys(stages.entered ?? {})
    .filter((label) => !known.includes(label))
    .map((label) => `"stages.entered" names "${label}"; the pipeline has ${known.join(', ')}.`);
}
