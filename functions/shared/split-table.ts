import { CsvError, parse } from 'csv-parse/sync';
import { PointsTableRefused } from '../../src/domain/leads/import/points-table.ts';
import type { SplitTable } from '../../src/use-cases/settings/rules-file.ts';

/** Splits a CSV text, with commas or semicolons, into rows; throws {@link PointsTableRefused} when it is none. */
export const splitTable: SplitTable = (text) => {
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.includes(';') && !heading.includes(',') ? ';' : ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, to: 1_000 });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new PointsTableRefused([cause.message], { cause });
  }
};
