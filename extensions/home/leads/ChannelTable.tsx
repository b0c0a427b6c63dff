import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { ChannelView } from '../../../src/contract/leads-page.ts';
import {
  channelName,
  rateWords,
  standingWords,
  homeChannels as words,
} from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { standingVariants } from './standing-variants.ts';

/** Channels as rows: how many leads, how many buy, what they are worth, how long they take. */
export function ChannelTable({
  channels,
  format,
}: {
  readonly channels: readonly ChannelView[];
  readonly format: Format;
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.channel}</TableHeader>
          <TableHeader>{words.buys}</TableHeader>
          <TableHeader>{words.againstTheRest}</TableHeader>
          <TableHeader align="right">{words.leads}</TableHeader>
          <TableHeader align="right">{words.bought}</TableHeader>
          <TableHeader align="right">{words.tooYoung}</TableHeader>
          <TableHeader align="right">{words.worth}</TableHeader>
          <TableHeader align="right">{words.halfBuyWithin}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {channels.map((channel) => (
          <ChannelRow key={channelName(channel.channel)} channel={channel} format={format} />
        ))}
      </TableBody>
    </Table>
  );
}

function ChannelRow({
  channel: { channel, conversion, standing, leads, converted, open, valuePerLead, medianDays },
  format,
}: {
  readonly channel: ChannelView;
  readonly format: Format;
}) {
  return (
    <TableRow>
      <TableCell>{channelName(channel)}</TableCell>
      <TableCell>{rateWords(conversion, format)}</TableCell>
      <TableCell>
        <StatusTag variant={standingVariants[standing]}>{standingWords[standing]}</StatusTag>
      </TableCell>
      <TableCell align="right">{leads}</TableCell>
      <TableCell align="right">{converted}</TableCell>
      <TableCell align="right">{open}</TableCell>
      <TableCell align="right">{worthWords(valuePerLead, format)}</TableCell>
      <TableCell align="right">
        {medianDays === null ? words.tooFew : format.days(medianDays)}
      </TableCell>
    </TableRow>
  );
}

function worthWords(value: ChannelView['valuePerLead'], { quantity }: Format): string {
  if (value === null) return words.notKnown;
  const said = ({ amount, currency }: typeof value.value) => quantity({ value: amount, currency });
  return `${said(value.value)} (${said(value.low)}-${said(value.high)})`;
}
