import type { Day } from '../../domain/calendar/day.ts';
import type { Diagnosis } from '../../domain/diagnosis/diagnose-team.ts';
import type { JudgedDriver } from '../../domain/diagnosis/evidence/judge-drivers.ts';
import {
  type DiagnosisTerms,
  driverTold,
  sayDiagnosis,
  sayDriver,
} from '../../domain/diagnosis/say-diagnosis.ts';
import { diagnosisHeadline, diagnosisSentence, diagnosisWords } from '../../words/diagnosis.ts';
import { english } from '../../words/english.ts';

/** A diagnosis with what a report needs beside it. */
export interface DiagnosisReport {
  readonly diagnosis: Diagnosis;
  readonly terms: DiagnosisTerms;
  /** As it was asked for. */
  readonly period: string;
  /** The share of the period that the files cover, and the last day of it that they do. */
  readonly covered: number;
  readonly lastDay: Day;
  readonly nameOf: (repId: string | null) => string;
  /** What a reader should know about how the files were read. */
  readonly remarks: readonly string[];
}

const words = diagnosisWords.en;

/** A row of the table: what a part of the shortfall is called, what it costs, and what may be said of it. */
export interface CostRow {
  readonly name: string;
  readonly cost: number;
  /** Null where the amount is exact. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly said: string;
  readonly isNamed: boolean;
}

/** The parts of a shortfall, which sum to it. */
export function costRows({ diagnosis, terms }: DiagnosisReport): readonly CostRow[] {
  const exact = (name: string, cost: number) => ({
    name,
    cost,
    range: null,
    said: '',
    isNamed: false,
  });
  return [
    exact(words.target, diagnosis.targetEffect),
    exact(words.people, diagnosis.headcount),
    ...diagnosis.drivers
      .filter(({ counted }) => counted.cost !== 0)
      .map((each) => driverRow(each, terms)),
    exact(words.unsplit, diagnosis.unsplit),
  ].filter(({ cost }) => Math.abs(cost) >= CENT);
}
/** What is below a cent is rounding. */
const CENT = 0.005;

function driverRow(judged: JudgedDriver, terms: DiagnosisTerms): CostRow {
  const { counted, standing } = judged;
  return {
    name: words.nameOf(driverTold(judged, terms)),
    cost: counted.cost,
    range: standing === 'too few' ? null : counted,
    said: sayDriver(judged)
      .map((each) => diagnosisSentence(each, english))
      .join('; '),
    isNamed: standing === 'named',
  };
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** The diagnosis for people: the sentence, the parts that sum to the shortfall, and each rep's part. */
export function diagnosisText(report: DiagnosisReport): string {
  const { diagnosis, terms, remarks } = report;
  const rows = costRows(report);
  const cells = rows.map(({ name, cost, range, said }) => [
    name,
    whole.format(cost),
    range === null ? '' : `${whole.format(range.low)} to ${whole.format(range.high)}`,
    said,
  ]);
  return [
    diagnosisHeadline(sayDiagnosis(diagnosis, terms), english),
    '',
    ...aligned([
      ['', terms.currency, '8 cases in 10', ''],
      ...cells,
      [words.all, whole.format(diagnosis.shortfall), '', ''],
    ]),
    '',
    basis(report),
    ...remarks,
    ...repLines(report),
    '',
  ].join('\n');
}

function basis({ diagnosis, period, covered, lastDay }: DiagnosisReport): string {
  const { windows, segments, hasLeads, reach } = diagnosis;
  const cut = covered < 1 ? ` up to ${lastDay.toString()}, and so is the target` : '';
  const leads = hasLeads ? '' : ' No leads are recorded: it begins with the deals.';
  return `${period}${cut} against the mean of ${windows.reference} periods before; ${windows.past} are known, the target was reached in ${reach.reached} of them. Segments: ${segments.join(', ')}.${leads}`;
}

function repLines({ diagnosis, nameOf }: DiagnosisReport): readonly string[] {
  if (diagnosis.reps.length < 2) return [];
  const rows = diagnosis.reps.map(({ repId, revenue, atTeamRates }) => [
    nameOf(repId),
    ...[revenue.reference, revenue.actual, atTeamRates].map((each) => whole.format(each)),
  ]);
  return [
    '',
    ...aligned([['Rep', 'before', 'now', 'fair share'], ...rows]),
    'Fair share: what these leads bring at the whole team’s rates. Most of what single reps show is chance.',
  ];
}

/** The column of words, after three of numbers. */
const SAID = 3;

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 || at === SAID ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
