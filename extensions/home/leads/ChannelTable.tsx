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
import type { Format } from '../../shared/format.ts';
import { rateWords, standings } from './leads-words.ts';

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
          <TableHeader>Channel</TableHeader>
          <TableHeader>Buys</TableHeader>
          <TableHeader>Against the rest</TableHeader>
          <TableHeader align="right">Leads</TableHeader>
          <TableHeader align="right">Bought</TableHeader>
          <TableHeader align="right">Too young</TableHeader>
          <TableHeader align="right">Worth a lead</TableHeader>
          <TableHeader align="right">Half buy within</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {channels.map((channel) => (
          <ChannelRow key={channel.name} channel={channel} format={format} />
        ))}
      </TableBody>
    </Table>
  );
}

function ChannelRow({
  channel: { name, conversion, standing, leads, converted, open, valuePerLead, medianDays },
  format,
}: {
  readonly channel: ChannelView;
  readonly format: Format;
}) {
  const { word, status } = standings[standing];
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell>{rateWords(conversion, format)}</TableCell>
      <TableCell>
        <StatusTag variant={status}>{word}</StatusTag>
      </TableCell>
      <TableCell align="right">{leads}</TableCell>
      <TableCell align="right">{converted}</TableCell>
      <TableCell align="right">{open}</TableCell>
      <TableCell align="right">{worthWords(valuePerLead, format)}</TableCell>
      <TableCell align="right">{medianDays === null ? 'too few' : `${medianDays} days`}</TableCell>
    </TableRow>
  );
}

function worthWords(value: ChannelView['valuePerLead'], { quantity }: Format): string {
  if (value === null) return 'not known';
  const said = ({ amount, currency }: typeof value.value) => quantity({ value: amount, currency });
  return `${said(value.value)} (${said(value.low)}-${said(value.high)})`;
}
