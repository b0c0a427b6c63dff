import { isAscii, isUtf8 } from 'node:buffer';
import { UnreadableFile } from './file-fault.ts';

/** `auto`: recognised from the bytes. */
export type TextEncoding = 'auto' | 'windows-1252';

/** The text of a file. */
export interface DecodedText {
  /** In pieces, every line ending as `\n`. */
  readonly pieces: Iterable<string>;
  /** What the reader should know about how it was read; null when nothing was guessed. */
  readonly remark: string | null;
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const RESAVE = 'Save the file again as UTF-8 ("CSV UTF-8" in Excel).';

/**
 * Decodes UTF-8, UTF-16 with or without its mark, and Windows-1252. Throws {@link UnreadableFile}, for UTF-16 while the pieces
 * are read.
 */
export function decodeText(bytes: Buffer, encoding: TextEncoding = 'auto'): DecodedText {
  const { label, remark } =
    encoding === 'auto' ? recognised(bytes) : { label: encoding, remark: null };
  return { pieces: withPlainLineEnds(decoded(bytes, label)), remark };
}

function recognised(bytes: Buffer): { readonly label: Label; readonly remark: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', remark: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', remark: null };
  if (bytes.includes(0)) return { label: utf16Of(bytes), remark: null };
  if (isUtf8(bytes)) return { label: 'utf-8', remark: null };
  return { label: 'windows-1252', remark: windowsRemark(bytes) };
}

/** Bytes in which the byte order of UTF-16 is looked for. */
const SAMPLE = 64 * 1024;

/** UTF-16 without its mark: its zero bytes stand all on one side of every pair, one of them beside the first line end. */
function utf16Of(bytes: Buffer): Label {
  const sample = bytes.subarray(0, SAMPLE);
  const end = sample.findIndex((byte) => byte === NEWLINE || byte === RETURN);
  const side = end % 2;
  const beside = sample[side === 0 ? end + 1 : end - 1];
  const isPaired = !sample.some((byte, at) => byte === 0 && at % 2 === side);
  if (end !== -1 && beside === 0 && isPaired) return side === 0 ? 'utf-16le' : 'utf-16be';
  throw new UnreadableFile(
    `The file holds zero bytes, so it is neither UTF-8 nor UTF-16 text. ${RESAVE}`,
    { line: null },
  );
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Bytes that Windows-1252 does not use, and that older and other code pages do. */
const unused = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * Text that is not UTF-8 is Windows-1252, unless most of its lines with other than plain letters are good UTF-8, so that a few
 * bytes are broken. Shows a line, so that a wrong guess is seen.
 */
function windowsRemark(bytes: Buffer): string {
  let [good, bad] = [0, 0];
  let first: { readonly line: number; readonly bytes: Buffer } | null = null;
  for (const { line, bytes: each } of linesOf(bytes)) {
    if (isAscii(each)) continue;
    if (isUtf8(each)) good += 1;
    else {
      bad += 1;
      first ??= { line, bytes: each };
    }
  }
  const line = first?.line ?? null;
  if (good >= bad) {
    throw new UnreadableFile(`The text is not valid UTF-8 here. ${RESAVE}`, { line });
  }
  if (unused.some((byte) => bytes.includes(byte))) {
    throw new UnreadableFile(`The text is neither UTF-8, UTF-16 nor Windows-1252. ${RESAVE}`, {
      line,
    });
  }
  return `it is not UTF-8 and was read as Windows-1252 (line ${line}: "${excerpt(first?.bytes)}"). ${RESAVE.replace('.', ' if that is wrong.')}`;
}

/** The words around the first letter that is not plain. */
function excerpt(bytes: Buffer | undefined): string {
  const text = new TextDecoder('windows-1252').decode(bytes).trim();
  const at = text.search(/[^\x20-\x7e]/);
  return text.slice(Math.max(0, at - 20), at + 20);
}

function* linesOf(bytes: Buffer): Generator<{ line: number; bytes: Buffer }> {
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found + 1;
    yield { line, bytes: bytes.subarray(start, end) };
    start = end;
  }
}

/** Bytes decoded at a time. */
const PIECE = 1024 * 1024;

function* decoded(bytes: Buffer, label: Label): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const decode = (piece: Buffer, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch (cause) {
      throw new UnreadableFile(`The text is not valid ${label}. ${RESAVE}`, { cause, line: null });
    }
  };
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield decode(bytes.subarray(start, start + PIECE), true);
  }
  yield decode(Buffer.alloc(0), false);
}

/** A carriage return at the end of a piece waits for the next piece, which may begin with the newline. */
function* withPlainLineEnds(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length);
    yield whole.replaceAll(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

/** The text, if it holds no zero characters, which no database keeps; else throws {@link UnreadableFile}. */
export function refuseZeros(text: string): string {
  if (!text.includes('\0')) return text;
  throw new UnreadableFile('The text holds zero characters (NUL): export it again as text.', {
    line: null,
  });
}
