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
import { leadCardWords } from '../../src/words/lead-card.ts';
import { leadReasonWords } from '../../src/words/lead-reasons.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { sumOf } from './adds-up.ts';
import { byWeight, reasonWords, titleWords } from './lead-words.ts';

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
        <Section
          title={leadCardWords[format.locale].smallerReasons(rest.length, format)}
          isOpen={false}
        >
          {rest.map((line) => (
            <ReasonLine key={keyOf(line)} line={line} format={format} />
          ))}
        </Section>
      )}
    </>
  );
}

type ListProps = Props & { readonly rest: Lines };

const restWords = (rest: Lines, format: Format) =>
  leadCardWords[format.locale].smallerTogether(rest.length, format);
const keyOf = ({ kind, id }: Lines[number]) => `${kind} ${id}`;

function ReasonLine({ line, format }: { readonly line: Lines[number]; readonly format: Format }) {
  return <Text>{`${format.points(line.points)}  ${reasonWords(line, format)}`}</Text>;
}

function ReasonLines({ lines, format, rest }: ListProps) {
  return (
    <>
      {lines.map((line) => (
        <ReasonLine key={keyOf(line)} line={line} format={format} />
      ))}
      {rest.length > 0 && (
        <Text>{`${format.points(sumOf(rest))}  ${restWords(rest, format)}`}</Text>
      )}
      <Text format={{ fontWeight: 'demibold' }}>
        {leadCardWords[format.locale].total(sumOf([...lines, ...rest]), format)}
      </Text>
    </>
  );
}

function ReasonTable({ lines, format, rest }: ListProps) {
  const { reason, part, pointsHead, sum } = leadCardWords[format.locale];
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{reason}</TableHeader>
          <TableHeader>{part}</TableHeader>
          <TableHeader align="right">{pointsHead}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <ReasonRow
            key={keyOf(line)}
            cells={[reasonWords(line, format), partWords(line, format), format.points(line.points)]}
          />
        ))}
        {rest.length > 0 && (
          <ReasonRow cells={[restWords(rest, format), ' ', format.points(sumOf(rest))]} />
        )}
        <ReasonRow cells={[sum, ' ', format.number(sumOf([...lines, ...rest]))]} />
      </TableBody>
    </Table>
  );
}

/** The part of the score, and the rule that gave most of the points where its title says more than the reason. */
function partWords({ group, reason, rules }: Lines[number], format: Format): string {
  const part = leadReasonWords[format.locale].scopes[group];
  const [first] = rules;
  const rule = first === undefined ? null : titleWords(first, format);
  return rule === null || rule === reasonWords({ reason }, format) ? part : `${part}: ${rule}`;
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
