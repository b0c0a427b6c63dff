import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
  Toggle,
} from '@hubspot/ui-extensions';
import type { PaceRowView, ShownPace } from '../../../src/contract/pace-page.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import { actualOfTarget } from '../../../src/words/goals.ts';
import { mendWords } from '../../../src/words/smart.ts';
import { verdictTag } from '../../shared/verdicts.ts';
import { ChanceCell } from './ChanceCell.tsx';
import { GoalName } from './GoalName.tsx';
import { neededCell, usualCell } from './rate-cells.ts';

/** Which goals are wanted. */
export interface PaceQuestion extends Pick<ShownPace, 'order'> {
  /** How many to pass over. */
  readonly offset: number;
}

/** What turns the pages of a table; a table of one page has none. */
type Paging =
  | {
      readonly paginated: true;
      readonly pageCount: number;
      readonly page: number;
      readonly onPageChange: (page: number) => void;
    }
  | { readonly paginated: false };

/** Goals as rows: how far, how they stand, what is needed a day beside what is usual. */
export function GoalTable({
  page,
  format,
  onAsk,
}: {
  readonly page: ShownPace;
  readonly format: Format;
  readonly onAsk: (question: PaceQuestion) => void;
}) {
  const { order, canOrder, rows, offset, pageSize, total } = page;
  const pages: Paging =
    total > pageSize
      ? {
          paginated: true,
          pageCount: Math.ceil(total / pageSize),
          page: 1 + Math.floor(offset / pageSize),
          onPageChange: (next) => onAsk({ order, offset: (next - 1) * pageSize }),
        }
      : { paginated: false };
  return (
    <Flex direction="column" gap="small">
      {canOrder && (
        <Toggle
          label={words.table.helpFirst}
          labelDisplay="inline"
          name="needs-help-first"
          checked={order === 'help'}
          onChange={(isOn) => onAsk({ order: isOn ? 'help' : 'name', offset: 0 })}
        />
      )}
      <Table density="condensed" {...pages}>
        <TableHead>
          <TableRow>
            <TableHeader>{words.table.goal}</TableHeader>
            <TableHeader>{words.table.pace}</TableHeader>
            <TableHeader>{words.table.chance}</TableHeader>
            <TableHeader align="right">{words.table.soFar}</TableHeader>
            <TableHeader align="right">{words.table.needed}</TableHeader>
            <TableHeader align="right">{words.table.usual}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <GoalRow key={row.goal.id} row={row} format={format} />
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

function GoalRow({ row, format }: { readonly row: PaceRowView; readonly format: Format }) {
  const { goal } = row;
  if (row.kind === 'unmeasured')
    return (
      <TableRow>
        <TableCell>
          <GoalName goal={goal} format={format} />
        </TableCell>
        <TableCell>
          <Tag>{words.table.cannotBePaced}</Tag>
        </TableCell>
        <TableCell colSpan={4}>
          <Text>{mendWords(goal.smart, format)[0] ?? words.table.notChecked}</Text>
        </TableCell>
      </TableRow>
    );
  const { pace, forecast } = row;
  const { word, tag } = verdictTag(pace.verdict, format);
  return (
    <TableRow>
      <TableCell>
        <GoalName goal={goal} format={format} />
      </TableCell>
      <TableCell>
        <Tag variant={tag}>{word}</Tag>
      </TableCell>
      <TableCell>
        <ChanceCell forecast={forecast} verdict={pace.verdict} format={format} />
      </TableCell>
      <TableCell align="right">{actualOfTarget(goal.origin === 'assumed', pace, format)}</TableCell>
      <TableCell align="right">{neededCell(pace, format)}</TableCell>
      <TableCell align="right">{usualCell(pace, format)}</TableCell>
    </TableRow>
  );
}
