import { entriesOfTable, UnknownHeadings } from '../../contract/goal-table.ts';
import type { RawEntries } from '../../contract/read-goal-entries.ts';
import { faultText } from '../../files/file-fault.ts';
import { readTable } from '../../files/read-table.ts';
import { entryWords } from '../../words/en/goal-entries.ts';
import { GoalsRefused } from './goals-refused.ts';

/** The entries of a table in a file; throws {@link GoalsRefused} when it is none, or has headings that mean nothing. */
export async function entriesInTable(path: string): Promise<RawEntries> {
  const reading = await readTable(path);
  if (reading.kind === 'refused') throw new GoalsRefused(reading.faults.map(faultText));
  try {
    return entriesOfTable(reading.table);
  } catch (error) {
    if (!(error instanceof UnknownHeadings)) throw error;
    const { file } = reading.table;
    throw new GoalsRefused(
      error.faults.map((fault) => `${file}, ${entryWords.atHeadings(fault)}`),
      { cause: error },
    );
  }
}
