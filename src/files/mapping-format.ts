import { type Mapping, targetsOf } from './mapping-schema.ts';
import type { TableFormat } from './read-table.ts';

/** What a mapping says about how a file is written. */
export function formatOf(mapping: Mapping['files'][number] | undefined): TableFormat {
  if (mapping === undefined) return {};
  const { encoding, delimiter } = mapping;
  if (mapping.object === 'lookup' || mapping.object === 'owners') return { encoding, delimiter };
  const datesOf = (heading: string) =>
    patternOf(targetsOf(mapping, heading)?.find(({ dates }) => dates !== undefined)?.dates) ??
    patternOf(mapping.dates);
  return { encoding, delimiter, numbers: mapping.numbers, datesOf };
}

/** An order of day and month is no pattern to write a workbook's dates in. */
function patternOf(dates: string | undefined): string | null {
  return dates === undefined || dates.endsWith(' first') ? null : dates;
}
