import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { CardContext } from './card-context.ts';
import type { CardSource } from './card-source.ts';
import { InLanguageOf } from './language.tsx';
import { ProblemView } from './ProblemView.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import { type CardState, useCard } from './use-card.ts';

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
  return (
    <InLanguageOf context={context}>
      <ByState state={state} waiting={waiting} onRetry={retry}>
        {children}
      </ByState>
    </InLanguageOf>
  );
}

function ByState<Card>({
  state,
  waiting,
  onRetry,
  children,
}: {
  readonly state: CardState<Card>;
  readonly waiting: string;
  readonly onRetry: () => void;
  readonly children: (card: Card, retry: () => void) => ReactNode;
}) {
  switch (state.kind) {
    case 'loading':
      return <LoadingSpinner label={waiting} showLabel />;
    case 'error':
      return <ProblemView problem={state.problem} onRetry={onRetry} />;
    case 'ready':
      return (
        <RenderGuard instead={<ProblemView problem={{ kind: 'unreadable' }} onRetry={onRetry} />}>
          {children(state.card, onRetry)}
        </RenderGuard>
      );
  }
}
