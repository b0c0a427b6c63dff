import { answerCase, type CaseAnswer } from './answer-case.ts';
import { readCases } from './case-file.ts';

/** Which cases to answer, and how to print it. */
interface CasesAsked {
  readonly case: string;
  readonly id?: string | undefined;
  readonly json: boolean;
}

/** Answers cases of a file and prints the answers: a list with the names that case files use, or a table for people. */
export async function diagnoseCases({ case: path, id, json }: CasesAsked): Promise<void> {
  const answers = (await readCases(path, id)).map(answerCase);
  process.stdout.write(
    json ? `${JSON.stringify(answers, null, 2)}\n` : `${answers.map(caseText).join('\n\n')}\n`,
  );
}

const WIDTH = 14;
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A case for people: the shortfall, and each cause with its standard error where there is one. */
function caseText(answer: CaseAnswer): string {
  const errors = 'group_standard_error' in answer ? answer.group_standard_error : {};
  const lines = Object.entries(answer.group_effects).map(([cause, effect]) => {
    const error = errors[cause];
    const give = error === undefined ? '' : `  +- ${whole.format(error)}`;
    return `  ${cause.padEnd(WIDTH)}${whole.format(effect).padStart(WIDTH)}${give}`;
  });
  const verdict = answer.expected_top_cause ?? 'no cause stands out from chance';
  return [
    `${answer.id}: ${whole.format(answer.shortfall)} short of target. Largest: ${verdict}`,
    ...lines,
  ].join('\n');
}
