import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { goalFileSchema } from '../../contract/goal-file.ts';
import { checkGoalEntries, type RawEntries } from '../../contract/read-goal-entries.ts';
import { settingIn } from '../../contract/settings/rules-file.ts';
import type { EntryFault } from '../../domain/goals/defined/goal-entry.ts';
import type { ImportEntries } from '../../use-cases/settings/import-goals.ts';
import { entriesInTable } from './entries-in-table.ts';
import { GoalsRefused } from './goals-refused.ts';

/** A goals file whose entries have the right form; those that have not are told. */
export interface ReadGoalFile {
  readonly file: string;
  readonly entries: ImportEntries;
  readonly faults: readonly EntryFault[];
  readonly place: RawEntries['place'];
}

/** Reads a goals file, a table or JSON by its name; throws {@link GoalsRefused} when it is neither, or not readable. */
export async function readGoalFile(path: string): Promise<ReadGoalFile> {
  const raw = path.toLowerCase().endsWith('.json')
    ? await entriesInJson(path)
    : await entriesInTable(path);
  return { file: basename(path), ...checkGoalEntries(raw), place: raw.place };
}

async function entriesInJson(path: string): Promise<RawEntries> {
  const file = basename(path);
  const parsed = goalFileSchema.safeParse(settingIn(await jsonOf(path, file), 'goals'));
  if (!parsed.success) {
    throw new GoalsRefused([
      `${file}: expected a list of goals, or {"goals": [...], "splits": [...]}.`,
    ]);
  }
  const place = ({ list, entry, field }: EntryFault) =>
    `${list}[${entry}]${field === null ? '' : `.${field}`}`;
  return { ...parsed.data, place };
}

async function jsonOf(path: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new GoalsRefused(
      [`${file}: the file cannot be read: check its name, its folder and its permissions.`],
      { cause },
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new GoalsRefused([`${file}: this is not JSON: ${detail}.`], { cause });
  }
}
