import { PointsTableRefused } from '../../src/domain/leads/import/points-table.ts';
import { UnreadableFile } from '../../src/files/file-fault.ts';
import { splitText } from '../../src/files/split-text.ts';
import type { SplitTable } from '../../src/use-cases/settings/rules-file.ts';

/** Splits a CSV text into rows; throws {@link PointsTableRefused} when it is none. */
export const splitTable: SplitTable = (text) => {
  try {
    return splitText(text);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    const { line, message } = cause;
    throw new PointsTableRefused({ say: 'not a table', with: { line, message } }, { cause });
  }
};
