import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import type { Format } from '../shared/format.ts';
import { byWeight } from './lead-words.ts';
import { sumOf } from './source.ts';

interface Props {
  readonly lead: ScoredLead;
  readonly format: Format;
}

/** Every reason with its points, the weightiest first, and their sum, which is the score. */
export function Reasons({ lead, format, isWide }: Props & { readonly isWide: boolean }) {
  return isWide ? (
    <ReasonTable lead={lead} format={format} />
  ) : (
    <ReasonLines lead={lead} format={format} />
  );
}

function ReasonLines({ lead, format }: Props) {
  return (
    <>
      {byWeight(lead.lines).map(({ id, kind, reason, points }) => (
        <Text key={`${kind} ${id}`}>{`${format.points(points)}  ${reason}`}</Text>
      ))}
      <Text format={{ fontWeight: 'demibold' }}>{`= ${sumOf(lead.lines)} points`}</Text>
    </>
  );
}

function ReasonTable({ lead, format }: Props) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Reason</TableHeader>
          <TableHeader>Part</TableHeader>
          <TableHeader align="right">Points</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {byWeight(lead.lines).map(({ id, kind, group, reason, points }) => (
          <TableRow key={`${kind} ${id}`}>
            <TableCell>{reason}</TableCell>
            <TableCell>{group}</TableCell>
            <TableCell align="right">{format.points(points)}</TableCell>
          </TableRow>
        ))}
        <TableRow>
          <TableCell>Sum</TableCell>
          <TableCell> </TableCell>
          <TableCell align="right">{String(sumOf(lead.lines))}</TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
