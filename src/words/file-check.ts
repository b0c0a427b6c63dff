import type { Doing, Evidence, Question, Refusal } from '../contract/file-check.ts';
import { doings, evidence, questions, refusals } from './en/file-check.ts';
import type { Format } from './format.ts';
import { say } from './say.ts';

/** Why a column is understood as it is. */
export function evidenceWords(told: Evidence, format: Format): string {
  return say(evidence, told, format);
}

/** What somebody has to say about a file. */
export function questionWords(told: Question, format: Format): string {
  return say(questions, told, format);
}

/** Why a file is not taken. */
export function refusalWords(told: Refusal, format: Format): string {
  return say(refusals, told, format);
}

/** What will be done with a file. */
export function doingWords(told: Doing, format: Format): string {
  return say(doings, told, format);
}
