import type * as z from 'zod';
import type { Scorecard } from '../domain/leads/scorecard/scorecard.ts';
import type { FoundParts, WantedParts } from '../domain/leads/scorecard/scorecard-fault.ts';
import type { ScorecardProblem } from '../domain/leads/scorecard/scorecard-problem.ts';
import type { ToldOf } from '../domain/told/told.ts';
import { scorecardSchema } from './scorecard.ts';

/** A scorecard out of JSON, or everything that keeps it from being one. */
export type ReadScorecardResult =
  | { readonly scorecard: Scorecard; readonly problems: null }
  | { readonly scorecard: null; readonly problems: readonly ScorecardProblem[] };

/** Problems beyond these help nobody. */
const MOST_PROBLEMS = 100;

/** Reads the form of a scorecard; what it means is checked by checkScorecard. */
export function readScorecard(json: unknown): ReadScorecardResult {
  const parsed = scorecardSchema.safeParse(json);
  if (parsed.success) return { scorecard: parsed.data, problems: null };
  return {
    scorecard: null,
    problems: parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue) => problemOf(issue, json)),
  };
}

function problemOf(issue: z.core.$ZodIssue, json: unknown): ScorecardProblem {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return {
    place: placeWords(path, json),
    path,
    fault: {
      say: 'not of the form',
      with: { found: foundAt(issue, at(json, path)), wanted: wantedBy(issue) },
    },
    effect: 'refused',
  };
}

const singular: Readonly<Record<string, string>> = {
  terms: 'term',
  reads: 'property',
  bins: 'bin',
  when: 'condition',
  of: 'part',
  words: 'word',
  values: 'word',
};

/** `term "job-title", bin 2, points`: what lists hold is named by number, terms by their id. */
function placeWords(path: readonly (string | number)[], json: unknown): string {
  const words: string[] = [];
  path.forEach((step, index) => {
    if (typeof step !== 'number') {
      const next = path[index + 1];
      if (typeof next !== 'number' || singular[step] === undefined) words.push(step);
      return;
    }
    const list = String(path[index - 1]);
    const name = list === 'terms' ? idOf(at(json, path.slice(0, index + 1))) : null;
    words.push(`${singular[list] ?? 'entry'} ${name ?? step + 1}`);
  });
  return words.length === 0 ? 'the scorecard' : words.join(', ');
}

function idOf(term: unknown): string | null {
  if (typeof term !== 'object' || term === null || !('id' in term)) return null;
  return typeof term.id === 'string' && term.id !== ''
    ? JSON.stringify(term.id.slice(0, 60))
    : null;
}

/** What stands at a path; undefined where it leads nowhere. Never follows what an object inherits. */
function at(json: unknown, path: readonly (string | number)[]): unknown {
  let found = json;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
      return undefined;
    found = Object.entries(found).find(([name]) => name === String(step))?.[1];
  }
  return found;
}

function foundAt(issue: z.core.$ZodIssue, value: unknown): ToldOf<FoundParts> {
  if (issue.code === 'unrecognized_keys')
    return { say: 'unknown parts', with: { names: issue.keys.map(shown) } };
  if (value === undefined) return { say: 'missing', with: {} };
  if (Array.isArray(value)) return { say: 'a list', with: { length: value.length } };
  if (typeof value === 'object') return { say: value === null ? 'null' : 'an object', with: {} };
  return { say: 'a value', with: { shown: shown(value) } };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

function wantedBy(issue: z.core.$ZodIssue): ToldOf<WantedParts> {
  switch (issue.code) {
    case 'invalid_type':
      return { say: 'of a type', with: { type: issue.expected } };
    case 'invalid_value':
      return { say: 'one of values', with: { values: issue.values.map(shown) } };
    case 'too_big': {
      const most = Number(issue.maximum);
      return issue.origin === 'string'
        ? { say: 'fewer characters', with: { most } }
        : { say: 'fewer entries', with: { most } };
    }
    case 'unrecognized_keys':
      return { say: 'known parts alone', with: {} };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { say: 'one of values', with: { values: issue.options.map(shown) } }
        : { say: 'one of several forms', with: {} };
    default:
      return { say: 'as said of it', with: { text: issue.message } };
  }
}
