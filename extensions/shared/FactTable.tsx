import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';

/** A plain table of texts; no two rows are alike. */
export function FactTable({
  headings,
  rows,
}: {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          {headings.map((heading) => (
            <TableHeader key={heading}>{heading}</TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((cells) => (
          <TableRow key={cells.join(' | ')}>
            {cells.map((cell, place) => (
              <TableCell key={headings[place]}>{cell}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
