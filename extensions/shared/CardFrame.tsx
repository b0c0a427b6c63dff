import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactElement, ReactNode } from 'react';
import type { AnswerOf, BesideRecord, NameOf, PlainRead } from '../../src/contract/asks.ts';
import type { CardContext } from './card-context.ts';
import { ProblemView } from './ProblemView.tsx';
import { unreadableAnswer } from './problem.ts';
import { RenderGuard } from './RenderGuard.tsx';
import { type CardQuestion, useCard } from './use-card.ts';

interface FrameProps<Name extends NameOf<'read'>> extends CardQuestion<Name> {
  readonly context: CardContext;
  /** What is being fetched, in words: "Reading this lead…". */
  readonly waiting: string;
  readonly children: (card: AnswerOf<Name>, retry: () => void) => ReactNode;
}

/** Asks for a card, shows the waiting and the failing, and hands what came to `children`, which only makes elements. */
export function CardFrame<Name extends PlainRead>(props: FrameProps<Name>): ReactElement;
export function CardFrame<Name extends NameOf<'read'>>(
  props: FrameProps<Name> & { readonly asked: BesideRecord<Name> },
): ReactElement;
export function CardFrame<Name extends NameOf<'read'>>({
  ask,
  asked,
  accepts,
  context,
  waiting,
  children,
}: FrameProps<Name>): ReactElement {
  const { state, retry } = useCard({ ask, asked, accepts }, context);
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
