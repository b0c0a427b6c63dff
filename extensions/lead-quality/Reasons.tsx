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
import { Section } from '../shared/Section.tsx';
import { sumOf } from './adds-up.ts';
import { byWeight } from './lead-words.ts';

type Lines = ScoredLead['lines'];

interface Props {
  readonly lines: Lines;
  readonly format: Format;
}

/** As many reasons as are read; a learned score can have forty more that weigh a point each. */
const MOST_SHOWN = 8;

/** The reasons with their points, the weightiest first, and their sum, which is the score; the smaller ones together, to be opened. */
export function Reasons({ lines, format, isWide }: Props & { readonly isWide: boolean }) {
  const ordered = byWeight(lines);
  const shown = ordered.length > MOST_SHOWN + 1 ? ordered.slice(0, MOST_SHOWN) : ordered;
  const rest = ordered.slice(shown.length);
  const List = isWide ? ReasonTable : ReasonLines;
  return (
    <>
      <List lines={shown} format={format} rest={rest} />
      {rest.length > 0 && (
        <Section title={`The ${rest.length} smaller reasons`} isOpen={false}>
          {rest.map((line) => (
            <ReasonLine key={keyOf(line)} line={line} format={format} />
          ))}
        </Section>
      )}
    </>
  );
}

type ListProps = Props & { readonly rest: Lines };

const restWords = (rest: Lines) => `${rest.length} smaller reasons together`;
const keyOf = ({ kind, id }: Lines[number]) => `${kind} ${id}`;

function ReasonLine({ line, format }: { readonly line: Lines[number]; readonly format: Format }) {
  return <Text>{`${format.points(line.points)}  ${line.reason}`}</Text>;
}

function ReasonLines({ lines, format, rest }: ListProps) {
  return (
    <>
      {lines.map((line) => (
        <ReasonLine key={keyOf(line)} line={line} format={format} />
      ))}
      {rest.length > 0 && <Text>{`${format.points(sumOf(rest))}  ${restWords(rest)}`}</Text>}
      <Text format={{ fontWeight: 'demibold' }}>{`= ${sumOf([...lines, ...rest])} points`}</Text>
    </>
  );
}

function ReasonTable({ lines, format, rest }: ListProps) {
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
        {lines.map((line) => (
          <ReasonRow
            key={keyOf(line)}
            cells={[line.reason, partWords(line), format.points(line.points)]}
          />
        ))}
        {rest.length > 0 && (
          <ReasonRow cells={[restWords(rest), ' ', format.points(sumOf(rest))]} />
        )}
        <ReasonRow cells={['Sum', ' ', String(sumOf([...lines, ...rest]))]} />
      </TableBody>
    </Table>
  );
}

/** The part of the score, and the rule that gave most of the points where its title says more than the reason. */
function partWords({ group, reason, rules }: Lines[number]): string {
  const [rule] = rules;
  return rule === undefined || rule === reason ? group : `${group}: ${rule}`;
}

function ReasonRow({
  cells: [reason, part, points],
}: {
  readonly cells: readonly [reason: string, part: string, points: string];
}) {
  return (
    <TableRow>
      <TableCell>{reason}</TableCell>
      <TableCell>{part}</TableCell>
      <TableCell align="right">{points}</TableCell>
    </TableRow>
  );
}
