import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { GoalChangeView } from '../../../src/contract/goal-changes.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../shared/format.ts';
import { unbroken } from '../../shared/unbroken.ts';
import { changeRows, sumsOf } from './change-rows.ts';

/** Why a number changed, reason by reason, with the deals behind each; the last row is the sum. */
export function ChangeTable({
  change,
  unit,
  format,
}: {
  readonly change: GoalChangeView;
  readonly unit: string | null;
  readonly format: Format;
}) {
  const names = sumsOf(change).map(({ name }) => name);
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.changes.why}</TableHeader>
          {names.map((name) => (
            <TableHeader key={name} align="right">
              {name}
            </TableHeader>
          ))}
          <TableHeader>{words.changes.deals}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {changeRows(change, unit, format).map(({ reason, amounts, deals }) => (
          <TableRow key={reason}>
            <TableCell>{reason}</TableCell>
            {names.map((name, place) => (
              <TableCell key={name} align="right">
                {unbroken(amounts[place] ?? '')}
              </TableCell>
            ))}
            <TableCell>
              <Text variant="microcopy">{unbroken(deals)}</Text>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
