import { Button, EmptyState, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import { useSharedWords } from './language.tsx';

/** Nothing to show yet: why, what fills it, and a way to look again. */
export function NotYet({
  title,
  why,
  onRetry,
}: {
  readonly title: string;
  readonly why: string;
  readonly onRetry: () => void;
}) {
  const { lookAgain } = useSharedWords();
  return (
    <EmptyState title={title} layout="vertical" imageWidth={80} flush>
      <Flex direction="column" align="center" gap="small">
        <Text>{why}</Text>
        <Button size="xs" onClick={onRetry}>
          {lookAgain}
        </Button>
      </Flex>
    </EmptyState>
  );
}

/** Not this person's to see; `whoCan` is the sentence that says whose it is. */
export function NotAllowed({ whoCan }: { readonly whoCan: string }) {
  return (
    <ErrorState type="lock" title={useSharedWords().notAllowed}>
      <Text>{whoCan}</Text>
    </ErrorState>
  );
}
