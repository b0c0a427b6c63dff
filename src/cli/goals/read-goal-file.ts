import { basename } from 'node:path';
import { goalFileSchema } from '../../contract/goal-file.ts';
import type { EntryPlace, RawEntries } from '../../contract/read-goal-entries.ts';
import { settingIn } from '../../contract/settings/rules-file.ts';
import { NothingChanged } from '../nothing-changed.ts';
import { readJson } from '../read-json.ts';
import { entriesInTable } from './entries-in-table.ts';

/** The entries of a goals file, a table or JSON by its name; throws {@link NothingChanged} when it is neither, or not readable. */
export function readGoalFile(path: string): Promise<RawEntries> {
  return path.toLowerCase().endsWith('.json') ? entriesInJson(path) : entriesInTable(path);
}

async function entriesInJson(path: string): Promise<RawEntries> {
  const parsed = goalFileSchema.safeParse(settingIn(await readJson(path), 'goals'));
  if (!parsed.success) {
    throw new NothingChanged([
      `${basename(path)}: expected a list of goals, or {"goals": [...], "splits": [...]}.`,
    ]);
  }
  const place = ({ list, entry, field }: EntryPlace) =>
    `${list}[${entry}]${field === null ? '' : `.${field}`}`;
  return { ...parsed.data, place };
}
