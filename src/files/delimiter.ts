import { CsvError, parse } from 'csv-parse/sync';

/** Characters at the beginning of a text, and rows in them, that separators are tried on. */
const SAMPLE = 256 * 1024;
const TRIED_ROWS = 200;

const separators = [',', ';', '\t', '|'] as const;

/** Excel's line before the headings that says what separates: `sep=;`. */
const SEP_LINE = /^"?sep=(?<separator>.)"?\n/i;

/** The separator that a text says itself, and how much of the text says it; null when there is no such line. */
export function saidSeparator(
  start: string,
): { readonly separator: string; readonly length: number } | null {
  const found = SEP_LINE.exec(start);
  const separator = found?.groups?.['separator'];
  return found === null || separator === undefined ? null : { separator, length: found[0].length };
}

/** The separator that gives most rows as many values as there are headings; among equals, the one with more values. */
export function delimiterOf(start: string): string {
  const trials = separators.map((separator) => trial(start, separator));
  const wide = trials.filter(({ width }) => width > 1);
  const [best] = wide.toSorted((a, b) => b.constant - a.constant || b.width - a.width);
  return best?.separator ?? ',';
}

interface Trial {
  readonly separator: string;
  /** Values in the line of headings. */
  readonly width: number;
  /** Share of the rows below that have as many. */
  readonly constant: number;
}

function trial(start: string, separator: string): Trial {
  const widths: number[] = [];
  try {
    parse(start.slice(0, SAMPLE), {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      to: TRIED_ROWS,
      on_record: ({ length }: string[]) => {
        widths.push(length);
        return null;
      },
    });
  } catch (error) {
    // A broken quote is told when the whole is read; what came before it still says something.
    if (!(error instanceof CsvError)) throw error;
  }
  // Where the sample ends, a row may be cut.
  if (start.length > SAMPLE && widths.length > 1 && widths.length < TRIED_ROWS) widths.pop();
  const [width = 0, ...rows] = widths;
  const same = rows.filter((each) => each === width).length;
  return { separator, width, constant: rows.length === 0 ? 0 : same / rows.length };
}
