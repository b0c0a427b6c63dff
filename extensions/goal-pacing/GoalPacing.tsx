import { hubspot } from '@hubspot/ui-extensions';
import type { GoalPacingCard } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { formatFor } from '../shared/format.ts';
import { NotAllowed, NotYet } from '../shared/Notices.tsx';
import { DealGoal } from './DealGoal.tsx';

// One entry for sidebar and tab: the context says which of the two it is.
hubspot.extend<'crm.record.tab'>(({ context }) => <GoalPacing context={context} />);

/** The goal-pacing card on a deal record. */
export function GoalPacing({ context }: { readonly context: CardContext }) {
  const { waiting } = dealCardWords[formatFor(context).locale];
  return (
    <CardFrame ask="readDealCard" context={context} waiting={waiting}>
      {(card, retry) => <ByState card={card} context={context} onRetry={retry} />}
    </CardFrame>
  );
}

function ByState({
  card,
  context,
  onRetry,
}: {
  readonly card: GoalPacingCard;
  readonly context: CardContext;
  readonly onRetry: () => void;
}) {
  switch (card.state) {
    case 'shown':
      return <DealGoal shown={card} context={context} />;
    case 'not synced':
      return <NotYet {...dealCardWords[formatFor(context).locale].notSynced} onRetry={onRetry} />;
    case 'not allowed':
      return <NotAllowed whoCan={dealCardWords[formatFor(context).locale].whoCanSee} />;
  }
}
