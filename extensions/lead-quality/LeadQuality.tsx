import { hubspot } from '@hubspot/ui-extensions';
import type { LeadQualityCard } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import { CardFrame } from '../shared/CardFrame.tsx';
import type { CardContext } from '../shared/card-context.ts';
import { formatFor } from '../shared/format.ts';
import { NotAllowed, NotYet } from '../shared/Notices.tsx';
import type { RecordPage } from '../shared/record-page.ts';
import { addsUp } from './adds-up.ts';
import { LeadScore } from './LeadScore.tsx';

// One entry for sidebar and tab: the context says which of the two it is.
hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <LeadQuality context={context} page={actions} />
));

interface CardProps {
  readonly context: CardContext;
  /** The record page, whose cards have to agree after an act. */
  readonly page?: RecordPage | undefined;
}

/** The lead-quality card on a contact record. */
export function LeadQuality({ context, page }: CardProps) {
  return (
    <CardFrame
      ask="readContactCard"
      accepts={addsUp}
      context={context}
      page={page}
      waiting={leadCardWords[formatFor(context).locale].waiting}
    >
      {(card, retry) => <ByState card={card} context={context} page={page} onRetry={retry} />}
    </CardFrame>
  );
}

function ByState({
  card,
  context,
  page,
  onRetry,
}: CardProps & {
  readonly card: LeadQualityCard;
  readonly onRetry: () => void;
}) {
  const words = leadCardWords[formatFor(context).locale];
  switch (card.state) {
    case 'scored':
      return <LeadScore lead={card} context={context} page={page} />;
    case 'not synced':
      return <NotYet {...words.notSynced} onRetry={onRetry} />;
    case 'not scored':
      return <NotYet {...words.notScored} onRetry={onRetry} />;
    case 'not allowed':
      return <NotAllowed whoCan={words.whoCanSee} />;
  }
}
