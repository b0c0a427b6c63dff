import { diceOf } from '../../../src/sandbox/generator/dice.ts';
import { dealColumns, dealIdentity, fullName, noise } from './columns.ts';
import { type CorpusCase, type FileTruth, sheetOf, truthOf } from './corpus-case.ts';
import { inventedTeam, plainNames } from './invented-team.ts';
import { textFile } from './other-crm-cases.ts';
import { numbers, written } from './write-cells.ts';

const refused: FileTruth = {
  kind: 'none',
  columns: {},
  values: [],
  mustAsk: [],
  mustRefuse: true,
};

function refusedFile(name: string, file: string, bytes: Uint8Array): CorpusCase {
  return {
    name,
    form: 'Refused',
    source: 'written for this corpus: no vendor',
    files: [{ name: file, bytes: () => bytes, truth: refused }],
    records: {},
  };
}

/** Bytes that mean nothing behind the signature of a format. */
function signed(signature: readonly number[], length: number, seed: number): Uint8Array {
  const dice = diceOf(seed);
  return Uint8Array.from([...signature, ...Array.from({ length }, () => dice.int(0, 255))]);
}

function withoutStageAndDate(): CorpusCase {
  const team = inventedTeam(701, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.id('Deal ID'),
      dealColumns.name('Deal name'),
      dealColumns.amount('Amount', (amount) => written(amount, numbers.plain)),
      dealColumns.owner('Deal owner', fullName),
      noise('Paperwork', (_, index) => (index % 2 === 0 ? 'complete' : 'missing')),
    ],
    dealIdentity,
  );
  return {
    name: 'no-stage-and-no-date',
    form: 'Refused',
    source: 'written for this corpus: no vendor',
    files: [
      {
        ...textFile('deals.csv', 'deals', sheet),
        truth: truthOf('deals', sheet, { mustRefuse: true, values: [] }),
      },
    ],
    records: {},
  };
}

function stageWithoutDate(): CorpusCase {
  const team = inventedTeam(702, { names: plainNames });
  const sheet = sheetOf(
    team.deals,
    [
      dealColumns.name('Deal name'),
      dealColumns.amount('Amount', (amount) => written(amount, numbers.plain)),
      dealColumns.stage('Stage', ['Lead', 'Qualified', 'Demo', 'Offer', 'Talks', 'Won', 'Lost']),
      dealColumns.owner('Deal owner', fullName),
    ],
    dealIdentity,
  );
  return {
    name: 'stage-without-date',
    form: 'Refused',
    source: 'written for this corpus: no vendor',
    files: [
      {
        ...textFile('deals.csv', 'deals', sheet),
        truth: truthOf('deals', sheet, { mustRefuse: true, values: [] }),
      },
    ],
    records: {},
  };
}

/** The heading of a table so wide that it must be made when it is needed: 100,000 columns. */
export function hundredThousandColumns(): Uint8Array {
  const headings = Array.from({ length: 100_000 }, (_, index) => `c${index}`);
  return Buffer.from(`${headings.join(',')}\n${headings.map(() => '1').join(',')}\n`);
}

export const WIDEST = 'hundred-thousand-columns.csv';

export const refusedCases: readonly CorpusCase[] = [
  withoutStageAndDate(),
  stageWithoutDate(),
  refusedFile('photo-named-csv', 'IMG_2041.csv', signed([0xff, 0xd8, 0xff, 0xe0], 3_000, 703)),
  refusedFile('empty', 'deals.csv', new Uint8Array()),
  refusedFile(
    'headings-alone',
    'deals.csv',
    Buffer.from(`Deal Name,Deal Stage,Close Date,Amount\n`),
  ),
  refusedFile(
    'old-workbook',
    'deals.xls',
    signed([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 3_000, 704),
  ),
  refusedFile('broken-workbook', 'deals.xlsx', signed([0x50, 0x4b, 0x03, 0x04], 2_000, 705)),
  {
    name: 'hundred-thousand-columns',
    form: 'Refused',
    source: 'made when it is needed: it would be too large to keep',
    files: [{ name: WIDEST, bytes: hundredThousandColumns, truth: refused }],
    records: {},
  },
];
