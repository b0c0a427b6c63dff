import { Alert, Button, Text } from '@hubspot/ui-extensions';
import { useSharedWords } from './language.tsx';
import { problemWords } from './problem.ts';
import type { Failed } from './use-act.ts';

/** An act that did not go through: why, and a way to send the same act again. */
export function FailedAct({ failed: { problem, again } }: { readonly failed: Failed }) {
  const words = useSharedWords();
  const { message, reference } = problemWords(problem, words);
  return (
    <Alert title={words.notDone} variant="warning">
      <Text>{message}</Text>
      {reference !== null && <Text variant="microcopy">{reference}</Text>}
      <Button size="xs" onClick={again}>
        {words.tryAgain}
      </Button>
    </Alert>
  );
}
