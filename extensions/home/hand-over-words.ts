import type { HandOverFiguresView } from '../../src/contract/hand-over-page.ts';
import type { Format } from '../shared/format.ts';
import { rateWords } from './leads-words.ts';

type Wait = HandOverFiguresView['toAcceptance'];

/** The one sentence: how much of what marketing brings sales takes, and why it takes the rest not. */
export function handOverHeadline(figures: HandOverFiguresView, format: Format): string {
  const { acceptance, waiting, reasons } = figures;
  const waits = waiting === 0 ? '' : ` ${leadCount(waiting)} ${waiting === 1 ? 'waits' : 'wait'}.`;
  if (acceptance === null) return `Sales has not spoken on any lead yet.${waits}`;
  const [first] = reasons;
  const why = first === undefined ? '' : ` Sent back most often: ${first.reason} (${first.leads}).`;
  return `Sales accepts ${rateWords(acceptance, format)} of the leads it speaks on.${why}${waits}`;
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
