import { isLearnedFrom, type RuledFinding } from '../../domain/leads/leaks/leak-ruling.ts';
import type {
  HoldOutFigures,
  LearningReport,
} from '../../domain/leads/versions/learned-version.ts';
import { drift, leaks as leakWords } from '../../words/en/learning.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import {
  factLine,
  figureLines,
  forwardLines,
  gradeLines,
  number,
  percent,
  sectionsText,
  verdictLines,
} from '../evaluate/report-lines.ts';

/** What a round of learning found in a portal's own past, as it is read in a terminal. */
export function learningText(report: LearningReport): string {
  const { leads, converted, horizonDays, verdict, holdOut, forward, grades, alarms } = report;
  return sectionsText([
    [
      `Learned from ${leads} leads, ${converted} of them converted within ${horizonDays} days.`,
      ...Object.entries(report.untaught).map(([why, count]) => `  ${count} teach nothing: ${why}.`),
    ],
    verdictLines(verdict),
    leakLines(report.leaks),
    forwardLines(forward),
    holdOut === null ? [] : holdOutLines(holdOut),
    grades.length === 0 ? [] : gradeLines(grades, 'newest'),
    alarms.length === 0
      ? []
      : ['DRIFT', ...alarms.map((alarm) => `  ${say(drift, alarm, english)}`)],
  ]);
}

function holdOutLines({
  leads,
  converted,
  figures,
  baseLogLoss,
  currentLogLoss,
  calibrationFloor,
}: HoldOutFigures): readonly string[] {
  return [
    `ON THE NEWEST ${leads} LEADS (${percent(converted / leads)} converted), which it had not learned from (95% interval)`,
    ...figureLines(figures),
    factLine('its floor by chance alone', number(calibrationFloor)),
    factLine('log loss of the base rate', number(baseLogLoss)),
    factLine('log loss of what scores now', number(currentLogLoss)),
  ];
}

/** Properties that may know the outcome before they should, what was made of each, and what an admin decided. */
export function leakLines(leaks: readonly RuledFinding[]): readonly string[] {
  if (leaks.length === 0) return ['LEAKS', '  No property looks as if it knew the outcome.'];
  return [
    'LEAKS (properties that may know the outcome before they should)',
    ...leaks.map((leak) => `  ${leak.property} (${whatBecame(leak)}): ${saidOf(leak)}`),
    '  Decide with: pacekeeper leaks keep|drop|reset PROPERTY',
  ];
}

function whatBecame(leak: RuledFinding): string {
  const learned = isLearnedFrom(leak);
  if (leak.ruling !== null)
    return learned ? 'learned from, as an admin decided' : 'left out, as an admin decided';
  return learned ? 'learned from; when is it filled in?' : 'left out';
}

function saidOf({ reasons }: RuledFinding): string {
  return reasons.length === 0
    ? 'Nothing was found against it.'
    : reasons.map((reason) => say(leakWords, reason, english)).join(' ');
}
