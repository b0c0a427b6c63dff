import {
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { PersonaView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { rateWords, standings } from './leads-words.ts';

/** Personas as rows, each with what became of its leads and how many speak against it. */
export function PersonaTable({
  personas,
  format,
}: {
  readonly personas: readonly PersonaView[];
  readonly format: Format;
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>Persona</TableHeader>
          <TableHeader>Buys</TableHeader>
          <TableHeader>Against the rest</TableHeader>
          <TableHeader align="right">Leads</TableHeader>
          <TableHeader align="right">Bought</TableHeader>
          <TableHeader align="right">Did not</TableHeader>
          <TableHeader align="right">Fit not known</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {personas.map(({ name, conversion, standing, leads, converted, against, notKnown }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            <TableCell>{rateWords(conversion, format)}</TableCell>
            <TableCell>
              <StatusTag variant={standings[standing].status}>{standings[standing].word}</StatusTag>
            </TableCell>
            <TableCell align="right">{leads}</TableCell>
            <TableCell align="right">{converted}</TableCell>
            <TableCell align="right">{against.count}</TableCell>
            <TableCell align="right">{notKnown}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
