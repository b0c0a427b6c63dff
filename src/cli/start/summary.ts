import type { ImportedFile, ImportReport } from '../../sandbox/import/import-report.ts';
import type { PortalCounts, RejectedRow } from '../../use-cases/ports/summary-store.ts';
import { english } from '../../words/english.ts';
import { rejectionWords } from '../../words/rejections.ts';
import type { RunReport } from './bring-up-to-date.ts';
import type { OpenedCrm } from './open-crm.ts';

/** At most so many single values are printed; the file has all. */
const EXAMPLES = 5;

const number = (value: number) => value.toLocaleString('en-US');

/** One of a kind, and several. */
type Nouns = readonly [one: string, several: string];

const rowNouns: Nouns = ['row', 'rows'];
const nouns: Readonly<Record<ImportedFile['object'], Nouns>> = {
  contacts: ['contact', 'contacts'],
  deals: ['deal', 'deals'],
  companies: ['company', 'companies'],
  goal_targets: ['goal', 'goals'],
  owners: ['owner', 'owners'],
  lookup: ['record of its own', 'records of its own'],
};

const counted = (count: number, [one, several]: Nouns) =>
  `${number(count)} ${count === 1 ? one : several}`;

/** Says on the terminal which portal is read, and what became of its files. */
export function tellCrm({ description, imported }: OpenedCrm): void {
  const lines = imported === null ? [] : importLines(imported);
  process.stdout.write(
    [`Pacekeeper reads ${description}.`, ...lines].map((line) => `${line}\n`).join(''),
  );
}

/** What an import made of the files, for a terminal. */
export function importLines({ files, problems, notes }: ImportReport): string[] {
  return [
    ...files.map(
      ({ file, object, rows, records }) =>
        `  ${file}: ${counted(rows, rowNouns)}, ${counted(records, nouns[object])}`,
    ),
    ...notes.map((note) => `  ${note}`),
    ...problemLines(problems),
  ];
}

/** Problems of one kind and column are one line with an example: a file with one odd column has thousands. */
function problemLines(problems: ImportReport['problems']): string[] {
  const groups = Map.groupBy(
    problems,
    ({ kind, file, column }) => `${kind} in ${file}${column === null ? '' : `, ${column}`}`,
  );
  return [...groups].map(([title, [first, ...others]]) => {
    const example =
      first === undefined
        ? ''
        : `line ${first.line}: ${first.value === null ? '' : `"${first.value}" `}${first.reason}`;
    return `  ${title}: ${number(others.length + 1)} (e.g. ${example})`;
  });
}

/** The values that were set aside, and the file that lists them all. */
export interface SetAside {
  readonly rows: readonly RejectedRow[];
  readonly file: string;
}

/** What a run did, for a terminal. `setAside`: null where nobody asked for the single values. */
export function runLines(
  counts: PortalCounts,
  { degraded, learning }: RunReport,
  setAside: SetAside | null,
): string[] {
  return [
    '',
    `  ${counted(counts.contacts, nouns.contacts)}, ${counted(counts.deals, nouns.deals)}, ${counted(counts.goals, nouns.goal_targets)} and ${counted(counts.owners, nouns.owners)} synced`,
    `  ${counted(counts.scored, ['lead', 'leads'])} scored, ${counted(counts.paced, nouns.goal_targets)} paced, ${counted(counts.warnings, ['warning', 'warnings'])}`,
    `  ${counted(counts.rejected, ['value', 'values'])} set aside: kept with the reason and left out of sums`,
    ...(setAside === null ? [] : setAsideLines(setAside)),
    ...(learning === null ? [] : [`  ${learning}`]),
    ...degraded.map((part) => `  Not available: ${part}`),
  ];
}

function setAsideLines({ rows, file }: SetAside): string[] {
  if (rows.length === 0) return [];
  const examples = rows
    .slice(0, EXAMPLES)
    .map(
      ({ objectType, objectId, property, value, reason }) =>
        `    ${objectType} ${objectId}, ${property} "${value}": ${rejectionWords(reason, english)}`,
    );
  return [...examples, `    all of them: ${file}`];
}
