import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { CardContext } from './card-context.ts';
import type { CardSource } from './card-source.ts';
import { ProblemView } from './ProblemView.tsx';
import { unreadableAnswer } from './problem.ts';
import { RenderGuard } from './RenderGuard.tsx';
import { useCard } from './use-card.ts';

/** Asks for a card, shows the waiting and the failing, and hands what came to `children`, which only makes elements. */
export function CardFrame<Card>({
  source,
  context,
  waiting,
  children,
}: {
  readonly source: CardSource<Card>;
  readonly context: CardContext;
  /** What is being fetched, in words: "Reading this lead…". */
  readonly waiting: string;
  readonly children: (card: Card, retry: () => void) => ReactNode;
}) {
  const { state, retry } = useCard(source, context);
  switch (state.kind) {
    case 'loading':
      return <LoadingSpinner label={waiting} showLabel />;
    case 'error':
      return <ProblemView problem={state.problem} onRetry={retry} />;
    case 'ready':
      return (
        <RenderGuard instead={<ProblemView problem={unreadableAnswer} onRetry={retry} />}>
          {children(state.card, retry)}
        </RenderGuard>
      );
  }
}
