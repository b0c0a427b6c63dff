/**
 * `npm run bench -- files [--list] [--only CASE]`: every case of test/corpus/files, understood by `pacekeeper files check`
 * and imported as `npm start` would, against the truth that was written before the files were; beside it, a plain look-up
 * of HubSpot's English headings. `--list` prints each column that was missed or misread. Exit code 1: a bar is missed.
 */
import { parseArgs } from 'node:util';
import { variantsReadAlike } from './files/compare-variants.ts';
import { type ImportedValues, importedValues } from './files/imported-values.ts';
import { understandByLookup } from './files/plain-lookup.ts';
import { type ReadCase, readCorpus } from './files/read-corpus.ts';
import { type CaseScore, scoreCase } from './files/score-case.ts';
import { type Understand, type UnderstoodFile, understandByCommand } from './files/understand.ts';

/** Percent of the columns with a meaning that are to be understood without help. */
const TARGET = 95;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { list: { type: 'boolean' }, only: { type: 'string' } },
  });
  const cases = (await readCorpus()).filter(({ name }) => name.includes(values.only ?? ''));
  const list = values.list ?? false;
  const peer = await scored(cases, understandByLookup);
  print('A plain look-up of HubSpot’s English headings (the peer)', peer.scores, list);
  try {
    const own = await scored(cases, understandByCommand);
    print('pacekeeper files check', own.scores, list);
    const imported: ImportedValues[] = [];
    for (const [index, each] of cases.entries()) {
      imported.push(await importedValues(each, own.answers[index] ?? []));
    }
    judge(own.scores, imported, list);
  } catch (error) {
    console.log(
      `\npacekeeper files check: not measured. ${error instanceof Error ? error.message : ''}`,
    );
    process.exitCode = 1;
  }
  await printVariants();
}

async function scored(cases: readonly ReadCase[], understand: Understand) {
  const answers: (readonly UnderstoodFile[])[] = [];
  for (const { files } of cases) answers.push(await understand(files));
  const scores = cases.map((each, index) => scoreCase(each, answers[index] ?? []));
  return { answers, scores };
}

const sum = (scores: readonly CaseScore[], of: 'columns' | 'right' | 'asked' | 'missed') =>
  scores.reduce((total, each) => total + each[of], 0);
const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;

function print(title: string, scores: readonly CaseScore[], list: boolean): void {
  console.log(`\n${title}`);
  console.log(line(['form', 'cases', 'columns', 'right', 'share', 'asked', 'missed', 'misread']));
  const forms = [...new Set(scores.map(({ form }) => form))].sort();
  for (const form of forms)
    row(
      form,
      scores.filter((each) => each.form === form),
    );
  row('in total', scores);
  if (!list) return;
  for (const { notUnderstood, misread } of scores) {
    for (const each of notUnderstood) console.log(`  missed   ${each}`);
    for (const each of misread) console.log(`  misread  ${each}`);
  }
}

function row(form: string, scores: readonly CaseScore[]): void {
  const [columns, right] = [sum(scores, 'columns'), sum(scores, 'right')];
  const misread = scores.flatMap((each) => each.misread).length;
  const [asked, missed] = [sum(scores, 'asked'), sum(scores, 'missed')];
  const figures = [scores.length, columns, right, percent(right, columns), asked, missed, misread];
  console.log(line([form, ...figures.map(String)]));
}

function line([first = '', ...others]: readonly string[]): string {
  return `  ${first.padEnd(46)}${others.map((each) => each.padStart(9)).join('')}`;
}

function judge(
  scores: readonly CaseScore[],
  imported: readonly ImportedValues[],
  list: boolean,
): void {
  const wrong = imported.flatMap(({ misread }) => misread);
  const right = imported.reduce((total, each) => total + each.right, 0);
  const absent = imported.reduce((total, each) => total + each.absent, 0);
  console.log(
    `\nProbed cells after the import: ${right} right, ${absent} absent, ${wrong.length} wrong`,
  );
  if (list) for (const each of wrong) console.log(`  wrong    ${each}`);
  const silent = scores.flatMap(({ misread }) => misread).length + wrong.length;
  const columns = sum(scores, 'columns');
  const share = sum(scores, 'right');
  const passed = 100 * share >= TARGET * columns && silent === 0;
  console.log(
    `Understood right without help: ${percent(share, columns)} (target: at least ${TARGET}%)`,
  );
  console.log(`Silent misreadings: ${silent} (target: 0)`);
  if (!passed) process.exitCode = 1;
}

async function printVariants(): Promise<void> {
  const variants = await variantsReadAlike();
  const alike = variants.filter(({ differs }) => differs === null);
  console.log(`\nOne HubSpot export in ${variants.length} variants: ${alike.length} read alike`);
  for (const { name, differs } of variants) {
    if (differs !== null) console.log(`  ${name}: ${differs}`);
  }
  if (alike.length < variants.length) process.exitCode = 1;
}
