import { hubspot } from '@hubspot/ui-extensions';
import type { LeadQualityCard } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { formatFor } from '../shared/format.ts';
import { NotAllowed, NotYet } from '../shared/Notices.tsx';
import { addsUp } from './adds-up.ts';
import { LeadScore } from './LeadScore.tsx';

// One entry for sidebar and tab: the context says which of the two it is.
hubspot.extend<'crm.record.tab'>(({ context }) => <LeadQuality context={context} />);

/** The lead-quality card on a contact record. */
export function LeadQuality({ context }: { readonly context: CardContext }) {
  return (
    <CardFrame
      ask="readContactCard"
      accepts={addsUp}
      context={context}
      waiting={leadCardWords[formatFor(context).locale].waiting}
    >
      {(card, retry) => <ByState card={card} context={context} onRetry={retry} />}
    </CardFrame>
  );
}

function ByState({
  card,
  context,
  onRetry,
}: {
  readonly card: LeadQualityCard;
  readonly context: CardContext;
  readonly onRetry: () => void;
}) {
  const words = leadCardWords[formatFor(context).locale];
  switch (card.state) {
    case 'scored':
      return <LeadScore lead={card} context={context} />;
    case 'not synced':
      return <NotYet {...words.notSynced} onRetry={onRetry} />;
    case 'not scored':
      return <NotYet {...words.notScored} onRetry={onRetry} />;
    case 'not allowed':
      return <NotAllowed whoCan={words.whoCanSee} />;
  }
}
