import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as z from 'zod';
import { goalEntrySchema, goalFileSchema, splitEntrySchema } from '../../contract/goal-file.ts';
import type { EntryFault } from '../../domain/goals/defined/goal-entry.ts';
import type { ImportEntries } from '../../use-cases/import-goals.ts';
import { entriesInTable } from './entries-in-table.ts';
import { GoalsRefused } from './goals-refused.ts';
import type { RawEntries } from './raw-entries.ts';

/** A goals file whose entries have the right form; those that have not are told. */
export interface ReadGoalFile {
  readonly file: string;
  readonly entries: ImportEntries;
  readonly faults: readonly EntryFault[];
  readonly place: RawEntries['place'];
}

/** Reads a goals file, CSV or JSON by its name; throws {@link GoalsRefused} when it is neither, or not readable. */
export async function readGoalFile(path: string): Promise<ReadGoalFile> {
  const raw = path.toLowerCase().endsWith('.json')
    ? await entriesInJson(path)
    : await entriesInTable(path);
  const faults: EntryFault[] = [];
  const check = <T>(list: EntryFault['list'], schema: z.ZodType<T>) =>
    raw[list].map((each, entry): T | null => {
      const parsed = schema.safeParse(each, { reportInput: true });
      if (parsed.success) return parsed.data;
      faults.push(...parsed.error.issues.map((issue) => faultOf(list, entry, issue)));
      return schema.safeParse(withoutFaults(each, parsed.error.issues)).data ?? null;
    });
  const goals = check('goals', goalEntrySchema);
  const splits = check('splits', splitEntrySchema);
  return { file: basename(path), entries: { goals, splits }, faults, place: raw.place };
}

async function entriesInJson(path: string): Promise<RawEntries> {
  const file = basename(path);
  const parsed = goalFileSchema.safeParse(await jsonOf(path, file));
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

/** The rest of an entry is read on without what is wrong in it, so that every fault is told at once. */
function withoutFaults(entry: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const wrong = new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path[0]])),
  );
  const right = Object.entries(entry).filter(([field]) => !wrong.has(field));
  return { ...Object.fromEntries(right), ...(wrong.has('target') && { target: '1' }) };
}

function faultOf(list: EntryFault['list'], entry: number, issue: z.core.$ZodIssue): EntryFault {
  const field = issue.path.length === 0 ? null : issue.path.map(String).join('.');
  return { list, entry, field, message: wanted(list, issue) };
}

function wanted(list: EntryFault['list'], issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const allowed = Object.keys((list === 'goals' ? goalEntrySchema : splitEntrySchema).shape);
    const names = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${names} means nothing here. Allowed: ${allowed.join(', ')}.`;
  }
  return issue.input === undefined
    ? `Missing: expected ${issue.message}.`
    : `Expected ${issue.message}; it is ${JSON.stringify(issue.input)}.`;
}
