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
import {
  channelName,
  homeLeads,
  homeHandOvers as words,
} from '../../../src/words/en/home-leads.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { type Format, formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';

/** Sales and marketing together: what sales does with the leads it gets, and where sales and score differ. */
export function HandOvers({ context }: { readonly context: CardContext }) {
  return (
    <Flex direction="column" gap="small">
      <Heading>{words.title}</Heading>
      <CardFrame ask="readHandOverPage" context={context} waiting={words.waiting}>
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
      return <Text>{words.nothingYet}</Text>;
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
      <Text format={{ fontWeight: 'bold' }}>{words.headline(all, format)}</Text>
      <ChannelAnswers channels={channels} all={all} format={format} />
      {disputed.length > 0 && (
        <Section title={words.disagree(disputed.length + moreDisputed)} isOpen>
          {disputed.map(({ contactId, name, reason, grade }) => (
            <Text key={contactId}>
              {words.disputed(
                name ?? words.contact(contactId),
                words.disagreement(words.rejectReasons[reason], grade),
              )}
            </Text>
          ))}
          {moreDisputed > 0 && <Text variant="microcopy">{words.more(moreDisputed)}</Text>}
        </Section>
      )}
      <Text variant="microcopy">{words.note(days)}</Text>
    </>
  );
}

function ChannelAnswers({
  channels,
  all,
  format,
}: Pick<ShownProps['page'], 'channels' | 'all'> & { readonly format: Format }) {
  const rows = [
    ...channels.map(({ source, ...figures }) => ({
      name: channelName({ source, campaign: null }),
      ...figures,
    })),
    { name: words.all, ...all },
  ];
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.channel}</TableHeader>
          <TableHeader align="right">{words.waits}</TableHeader>
          <TableHeader align="right">{words.accepted}</TableHeader>
          <TableHeader align="right">{words.sentBack}</TableHeader>
          <TableHeader>{words.salesAccepts}</TableHeader>
          <TableHeader>{words.toAcceptance}</TableHeader>
          <TableHeader>{words.toResponse}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((channel) => (
          <TableRow key={channel.name}>
            <TableCell>{channel.name}</TableCell>
            <TableCell align="right">{String(channel.waiting)}</TableCell>
            <TableCell align="right">{String(channel.accepted)}</TableCell>
            <TableCell align="right">{String(channel.rejected)}</TableCell>
            <TableCell>{words.acceptance(channel, format) ?? words.notKnownYet}</TableCell>
            <TableCell>{words.wait(channel.toAcceptance)}</TableCell>
            <TableCell>{words.wait(channel.toFirstContact)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
