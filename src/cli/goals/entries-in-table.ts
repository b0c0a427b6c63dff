import { entriesOfTable, UnknownHeadings } from '../../contract/goal-table.ts';
import type { RawEntries } from '../../contract/read-goal-entries.ts';
import { faultText } from '../../files/file-fault.ts';
import { readTable } from '../../files/read-table.ts';
import { entryWords } from '../../words/en/goal-entries.ts';
import { NothingChanged } from '../nothing-changed.ts';

/** The entries of a table in a file; throws {@link NothingChanged} when it is none, or has headings that mean nothing. */
export async function entriesInTable(path: string): Promise<RawEntries> {
  const reading = await readTable(path);
  if (reading.kind === 'refused') throw new NothingChanged(reading.faults.map(faultText));
  try {
    return entriesOfTable(reading.table);
  } catch (error) {
    if (!(error instanceof UnknownHeadings)) throw error;
    const { file } = reading.table;
    throw new NothingChanged(
      error.faults.map((fault) => `${file}, ${entryWords.atHeadings(fault)}`),
      { cause: error },
    );
  }
}
