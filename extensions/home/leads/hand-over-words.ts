import type { HandOverFiguresView } from '../../../src/contract/hand-over-page.ts';
import type { Format } from '../../shared/format.ts';

type Wait = HandOverFiguresView['toAcceptance'];

/** The one sentence: how much of what marketing brings sales takes, and why it takes the rest not. */
export function handOverHeadline(figures: HandOverFiguresView, format: Format): string {
  const { waiting, reasons } = figures;
  const accepted = acceptanceWords(figures, format);
  const waits = waiting === 0 ? '' : ` ${leadCount(waiting)} ${waiting === 1 ? 'waits' : 'wait'}.`;
  if (accepted === null) return `Sales has not spoken on any lead yet.${waits}`;
  const [first] = reasons;
  const why = first === undefined ? '' : ` Sent back most often: ${first.reason} (${first.leads}).`;
  return `Sales accepts ${accepted} of the leads it speaks on.${why}${waits}`;
}

/** "70% (39-89%)": the share that sales accepted, and the range that its few answers leave open; null without an answer. */
export function acceptanceWords(
  { acceptance }: HandOverFiguresView,
  { percent }: Format,
): string | null {
  if (acceptance === null) return null;
  const { value, low, high } = acceptance;
  return `${percent(value)} (${percent(low).replace('%', '')}-${percent(high)})`;
}

/** How long half of the leads wait, those that still wait included: "half within 5 h (8 of 11)". */
export function waitWords({ started, ended, medianHours }: Wait): string {
  if (started === 0) return 'none handed over';
  const counts = `(${ended} of ${started})`;
  return medianHours === null
    ? `not half yet ${counts}`
    : `half within ${hourWords(medianHours)} ${counts}`;
}

function hourWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}

/** "1 lead", "12 leads". */
export function leadCount(count: number): string {
  return count === 1 ? '1 lead' : `${count} leads`;
}
