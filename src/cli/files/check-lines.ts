import type { ColumnCheck, FileCheck } from '../../contract/file-check.ts';
import { fileKinds, fileObjects } from '../../words/en/file-check.ts';
import { english } from '../../words/english.ts';
import { doingWords, evidenceWords, questionWords, refusalWords } from '../../words/file-check.ts';

/** Characters of an example that are shown. */
const LONGEST = 32;

/** How a file was understood, for a terminal. */
export function checkLines({
  file,
  kind,
  columns,
  questions,
  refused,
  will,
  remarks,
}: FileCheck): readonly string[] {
  return [
    '',
    `${file}: ${fileKinds[kind]}`,
    ...remarks.map((each) => `  ${each}`),
    ...columns.flatMap(columnLines),
    ...will.map((each) => `  > ${doingWords(each, english)}`),
    ...questions.map((each) => `  ? ${questionWords(each, english)}`),
    ...refused.map((each) => `  ! Refused: ${refusalWords(each, english)}`),
  ];
}

const marks = { sure: '  ', likely: ' ~', asked: ' ?' } as const;

function columnLines({
  heading,
  means,
  confidence,
  evidence,
  examples,
}: ColumnCheck): readonly string[] {
  const meaning = means === null ? '-' : `${fileObjects[means.object]} ${means.property}`;
  const why = evidence.map((each) => evidenceWords(each, english)).join('; ');
  const shown = examples.map(shortened).join(' | ');
  return [
    `${marks[confidence]} ${heading} = ${meaning} (${why})`,
    ...(shown === '' ? [] : [`       ${shown}`]),
  ];
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** How a file was understood, for programs: every message with its id, its values, and its sentence as `text`. */
export function checkValue(check: FileCheck) {
  return {
    ...check,
    columns: check.columns.map((column) => ({
      ...column,
      evidence: column.evidence.map((told) => ({ ...told, text: evidenceWords(told, english) })),
    })),
    questions: check.questions.map((told) => ({ ...told, text: questionWords(told, english) })),
    refused: check.refused.map((told) => ({ ...told, text: refusalWords(told, english) })),
    will: check.will.map((told) => ({ ...told, text: doingWords(told, english) })),
  };
}
