import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { SupplyView } from '../../../src/contract/leads-page.ts';
import { perWeek } from './leads-words.ts';

/** Leads a week by channel: what came of late, and what the goal needs. */
export function SupplyTable({ supply: { channels, need } }: { readonly supply: SupplyView }) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Channel</TableHeader>
          <TableHeader align="right">A week of late</TableHeader>
          <TableHeader align="right">
            {need.kind === 'needed' ? 'Needed a week' : 'Needed a week to keep such a target'}
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {channels.map(({ name, weekly, needed }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            <TableCell align="right">{perWeek(weekly)}</TableCell>
            <TableCell align="right">{needed === null ? 'not known' : perWeek(needed)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
