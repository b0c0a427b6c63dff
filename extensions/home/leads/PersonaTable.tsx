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
import {
  personaName,
  rateWords,
  standingWords,
  homePersonas as words,
} from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { standingVariants } from './standing-variants.ts';

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
          <TableHeader>{words.persona}</TableHeader>
          <TableHeader>{words.buys}</TableHeader>
          <TableHeader>{words.againstTheRest}</TableHeader>
          <TableHeader align="right">{words.leads}</TableHeader>
          <TableHeader align="right">{words.bought}</TableHeader>
          <TableHeader align="right">{words.didNot}</TableHeader>
          <TableHeader align="right">{words.fitNotKnown}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {personas.map(
          ({ conversion, standing, leads, converted, against, notKnown, ...persona }) => (
            <TableRow key={personaName(persona.name, format)}>
              <TableCell>{personaName(persona.name, format)}</TableCell>
              <TableCell>{rateWords(conversion, format)}</TableCell>
              <TableCell>
                <StatusTag variant={standingVariants[standing]}>
                  {standingWords[standing]}
                </StatusTag>
              </TableCell>
              <TableCell align="right">{leads}</TableCell>
              <TableCell align="right">{converted}</TableCell>
              <TableCell align="right">{against.count}</TableCell>
              <TableCell align="right">{notKnown}</TableCell>
            </TableRow>
          ),
        )}
      </TableBody>
    </Table>
  );
}
