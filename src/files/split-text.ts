import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { refuseZeros } from './decode-text.ts';
import { delimiterOf, saidSeparator } from './delimiter.ts';
import { UnreadableFile } from './file-fault.ts';
import { limits, refuseBeyond } from './limits.ts';
import type { Row } from './table.ts';

/** The rows of a CSV text, with the headings. Throws {@link UnreadableFile}. `delimiter`: recognised unless given. */
export async function splitPieces(pieces: Iterable<string>, delimiter?: string): Promise<Row[]> {
  const iterator = pieces[Symbol.iterator]();
  const first = iterator.next();
  const collector = new RowCollector(first.done ? '' : refuseZeros(first.value), delimiter);
  try {
    await pipeline(
      Readable.from(joined(collector.start, iterator)),
      parse(collector.options).resume(),
    );
  } catch (cause) {
    throw collector.explained(cause);
  }
  return collector.rows;
}

function* joined(start: string, rest: Iterator<string>): Generator<string> {
  yield start;
  for (let next = rest.next(); !next.done; next = rest.next()) yield refuseZeros(next.value);
}

/** The same of a text in memory, at once: for what is typed in or pasted. */
export function splitText(text: string): readonly Row[] {
  const plain = refuseZeros(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const collector = new RowCollector(plain, undefined);
  try {
    parseAtOnce(collector.start, collector.options);
  } catch (cause) {
    throw collector.explained(cause);
  }
  return collector.rows;
}

/** Collects rows with their lines, within the limits. */
class RowCollector {
  readonly rows: Row[] = [];
  /** The beginning of the text, without the line that names the separator. */
  readonly start: string;
  readonly options: Options;
  #line: number;
  #before = { lines: 0, empty: 0 };
  #cells = 0;

  constructor(start: string, delimiter: string | undefined) {
    const said = saidSeparator(start);
    this.start = said === null ? start : start.slice(said.length);
    this.#line = said === null ? 1 : 2;
    this.options = {
      delimiter: delimiter ?? said?.separator ?? delimiterOf(this.start),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.rowCharacters,
      on_record: (cells: string[], { lines, empty_lines }) => {
        this.#add(cells, empty_lines - this.#before.empty);
        this.#before = { lines, empty: empty_lines };
        return null;
      },
    };
  }

  #add(cells: string[], emptyBefore: number): void {
    const line = this.#nextLine + emptyBefore;
    refuseBeyond(cells.length, 'columns', line);
    this.#cells += cells.length;
    refuseBeyond(this.rows.length + 1, 'rows', line);
    refuseBeyond(this.#cells, 'cells', line);
    this.rows.push({ line, cells });
  }

  get #nextLine(): number {
    return this.#line + this.#before.lines;
  }

  /** What stopped the reading, in words, where it is the text's fault. */
  explained(cause: unknown): unknown {
    if (!(cause instanceof CsvError)) return cause;
    return new UnreadableFile(csvFault(cause), { cause, line: this.#nextLine });
  }
}

function csvFault({ code }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quote (") opened in the row that begins here is never closed. Close it; write a quote inside a value twice ("").';
    case 'CSV_MAX_RECORD_SIZE':
      return `The row that begins here has more than ${limits.rowCharacters.toLocaleString('en-US')} characters: either a quote (") opened in it is never closed, or it has too many columns (at most ${limits.columns.toLocaleString('en-US')}).`;
    default:
      return 'A quote (") stands in the middle of a value in the row that begins here. Put the whole value in quotes, and write a quote inside it twice ("").';
  }
}
