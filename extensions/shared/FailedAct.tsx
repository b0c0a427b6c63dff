import { Alert, Button, Text } from '@hubspot/ui-extensions';
import type { Failed } from './use-act.ts';

/** An act that did not go through: why, and a way to send the same act again. */
export function FailedAct({
  failed: {
    problem: { message, reference },
    again,
  },
}: {
  readonly failed: Failed;
}) {
  return (
    <Alert title="That did not go through" variant="warning">
      <Text>{message}</Text>
      {reference !== null && (
        <Text variant="microcopy">{`Reference for support: ${reference}`}</Text>
      )}
      <Button size="xs" onClick={again}>
        Try again
      </Button>
    </Alert>
  );
}
