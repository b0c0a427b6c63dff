import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { HandOverPage } from '../../../src/contract/hand-over-page.ts';
import { homeLeads } from '../../../src/words/en/home-leads.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { type Format, formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { acceptanceWords, handOverHeadline, waitWords } from './hand-over-words.ts';

/** Sales and marketing together: what sales does with the leads it gets, and where sales and score differ. */
export function HandOvers({ context }: { readonly context: CardContext }) {
  return (
    <Flex direction="column" gap="small">
      <Heading>Sales and marketing together</Heading>
      <CardFrame ask="readHandOverPage" context={context} waiting="Reading hand-overs…">
        {(page) => <ByState page={page} format={formatFor(context)} />}
      </CardFrame>
    </Flex>
  );
}

function ByState({ page, format }: { readonly page: HandOverPage; readonly format: Format }) {
  switch (page.state) {
    case 'shown':
      return <Shown page={page} format={format} />;
    case 'nothing yet':
      return (
        <Text>
          Nobody has handed over, accepted or sent back a lead yet. The lead-quality card on a
          contact is where that happens.
        </Text>
      );
    case 'not allowed':
      return <Text>{homeLeads.whoCanSee}</Text>;
  }
}

interface ShownProps {
  readonly page: Extract<HandOverPage, { state: 'shown' }>;
  readonly format: Format;
}

function Shown({ page, format }: ShownProps) {
  const { days, all, channels, disputed, moreDisputed } = page;
  return (
    <>
      <Text format={{ fontWeight: 'bold' }}>{handOverHeadline(all, format)}</Text>
      <ChannelAnswers channels={[...channels, { name: 'All', ...all }]} format={format} />
      {disputed.length > 0 && (
        <Section title={`Sales and score disagree (${disputed.length + moreDisputed})`} isOpen>
          {disputed.map(({ contactId, name, reason, grade }) => (
            <Text key={contactId}>
              {homeLeads.disputed(
                name ?? `Contact ${contactId}`,
                homeLeads.disagreement(homeLeads.rejectReasons[reason], grade),
              )}
            </Text>
          ))}
          {moreDisputed > 0 && <Text variant="microcopy">{`and ${moreDisputed} more`}</Text>}
        </Section>
      )}
      <Text variant="microcopy">
        {`Leads on which marketing or sales acted within ${days} days. Times count those that still wait.`}
      </Text>
    </>
  );
}

function ChannelAnswers({
  channels,
  format,
}: {
  readonly channels: ShownProps['page']['channels'];
  readonly format: Format;
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Channel</TableHeader>
          <TableHeader align="right">Waits</TableHeader>
          <TableHeader align="right">Accepted</TableHeader>
          <TableHeader align="right">Sent back</TableHeader>
          <TableHeader>Sales accepts</TableHeader>
          <TableHeader>Hand-over to acceptance</TableHeader>
          <TableHeader>To first response</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {channels.map((channel) => (
          <TableRow key={channel.name}>
            <TableCell>{channel.name}</TableCell>
            <TableCell align="right">{String(channel.waiting)}</TableCell>
            <TableCell align="right">{String(channel.accepted)}</TableCell>
            <TableCell align="right">{String(channel.rejected)}</TableCell>
            <TableCell>{acceptanceWords(channel, format) ?? 'not known yet'}</TableCell>
            <TableCell>{waitWords(channel.toAcceptance)}</TableCell>
            <TableCell>{waitWords(channel.toFirstContact)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
