import type {
  BackTestResult,
  DryRunResult,
  FiguresView,
  FindingView,
} from '../../contract/settings/rule-trial.ts';
import { entryAt } from '../../domain/collections/entries.ts';
import type { RulesFile } from '../../use-cases/settings/rules-file.ts';
import { findingLine } from '../../words/en/findings.ts';
import { noteLine } from '../../words/en/rules-files.ts';
import { problemLine } from '../../words/en/scorecard-faults.ts';
import { backTestSentence } from '../../words/en/trials.ts';
import { english } from '../../words/english.ts';

/** What a file holds: what it is, what is wrong with it, and what of it is not taken over. */
export function fileLines(file: string, read: RulesFile): readonly string[] {
  const problems = read.problems.map((problem) => `  ${problemLine(problem, english)}`);
  if (read.state === 'refused') return [`${file} cannot be used:`, ...problems];
  const { kind, scorecard, told } = read;
  return [
    `${file}: a ${kind} with ${scorecard.terms.length} terms, "${scorecard.name}".`,
    ...(problems.length === 0 ? [] : ['To look at:', ...problems]),
    ...(told.length === 0 ? [] : ['Not taken over as it stands there:']),
    ...told.map((note) => `  ${noteLine(note, english)}`),
    ...(read.configuration?.format === 2
      ? [
          `It also holds personas (take them over with: pacekeeper personas import ${file}), goals (pacekeeper goals import ${file}), a calendar (pacekeeper calendar set ${file}) and warnings (on the settings page).`,
        ]
      : []),
  ];
}

export function findingLines(findings: readonly FindingView[]): readonly string[] {
  if (findings.length === 0) return ['The linter finds nothing.'];
  return [
    `The linter finds ${findings.length}:`,
    ...findings.map((finding) => `  ${finding.kind}, ${findingLine(finding, english)}`),
  ];
}

export function dryRunLines(run: DryRunResult): readonly string[] {
  const { leads, up, down, owners, examples, rescoring } = run;
  const examplesOf = (list: DryRunResult['examples']['up']) =>
    list.slice(0, 3).map(
      ({ contactId, name, from, to, lines }) =>
        `  ${name ?? `contact ${contactId}`}: ${from.grade} (${from.points}) to ${to.grade} (${to.points}): ${lines
          .slice(0, 3)
          .map(({ reason, points }) => `${signed(points)} ${reason}`)
          .join('; ')}`,
    );
  return [
    `Of ${count(leads)} leads ${count(up)} would move up and ${count(down)} down.`,
    ...run.moves
      .filter((move) => move.leads > 0 && move.from !== move.to)
      .map((move) => `  ${move.from} to ${move.to}: ${count(move.leads)}`),
    ...owners
      .slice(0, 10)
      .map(
        (each) =>
          `  ${each.owner ?? 'nobody'}: ${each.up} up, ${each.down} down; A or B ${each.bestLive}, then ${each.bestDraft} of ${each.leads}`,
      ),
    ...(up + down === 0 ? [] : ['Those that move most:']),
    ...examplesOf(examples.up),
    ...examplesOf(examples.down),
    `Scoring all leads again: ${count(rescoring.changed)} scores differ; reading and scoring took ${rescoring.seconds.toFixed(1)} s.`,
    ...(run.learnedScores
      ? ['A learned scorecard scores leads now: compared are the rules alone.']
      : []),
    ...findingLines(run.findings),
  ];
}

export function backTestLines(test: BackTestResult): readonly string[] {
  const { live, draft, newestLeads, newestConverted, splitAt } = test;
  const row = (name: string, of: (figures: FiguresView) => number | null, digits = 3) =>
    `  ${name.padEnd(22)}${shown(of(live), digits).padStart(10)}${shown(of(draft), digits).padStart(10)}`;
  return [
    backTestSentence(test, english),
    `On ${count(newestLeads)} leads that came in since ${splitAt.slice(0, 10)}, of which ${count(newestConverted)} converted within ${test.horizonDays} days:`,
    `  ${''.padEnd(22)}${'live'.padStart(10)}${'draft'.padStart(10)}`,
    row('AUC', ({ auc }) => auc),
    row('lift of the best 10%', ({ liftAtTenPercent }) => liftAtTenPercent, 2),
    row('Brier score', ({ brier }) => brier, 4),
    row('Brier skill', ({ brierSkill }) => brierSkill),
    row('calibration error', ({ calibrationError }) => calibrationError),
    ...draft.grades.map(({ grade, leads, converted }, index) => {
      const now = entryAt(live.grades, index);
      return `  grade ${grade}: ${count(leads)} leads, ${percent(converted, leads)} converted (live: ${count(now.leads)}, ${percent(now.converted, now.leads)})${weekly(draft, index)}`;
    }),
    ...findingLines(test.findings),
  ];
}

function weekly({ weeklyPerRep }: FiguresView, index: number): string {
  const each = weeklyPerRep?.[index];
  return each === undefined ? '' : `; ${each.leads.toFixed(1)} new ones a week for each rep`;
}

function shown(value: number | null, digits: number): string {
  return value === null ? 'unknown' : value.toFixed(digits);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)}%`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
