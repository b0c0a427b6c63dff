import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip. `declared`: what its directory entry says that it unpacks to, when that is not true. */
export interface GivenPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declared?: number;
}

/** A zip made by hand, so that its directory can say what no honest program would. */
export function givenZip(parts: readonly GivenPart[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const relationships = (...lines: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map((line, i) => {
      const [type, target] = line.split(' ');
      return `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    })
    .join('')}</Relationships>`;

/** What a workbook made by hand holds. */
export interface GivenWorkbook {
  /** The rows of its sheet as XML. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly is1904?: boolean;
  readonly sheets?: number;
  readonly declared?: number;
}

/** A workbook made by hand, of cells as XML. Style 1 is a date, 2 a date with its time, 3 a time. */
export function givenWorkbook(workbook: GivenWorkbook): Buffer {
  const { sheet, sharedStrings = '', is1904 = false, sheets = 1, declared } = workbook;
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return givenZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships('officeDocument xl/workbook.xml') },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        ...numbers.map((n) => `worksheet worksheets/sheet${n}.xml`),
        'styles styles.xml',
        'sharedStrings sharedStrings.xml',
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${numbers
        .map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` },
    ...numbers.map((n) => ({
      name: `xl/worksheets/sheet${n}.xml`,
      content: sheetXml(n === 1 ? sheet : ''),
      ...(n === 1 && declared !== undefined && { declared }),
    })),
  ]);
}
