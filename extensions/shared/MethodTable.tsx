import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { MethodView } from '../../src/contract/forecast.ts';
import { leanWords, methodWords } from '../../src/words/forecast-words.ts';
import type { Format } from './format.ts';

/** Every method with its weight, and how it did at this point of earlier periods. */
export function MethodTable({
  methods,
  format,
}: {
  readonly methods: readonly MethodView[];
  readonly format: Format;
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Way of looking ahead</TableHeader>
          <TableHeader align="right">Counts for</TableHeader>
          <TableHeader align="right">Was off by</TableHeader>
          <TableHeader>On average</TableHeader>
          <TableHeader align="right">Chance error</TableHeader>
          <TableHeader align="right">Ranges held</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {methods.map(({ method, weight, record }) => (
          <TableRow key={method}>
            <TableCell>{`${methodWords[method].name}: ${methodWords[method].says}`}</TableCell>
            <TableCell align="right">{weight === null ? ' ' : format.chance(weight)}</TableCell>
            <TableCell align="right">
              {record === null ? 'not known yet' : format.percent(record.wape)}
            </TableCell>
            <TableCell>{record === null ? ' ' : leanWords(record.bias, format)}</TableCell>
            <TableCell align="right">{record?.brier?.toFixed(2) ?? ' '}</TableCell>
            <TableCell align="right">
              {record === null ? ' ' : `${record.held} of ${record.tried}`}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
