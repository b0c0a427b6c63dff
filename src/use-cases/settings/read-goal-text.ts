import { goalFileSchema } from '../../contract/goal-file.ts';
import { entriesOfTable, UnknownHeadings } from '../../contract/goal-table.ts';
import type { RawEntries } from '../../contract/read-goal-entries.ts';
import type { FieldProblem } from '../../contract/settings/change-setting.ts';
import { PointsTableRefused } from '../../domain/leads/import/points-table.ts';
import { entryWords } from '../../words/en/goal-entries.ts';
import { faultWords } from '../../words/en/scorecard-faults.ts';
import { english } from '../../words/english.ts';
import type { SplitTable } from './rules-file.ts';

/** Rows that a pasted table may have; longer ones are for the command line. */
const MOST_ROWS = 900;

/** The entries of a goals file as text, JSON or CSV by what it holds; or why there are none. */
export function readGoalText(
  text: string,
  splitTable: SplitTable,
): RawEntries | readonly FieldProblem[] {
  return /^\s*[[{]/.test(text) ? inJson(text) : inTable(text, splitTable);
}

function inJson(text: string): RawEntries | readonly FieldProblem[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return problem(entryWords.notJson(cause instanceof Error ? cause.message : String(cause)));
  }
  const parsed = goalFileSchema.safeParse(json);
  if (!parsed.success) return problem(entryWords.notGoals);
  const place: RawEntries['place'] = ({ list, entry, field }) =>
    `${list === 'goals' ? 'goal' : 'split'} ${entry + 1}${field === null ? '' : `, ${field}`}`;
  return { ...parsed.data, place };
}

function inTable(text: string, splitTable: SplitTable): RawEntries | readonly FieldProblem[] {
  try {
    const [heading, ...rows] = splitTable(text);
    if (rows.length > MOST_ROWS) return problem(entryWords.tooManyRows(MOST_ROWS));
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (filled.length === 0) return problem(entryWords.noRows);
    return entriesOfTable({ headings: heading?.cells ?? [], rows: filled });
  } catch (error) {
    if (error instanceof UnknownHeadings)
      return error.faults.map((fault) => ({ field: '', wrong: entryWords.atHeadings(fault) }));
    if (error instanceof PointsTableRefused) return problem(faultWords(error.fault, english).wrong);
    throw error;
  }
}

function problem(wrong: string): readonly FieldProblem[] {
  return [{ field: '', wrong }];
}
