import { Button, ErrorState, Text } from '@hubspot/ui-extensions';
import type { Problem } from './problem.ts';

/** What went wrong, what to do, and the reference to give to whoever helps. */
export function ProblemView({
  problem: { message, reference },
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
}) {
  return (
    <ErrorState title="This card could not be filled">
      <Text>{message}</Text>
      {reference !== null && (
        <Text variant="microcopy">{`Reference for support: ${reference}`}</Text>
      )}
      <Button size="xs" onClick={onRetry}>
        Try again
      </Button>
    </ErrorState>
  );
}
