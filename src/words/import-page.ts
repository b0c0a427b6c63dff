import type { Question, Refusal } from '../contract/file-check.ts';
import { pageQuestions, pageRefusals } from './en/import-page.ts';
import type { Format } from './format.ts';
import { say } from './say.ts';

/** What somebody has to say about a file, beside a control for the answer. */
export function pageQuestionWords(told: Question, format: Format): string {
  return say(pageQuestions, told, format);
}

/** Why a file is not taken yet, beside the choices that mend it. */
export function pageRefusalWords(told: Refusal, format: Format): string {
  return say(pageRefusals, told, format);
}
