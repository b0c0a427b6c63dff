import * as z from 'zod';
import type {
  EntryFault,
  FaultTold,
  GoalEntry,
  SplitEntry,
} from '../domain/goals/defined/goal-entry.ts';
import { goalEntrySchema, splitEntrySchema } from './goal-file.ts';

/** Entries as a file has them, each with the place that messages name. */
export interface RawEntries {
  readonly goals: readonly unknown[];
  readonly splits: readonly unknown[];
  /** Where an entry stands, or a field of it: "line 4, Target", "goals[3].target". */
  readonly place: (place: EntryPlace) => string;
}

/** An entry of a file, or a field of it. */
export type EntryPlace = Pick<EntryFault, 'list' | 'entry' | 'field'>;

/** The field of a fault, as answers name it: "goals.3.target". */
export function fieldOf({ list, entry, field }: EntryPlace): string {
  return [list, entry, ...(field === null ? [] : [field])].join('.');
}

/** What such a field names; null: no entry. */
export function entryPlaceOf(path: string): EntryPlace | null {
  const [, list, entry, field = null] = /^(goals|splits)\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  return list === 'goals' || list === 'splits' ? { list, entry: Number(entry), field } : null;
}

/** Entries that have the right form; what is wrong with the others is told. */
export interface CheckedEntries {
  /** In the order of the file; null stands for one that could not be read at all. */
  readonly entries: {
    readonly goals: readonly (GoalEntry | null)[];
    readonly splits: readonly (SplitEntry | null)[];
  };
  readonly faults: readonly EntryFault[];
}

/** Checks the form of entries one by one, so that every fault has its place. */
export function checkGoalEntries(raw: Pick<RawEntries, 'goals' | 'splits'>): CheckedEntries {
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
  return { entries: { goals, splits }, faults };
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

function wanted(list: EntryFault['list'], issue: z.core.$ZodIssue): FaultTold {
  if (issue.code === 'unrecognized_keys') {
    const allowed = Object.keys((list === 'goals' ? goalEntrySchema : splitEntrySchema).shape);
    return { say: 'not in a form', with: { names: issue.keys, allowed } };
  }
  return issue.input === undefined
    ? { say: 'missing field', with: { expected: issue.message } }
    : {
        say: 'other form',
        with: { expected: issue.message, found: JSON.stringify(issue.input) },
      };
}

/** A target as digits, or what is wrong with it. */
export function readTarget(
  text: string,
): { readonly target: string } | { readonly wrong: FaultTold } {
  const read = goalEntrySchema.shape.target.safeParse(text);
  return read.success
    ? { target: read.data }
    : {
        wrong: {
          say: 'missing field',
          with: { expected: read.error.issues.map(({ message }) => message).join(', ') },
        },
      };
}

const day = z.iso.date();

/** Whether a text is a day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return day.safeParse(text).success;
}
