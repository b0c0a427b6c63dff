import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** Bytes that are not text in the encoding they should be in. `line` is null when the place is unknown. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';
  readonly line: number | null;

  constructor(message: string, options: ErrorOptions & { readonly line: number | null }) {
    super(message, options);
    this.line = options.line;
  }
}

/** `auto`: UTF-8, or UTF-16 when the file begins with its mark. */
export type TextEncoding = 'auto' | 'windows-1252';

const RESAVE =
  'Save the file again as UTF-8 ("CSV UTF-8" in Excel), or name its encoding in a mapping file.';

/** The text of a file in pieces, every line ending as `\n`. Throws {@link UnreadableText}; file errors pass through. */
export async function* decodeText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  yield* withPlainLineEnds(decoded(createReadStream(path), encoding));
}

async function* decoded(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  refuseOtherFormats(first.value);
  const rest = resumed(first.value, iterator);
  const label = encoding === 'windows-1252' ? encoding : markedEncoding(first.value);
  if (label !== null) yield* byDecoder(rest, label);
  else yield* utf8Lines(rest);
}

/** Files that open in the same programs and are no text: told by their first bytes, whatever their name says. */
function refuseOtherFormats(start: Buffer): void {
  const begins = (...bytes: number[]) => start.subarray(0, bytes.length).equals(Buffer.from(bytes));
  const isZip = begins(0x50, 0x4b, 0x03, 0x04);
  const isWorkbook = isZip ? start.includes('xl/') : begins(0xd0, 0xcf, 0x11, 0xe0);
  if (!isZip && !isWorkbook) return;
  const message = isWorkbook
    ? 'This is an Excel workbook: save it as CSV ("CSV UTF-8" in Excel).'
    : 'This is a zip file: unpack it and name the CSV files in it.';
  throw new UnreadableText(message, { line: null });
}

async function* resumed(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function markedEncoding(start: Buffer): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return null;
}

async function* byDecoder(chunks: AsyncIterable<Buffer>, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const decode = (chunk: Buffer, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch (cause) {
      throw new UnreadableText(`The text is not valid ${label}. ${RESAVE}`, { cause, line: null });
    }
  };
  for await (const chunk of chunks) yield decode(chunk, true);
  yield decode(Buffer.alloc(0), false);
}

const NEWLINE = 0x0a;

/** Decodes whole lines, so that no character is cut in two and a fault's line is known. */
async function* utf8Lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let linesBefore = 0;
  let kept: Buffer[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      kept.push(chunk);
      continue;
    }
    const block = Buffer.concat([...kept, chunk.subarray(0, end)]);
    kept = [chunk.subarray(end)];
    refuseInvalid(block, linesBefore);
    yield decoder.decode(block, { stream: true });
    linesBefore += countLines(block);
  }
  const last = Buffer.concat(kept);
  refuseInvalid(last, linesBefore);
  yield decoder.decode(last);
}

function refuseInvalid(block: Buffer, linesBefore: number): void {
  if (block.includes(0)) {
    throw new UnreadableText(`The file holds zero bytes: it is not UTF-8 text. ${RESAVE}`, {
      line: null,
    });
  }
  if (isUtf8(block)) return;
  for (let start = 0, line = linesBefore + 1; start < block.length; line += 1) {
    const found = block.indexOf(NEWLINE, start);
    const end = found === -1 ? block.length : found + 1;
    if (!isUtf8(block.subarray(start, end))) {
      throw new UnreadableText(`The text is not valid UTF-8. ${RESAVE}`, { line });
    }
    start = end;
  }
}

function countLines(block: Buffer): number {
  let count = 0;
  for (const byte of block) if (byte === NEWLINE) count += 1;
  return count;
}

/** A carriage return at the end of a piece waits for the next piece, which may begin with the newline. */
async function* withPlainLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length);
    yield whole.replaceAll(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}
