import { Alert, Text } from '@hubspot/ui-extensions';
import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
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
        <Alert title="That is not possible now" variant="warning">
          <Text>{answer.why}</Text>
        </Alert>
      )}
      {problems.length > 0 && (
        <Alert title={titleOf(problems)} variant={isRefused(problems) ? 'danger' : 'warning'}>
          {problems.map((problem) => (
            <Text key={`${problem.place} ${problem.wrong}`}>{problemWords(problem)}</Text>
          ))}
        </Alert>
      )}
    </>
  );
}

/** A problem in full: what is wrong, what is allowed, what to do. */
export function problemWords({ place, wrong, allowed, remedy }: RuleProblem): string {
  return `${place}: ${wrong} Allowed: ${allowed} ${remedy}`;
}

/** The problems of one field or of what lies below it, for the words beside it; null: none. */
export function problemAt(
  problems: readonly RuleProblem[],
  path: RuleProblem['path'],
): string | null {
  const own = problems.filter((problem) =>
    path.every((step, depth) => problem.path[depth] === step),
  );
  return own.length === 0 ? null : own.map(({ wrong, remedy }) => `${wrong} ${remedy}`).join(' ');
}

function isRefused(problems: readonly RuleProblem[]): boolean {
  return problems.some(({ effect }) => effect === 'refused');
}

function titleOf(problems: readonly RuleProblem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return isRefused(problems) ? `Not saved: ${count}` : `${count} in these rules`;
}
