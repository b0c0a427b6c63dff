import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { SupplyView } from '../../../src/contract/leads-page.ts';
import { channelName, perWeek, homeSupply as words } from '../../../src/words/en/home-leads.ts';

/** Leads a week by channel: what came of late, and what the goal needs. */
export function SupplyTable({ supply: { channels, need } }: { readonly supply: SupplyView }) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.channel}</TableHeader>
          <TableHeader align="right">{words.weekly}</TableHeader>
          <TableHeader align="right">
            {need.kind === 'needed' ? words.needed : words.neededToKeep}
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {channels.map(({ channel, weekly, needed }) => (
          <TableRow key={channelName(channel)}>
            <TableCell>{channelName(channel)}</TableCell>
            <TableCell align="right">{perWeek(weekly)}</TableCell>
            <TableCell align="right">
              {needed === null ? words.notKnown : perWeek(needed)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
