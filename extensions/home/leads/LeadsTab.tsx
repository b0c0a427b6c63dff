import { Divider, Flex, Text } from '@hubspot/ui-extensions';
import type { LeadsPage } from '../../../src/contract/leads-page.ts';
import { homeLeads, leadsNote } from '../../../src/words/en/home-leads.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { formatFor } from '../../shared/format.ts';
import { NotAllowed, NotYet } from '../../shared/Notices.tsx';
import { Scoring } from '../scoring/Scoring.tsx';
import { Channels } from './Channels.tsx';
import { FlowAlarm } from './FlowAlarm.tsx';
import { HandOvers } from './HandOvers.tsx';
import { LeadsHeadline } from './LeadsHeadline.tsx';
import { Personas } from './Personas.tsx';
import { Supply } from './Supply.tsx';

/** What became of the leads, by channel and persona, and how many the goal still needs. */
export function LeadsTab({ context }: { readonly context: CardContext }) {
  return (
    <CardFrame ask="readLeadsPage" context={context} waiting={homeLeads.waiting}>
      {(page, retry) => <ByState page={page} context={context} onRetry={retry} />}
    </CardFrame>
  );
}

function ByState({
  page,
  context,
  onRetry,
}: {
  readonly page: LeadsPage;
  readonly context: CardContext;
  readonly onRetry: () => void;
}) {
  switch (page.state) {
    case 'shown':
      return <Shown page={page} context={context} />;
    case 'not built':
      return <NotYet {...homeLeads.notBuilt} onRetry={onRetry} />;
    case 'not allowed':
      return <NotAllowed whoCan={homeLeads.whoCanSee} />;
  }
}

function Shown({
  page: { figures, computedAt },
  context,
}: {
  readonly page: Extract<LeadsPage, { state: 'shown' }>;
  readonly context: CardContext;
}) {
  const format = formatFor(context);
  return (
    <Flex direction="column" gap="medium">
      <LeadsHeadline figures={figures} format={format} />
      <FlowAlarm flow={figures.flow} />
      <Channels figures={figures} format={format} />
      <Divider />
      <Supply figures={figures} format={format} />
      <Divider />
      <Personas personas={figures.personas} format={format} />
      <Divider />
      <HandOvers context={context} />
      <Divider />
      <Scoring context={context} />
      <Text variant="microcopy">{leadsNote(figures, computedAt, format, Date.now())}</Text>
    </Flex>
  );
}
