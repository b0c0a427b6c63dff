import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactElement, ReactNode } from 'react';
import type { AnswerOf, BesideRecord, NameOf, PlainRead } from '../../src/contract/asks.ts';
import type { CardContext } from './card-context.ts';
import { InLanguageOf } from './language.tsx';
import { ProblemView } from './ProblemView.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import { type RecordPage, useRecordUpdates } from './record-page.ts';
import { type CardQuestion, type CardState, useCard } from './use-card.ts';

interface FrameProps<Name extends NameOf<'read'>> extends CardQuestion<Name> {
  readonly context: CardContext;
  /** The record page around the card, whose updates it follows. */
  readonly page?: RecordPage | undefined;
  /** What is being fetched, in words: "Reading this lead…". */
  readonly waiting: string;
  readonly children: (card: AnswerOf<Name>, retry: () => void) => ReactNode;
}

/** Asks for a card, shows the waiting and the failing, and hands what came to `children`, which only makes elements. */
export function CardFrame<Name extends PlainRead>(props: FrameProps<Name>): ReactElement;
export function CardFrame<Name extends NameOf<'read'>>(
  props: FrameProps<Name> & { readonly asked: BesideRecord<Name> | undefined },
): ReactElement;
export function CardFrame<Name extends NameOf<'read'>>({
  ask,
  asked,
  accepts,
  context,
  page,
  waiting,
  children,
}: FrameProps<Name>): ReactElement {
  const { state, retry, reread } = useCard({ ask, asked, accepts }, context);
  useRecordUpdates(page, reread);
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
