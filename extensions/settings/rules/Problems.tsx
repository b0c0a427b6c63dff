import { Alert, Text } from '@hubspot/ui-extensions';
import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import { ruleRefusals } from '../../../src/words/en/rules.ts';
import { faultWords, problemLine } from '../../../src/words/en/scorecard-faults.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { english } from '../../../src/words/english.ts';
import { say } from '../../../src/words/say.ts';
import type { RuleProblem } from './rule-parts.ts';

/** Why something was not done, and every problem with its place. */
export function ProblemList({
  answer,
  problems,
}: {
  readonly answer: Exclude<ChangeRulesAnswer, { state: 'done' }> | null;
  readonly problems: readonly RuleProblem[];
}) {
  return (
    <>
      {answer?.state === 'not possible' && (
        <Alert title={words.notPossible} variant="warning">
          <Text>{say(ruleRefusals, answer.why, english)}</Text>
        </Alert>
      )}
      {problems.length > 0 && (
        <Alert title={titleOf(problems)} variant={isRefused(problems) ? 'danger' : 'warning'}>
          {problems
            .map((problem) => problemLine(problem, english))
            .map((line) => (
              <Text key={line}>{line}</Text>
            ))}
        </Alert>
      )}
    </>
  );
}

/** The problems of one field or of what lies below it, for the words beside it; null: none. */
export function problemAt(
  problems: readonly RuleProblem[],
  path: RuleProblem['path'],
): string | null {
  const own = problems.filter((problem) =>
    path.every((step, depth) => problem.path[depth] === step),
  );
  const said = own
    .map(({ fault }) => faultWords(fault, english))
    .flatMap(({ wrong, remedy }) => [wrong, remedy]);
  return said.length === 0 ? null : said.filter((part) => part !== null).join(' ');
}

function isRefused(problems: readonly RuleProblem[]): boolean {
  return problems.some(({ effect }) => effect === 'refused');
}

function titleOf(problems: readonly RuleProblem[]): string {
  return isRefused(problems) ? words.notSaved(problems.length) : words.problemsIn(problems.length);
}
