import { UnreadableFile } from './file-fault.ts';

/** Where the parts of a zip's directory stand (APPNOTE.TXT, 4.3.12 and 4.3.16). */
const END = {
  signature: Buffer.from('PK\x05\x06', 'latin1'),
  length: 22,
  count: 10,
  size: 12,
  start: 16,
};
const ENTRY = {
  signature: 0x02014b50,
  length: 46,
  flags: 8,
  packed: 20,
  unpacked: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
};

/** A comment behind the directory's end has at most so many bytes. */
const LONGEST_COMMENT = 0xffff;

/** Bit 3: the sizes stand behind the part, and the directory may leave them out. */
const SIZES_BEHIND = 8;

/** Bytes that deflate makes of nothing. */
const PACKED_NOTHING = 2;

/** A part of a zip, as its directory declares it. */
export interface ZipPart {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly bytes: number;
}

/**
 * The parts of a zip, as its directory lists them. The reader of workbooks unpacks no part beyond the size that is declared
 * here, unless none is: such a part is refused, as is a directory that cannot be read or stands elsewhere
 * ({@link UnreadableFile}).
 */
export function zipParts(zip: Buffer): readonly ZipPart[] {
  const end = zip.lastIndexOf(END.signature, zip.length - END.length);
  if (end === -1 || end < zip.length - END.length - LONGEST_COMMENT) throw broken();
  const count = zip.readUInt16LE(end + END.count);
  // Zips beyond 4 GB keep another directory elsewhere.
  if (count === 0xffff || zip.readUInt32LE(end + END.size) === 0xffffffff) throw broken();
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + END.start);
  while (parts.length < count) {
    if (at + ENTRY.length > zip.length || zip.readUInt32LE(at) !== ENTRY.signature) throw broken();
    const [name, extra, comment] = [
      zip.readUInt16LE(at + ENTRY.nameLength),
      zip.readUInt16LE(at + ENTRY.extraLength),
      zip.readUInt16LE(at + ENTRY.commentLength),
    ];
    const start = at + ENTRY.length;
    parts.push({ name: zip.toString('utf8', start, start + name), bytes: declaredBytes(zip, at) });
    at = start + name + extra + comment;
  }
  return parts;
}

function declaredBytes(zip: Buffer, at: number): number {
  const packed = zip.readUInt32LE(at + ENTRY.packed);
  const unpacked = zip.readUInt32LE(at + ENTRY.unpacked);
  const isElsewhere = packed === 0 && (zip.readUInt16LE(at + ENTRY.flags) & SIZES_BEHIND) !== 0;
  if (unpacked === 0 && (packed > PACKED_NOTHING || isElsewhere)) throw broken();
  return unpacked;
}

function broken(): UnreadableFile {
  return new UnreadableFile(
    'The workbook is damaged: its list of parts cannot be trusted. Open it in Excel and save it again.',
    { line: null },
  );
}
