import type { RawEntries } from '../../contract/read-goal-entries.ts';
import { readTable } from '../../sandbox/import/read-table.ts';
import { entriesOfTable, UnknownHeadings } from '../../use-cases/settings/goal-table.ts';
import { GoalsRefused } from './goals-refused.ts';

/** The entries of a CSV file; throws {@link GoalsRefused} when it is none, or has headings that mean nothing. */
export async function entriesInTable(path: string): Promise<RawEntries> {
  const reading = await readTable(path);
  if (reading.kind === 'refused') {
    throw new GoalsRefused(
      reading.faults.map(({ file, line, message }) =>
        line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`,
      ),
    );
  }
  try {
    return entriesOfTable(reading.table);
  } catch (error) {
    if (!(error instanceof UnknownHeadings)) throw error;
    const { file } = reading.table;
    throw new GoalsRefused(
      error.faults.map((fault) => `${file}, ${fault}`),
      { cause: error },
    );
  }
}
