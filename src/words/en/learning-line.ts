import type { LearningReport } from '../../domain/leads/versions/learned-version.ts';
import { english } from '../english.ts';
import { say } from '../say.ts';
import { verdicts } from './learning.ts';

/** What came of learning, in one line for a terminal or a log. */
export function learningWords(report: LearningReport): string {
  const { verdict, leads, converted, holdOut } = report;
  const from = `from ${count(leads)} leads, of which ${count(converted)} converted within ${report.horizonDays} days`;
  if (verdict.decision !== 'publish') {
    return `Lead scoring: ${headlineOf(verdict)} ${say(verdicts, verdict.because, english)}`;
  }
  const figures =
    holdOut === null
      ? ''
      : `; on the newest ${count(holdOut.leads)} AUC ${shown(holdOut.figures.auc.value)}, Brier skill ${shown(holdOut.figures.brierSkill.value)}, calibration error ${shown(holdOut.figures.calibrationError.value)} (chance alone: ${shown(holdOut.calibrationFloor)})`;
  return `Lead scoring: published, ${from}${figures}`;
}

function headlineOf({ decision, decidedBy }: LearningReport['verdict']): string {
  if (decidedBy === 'outcomes') return 'too few outcomes, so the rules stay in use.';
  return decision === 'no signal' ? 'no signal, so the rules stay in use.' : 'the rules are kept.';
}

const count = english.number;

function shown(value: number | null): string {
  return value === null ? 'not measurable' : value.toFixed(3);
}
