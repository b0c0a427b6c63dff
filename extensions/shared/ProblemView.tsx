import { Button, ErrorState, Text } from '@hubspot/ui-extensions';
import { useSharedWords } from './language.tsx';
import { type Problem, problemWords } from './problem.ts';

/** What went wrong, what to do, and the reference to give to whoever helps. */
export function ProblemView({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
}) {
  const words = useSharedWords();
  const { message, reference } = problemWords(problem, words);
  return (
    <ErrorState title={words.notLoaded}>
      <Text>{message}</Text>
      {reference !== null && <Text variant="microcopy">{reference}</Text>}
      <Button size="xs" onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </ErrorState>
  );
}
