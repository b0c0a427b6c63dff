import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { evaluate } from '../../src/cli/evaluate/evaluate-leads.ts';
import { picture } from '../../src/cli/evaluate/picture.ts';
import { predictionsCsv } from '../../src/cli/evaluate/predictions-csv.ts';
import { type EvaluationLeads, readLeads } from '../../src/cli/evaluate/read-leads.ts';
import { reportText } from '../../src/cli/evaluate/report-text.ts';
import { evaluateLeads } from '../../src/use-cases/leads/evaluate-leads.ts';
import { leadsCsv, withFiles } from './evaluate-files.ts';
import { given, refusal as refusedWords } from './read-words.ts';

function evaluated(leads: EvaluationLeads) {
  return evaluateLeads({ ...leads, trusted: [], allowLeaks: false, seed: 1 });
}

/** What reading two files is refused with. */
async function refusal(train: string, test: string, ...words: string[]): Promise<string> {
  return withFiles(train, test, words, async ({ options }) => {
    try {
      await readLeads(options);
      return 'not refused';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

describe('the words of the command', () => {
  test('every option that is missing is named at once', async () => {
    expect(await refusedWords('evaluate', 'leads', '--train', 'a.csv')).toMatch(
      /--test.*--label.*--id.*--out/s,
    );
  });

  test('lists are split at commas', async () => {
    const words =
      'evaluate leads --train a --test b --label c --id d --out e --exclude x,y --missing Select';
    expect(await given(...words.split(' '))).toMatchObject({
      exclude: ['x', 'y'],
      missing: ['Select'],
    });
  });
});

describe('a good pair of files', () => {
  test('is published, with a report, a picture and a line for every test lead', async () => {
    await withFiles(leadsCsv(1_000), leadsCsv(300, 5_000), [], async ({ options }) => {
      const leads = await readLeads(options);
      const evaluation = evaluated(leads);
      expect(evaluation.verdict).toMatchObject({ decision: 'publish' });
      const report = reportText(evaluation, leads, options);
      expect(report).toMatch(/PUBLISH[\s\S]*AUC \(ROC\)[\s\S]*SCORECARD[\s\S]*visits/);
      expect(picture(evaluation)).toMatch(/^<svg [\s\S]*visits[\s\S]*<\/svg>\n$/);
      const base = { rate: 0.5, low: 0.4, high: 0.6 };
      const lines = predictionsCsv(
        leads.testIds,
        evaluation.verdict,
        evaluation.predictions,
        base,
      ).split('\n');
      expect(lines[0]).toBe('id,chance,low,high,score,grade');
      expect(lines).toHaveLength(302);
      expect(lines[1]).toMatch(/^5000,0\.\d{6},0\.\d{6},0\.\d{6},-?\d+,[A-D]$/);
    });
  });

  test('is evaluated by the command, which writes what it was asked for', async () => {
    const words = ['--json', '--picture', 'unset'];
    await withFiles(leadsCsv(400), leadsCsv(100, 5_000), words, async ({ folder, options }) => {
      const picturePath = join(folder, 'picture.svg');
      const written: string[] = [];
      const { write } = process.stdout;
      process.stdout.write = (text) => written.push(String(text)) > 0;
      try {
        await evaluate({ ...options, picture: picturePath });
      } finally {
        process.stdout.write = write;
      }
      expect(JSON.parse(written.join(''))).toMatchObject({
        verdict: { decision: 'publish' },
        figures: { auc: { value: expect.any(Number) } },
      });
      expect(await readFile(options.out, 'utf8')).toContain('id,chance');
      expect(await readFile(picturePath, 'utf8')).toContain('<svg');
    });
  });

  test('without anything to learn gets the base rate for every lead, and says so', async () => {
    const chance = (rows: number, first: number) =>
      leadsCsv(rows, first).replaceAll(/,\d+,(red|blue),/g, ',1,$1,');
    await withFiles(chance(400, 0), chance(100, 5_000), [], async ({ options }) => {
      const leads = await readLeads(options);
      const evaluation = evaluated(leads);
      expect(evaluation.verdict).toMatchObject({
        decision: 'no signal',
        decidedBy: 'held-out skill',
      });
      expect(reportText(evaluation, leads, options)).toContain('NO SIGNAL');
      const base = { rate: 0.45, low: 0.4, high: 0.5 };
      const csv = predictionsCsv(leads.testIds, evaluation.verdict, evaluation.predictions, base);
      expect(
        new Set(
          csv
            .split('\n')
            .slice(1, -1)
            .map((line) => line.replace(/^\d+/, '')),
        ),
      ).toEqual(new Set([',0.450000,0.400000,0.500000,0,']));
    });
  });

  test('in workbooks, or with decimal commas, is read as from plain files', async () => {
    const timed = (text: string) =>
      text
        .replaceAll(
          /^(\d+),(\d)/gm,
          (_, id, visits) => `${id},2026-${two(1 + (id % 12))}-13,${visits}.5`,
        )
        .replace('id,', 'id,came,');
    const [train, test] = [timed(leadsCsv(60)), timed(leadsCsv(20, 5_000))];
    const read = (one: string | Uint8Array, other: string | Uint8Array) =>
      withFiles(one, other, ['--time', 'came'], ({ options }) => readLeads(options));
    const { remarks: _, ...plain } = await read(train, test);
    const german = (text: string) =>
      text
        .replaceAll(',', ';')
        .replaceAll('.', ',')
        .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1');
    const { remarks, ...commas } = await read(german(train), german(test));
    expect(commas).toEqual(plain);
    expect(remarks).toEqual(['The column "visits" is read as numbers such as 1234,5.']);
    const { remarks: _none, ...sheets } = await read(await workbook(train), await workbook(test));
    expect(sheets).toEqual(plain);
  });

  test('with five outcomes is told that they are too few', async () => {
    await withFiles(leadsCsv(5, 3), leadsCsv(50, 5_000), [], async ({ options }) => {
      const { verdict } = evaluated(await readLeads(options));
      expect(verdict).toMatchObject({ decision: 'no signal', decidedBy: 'outcomes' });
    });
  });

  test('a column that holds the outcome is left out, unless it is included', async () => {
    const leaky = (text: string) =>
      text
        .replaceAll(/,yes$/gm, ',signed,yes')
        .replaceAll(/,no$/gm, ',gone,no')
        .replace('won', 'contract,won');
    const [train, test] = [leaky(leadsCsv(600)), leaky(leadsCsv(100, 5_000))];
    await withFiles(train, test, [], async ({ options }) => {
      const leads = await readLeads(options);
      expect(evaluated(leads).leftOut).toEqual(['contract']);
      const trusting = { ...leads, trusted: ['contract'], allowLeaks: false, seed: 1 };
      expect(evaluateLeads(trusting).leftOut).toEqual([]);
    });
  });

  test('a test that changed is alarmed about', async () => {
    const sudden = leadsCsv(1_000, 5_000)
      .replaceAll(/,no$/gm, ',yes')
      .replace(/,yes\n/, ',no\n');
    await withFiles(leadsCsv(1_000), sudden, [], async ({ options }) => {
      expect(evaluated(await readLeads(options)).alarm?.after).toBe(500);
    });
  });
});

describe('bad files', () => {
  const good = leadsCsv(60);
  const other = leadsCsv(20, 5_000);

  test.each([
    ['an empty test file', good, '', [], /test\.csv: The file is empty/],
    ['a test file of headings', good, 'id,visits,shirt,won\n', [], /headings but no rows/],
    [
      'one class only',
      good.replaceAll(/,yes$/gm, ',no'),
      other,
      ['--positive', 'no'],
      /same outcome/,
    ],
    ['a positive value that nobody has', good, other, ['--positive', 'sold'], /"sold".*yes/],
    ['duplicate ids', good.replace('\n7,', '\n6,'), other, [], /line 9, column "id": the id "6"/],
    ['a column that only one file has', good, other.replace('shirt', 'hat'), [], /"shirt"/],
    ['NaN', good.replace('\n3,3,', '\n3,NaN,'), other, [], /"visits": "NaN".*--missing NaN/],
    ['Infinity', good.replace('\n3,3,', '\n3,Infinity,'), other, [], /"Infinity" is not a number/],
    [
      'numbers that may mean two things',
      good.replaceAll(/^(\d+),(\d),/gm, '$1,"1$2,500",'),
      other,
      [],
      /1234\.5/,
    ],
    ['words in a number of the test', good, other.replace(',3,', ',many,'), [], /"many" is not/],
    ['an outcome that is missing', good.replace(/no$/m, ''), other, [], /no outcome/],
    ['a time that is none', good, other, ['--time', 'shirt'], /"red" is no time/],
    ['a column to exclude that is not there', good, other, ['--exclude', 'hat'], /no column "hat"/],
    ['no column left', good, other, ['--exclude', 'visits,shirt'], /no column is left/],
  ] as const)('%s: the message says where and what to do', async (_, train, test, words, says) => {
    expect(await refusal(train, test, ...words)).toMatch(says);
  });

  test('a column without any value is read, and said to have none', async () => {
    const empty = (text: string) => text.replaceAll(/,(red|blue),/g, ',,');
    await withFiles(empty(good), empty(other), [], async ({ options }) => {
      const { remarks } = await readLeads(options);
      expect(remarks).toEqual(['The column "shirt" has no value at all.']);
    });
  });

  test('a column of ten thousand values neither stops it nor is taken for knowledge', async () => {
    const many = (text: string) => text.replaceAll(/^(\d+),(\d),\w+,/gm, '$1,$2,v$1,');
    await withFiles(
      many(leadsCsv(10_000)),
      many(leadsCsv(200, 50_000)),
      [],
      async ({ options }) => {
        const { learned, verdict } = evaluated(await readLeads(options));
        expect(verdict.decision).toBe('publish');
        expect(learned.scorecard.terms.map(({ title }) => title)).not.toContain('shirt');
      },
    );
  }, 120_000);

  test('several faults are told at once', async () => {
    const message = await refusal(
      good.replace('\n7,', '\n6,').replace('\n3,3,', '\n3,NaN,'),
      other,
    );
    expect(message).toMatch(/the id "6"[\s\S]*NaN/);
  });
});

const two = (number: number) => String(number).padStart(2, '0');

/** A CSV as a program with sheets would hold it: days and numbers as such. */
function workbook(csv: string): Promise<Uint8Array> {
  const cellOf = (text: string) => {
    if (/^\d{4}-/.test(text)) return new Date(text);
    return /^[\d.]+$/.test(text) ? Number(text) : text;
  };
  const rows = csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(cellOf));
  return writeXlsx({ sheets: [{ name: 'Leads', rows }] });
}
