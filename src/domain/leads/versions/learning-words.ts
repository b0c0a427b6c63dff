import type { LearningReport } from './learned-version.ts';

/** What came of learning, in one line for a terminal or a log. */
export function learningWords(report: LearningReport): string {
  const { verdict, leads, converted, holdOut } = report;
  const from = `from ${count(leads)} leads, of which ${count(converted)} converted within ${report.horizonDays} days`;
  if (verdict.decision !== 'publish') {
    return `Lead scoring: ${headlineOf(verdict)} ${verdict.because}`;
  }
  const figures =
    holdOut === null
      ? ''
      : `; on the newest ${count(holdOut.leads)} AUC ${shown(holdOut.figures.auc.value)}, Brier skill ${shown(holdOut.figures.brierSkill.value)}, calibration error ${shown(holdOut.figures.calibrationError.value)} (chance alone: ${shown(holdOut.calibrationFloor)})`;
  return `Lead scoring: published, ${from}${figures}`;
}

function headlineOf({ decision, decidedBy }: LearningReport['verdict']): string {
  if (decidedBy === 'outcomes') return 'too few outcomes, so the rules go on.';
  return decision === 'no signal' ? 'no signal, so the rules go on.' : 'the rules are kept.';
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function shown(value: number | null): string {
  return value === null ? 'not measurable' : value.toFixed(3);
}
