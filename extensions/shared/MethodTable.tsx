import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { MethodView } from '../../src/contract/forecast.ts';
import { forecastWords, leanWords } from '../../src/words/forecast.ts';
import type { Format } from './format.ts';

/** Every method with its weight, and how it did at this point of earlier periods. */
export function MethodTable({
  methods,
  format,
}: {
  readonly methods: readonly MethodView[];
  readonly format: Format;
}) {
  const { table: words, methods: names } = forecastWords[format.locale];
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{words.method}</TableHeader>
          <TableHeader align="right">{words.weight}</TableHeader>
          <TableHeader align="right">{words.offBy}</TableHeader>
          <TableHeader>{words.onAverage}</TableHeader>
          <TableHeader align="right">{words.chanceError}</TableHeader>
          <TableHeader align="right">{words.held}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {methods.map(({ method, weight, record }) => (
          <TableRow key={method}>
            <TableCell>{`${names[method].name}: ${names[method].says}`}</TableCell>
            <TableCell align="right">{weight === null ? ' ' : format.chance(weight)}</TableCell>
            <TableCell align="right">
              {record === null ? words.notKnownYet : format.percent(record.wape)}
            </TableCell>
            <TableCell>{record === null ? ' ' : leanWords(record.bias, format)}</TableCell>
            <TableCell align="right">{record?.brier?.toFixed(2) ?? ' '}</TableCell>
            <TableCell align="right">
              {record === null ? ' ' : words.heldOf(record.held, record.tried)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
