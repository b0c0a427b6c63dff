import type { HandOverAnswer, HandOverView } from '../../src/contract/hand-over.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import { say } from '../../src/words/say.ts';
import type { Format } from '../shared/format.ts';

/** What stands between marketing and sales, as the title of its part; what the viewer may do, where nothing stands yet. */
export function handOverTitle(
  { state, acts, history, receiver }: HandOverView,
  format: Format,
): string {
  const { handOver, rejectReasons } = leadCardWords[format.locale];
  const { titles } = handOver;
  switch (state) {
    case 'waiting':
      if (acts.includes('accept')) return titles['to answer'];
      return receiver === null ? titles.waiting : handOver.waitsFor(receiver);
    case 'accepted':
      return titles.accepted;
    case 'rejected': {
      const reason = history.find(({ act }) => act === 'reject')?.reason ?? null;
      return reason === null ? titles.rejected : handOver.rejected(rejectReasons[reason]);
    }
    case 'not handed over':
      return acts.includes('accept') ? titles['to judge'] : titles['to hand over'];
  }
}

/** Whether there is anything to show: a lead that stands nowhere, and with which the viewer may do nothing, is quiet. */
export function hasHandOver({ acts, history }: HandOverView): boolean {
  return acts.length > 0 || history.length > 0;
}

/** One act as a sentence: who, what, when, why. */
export function actWords(
  { act, by, at, reason, note }: HandOverView['history'][number],
  format: Format,
  now: number,
): string {
  const { handOver, rejectReasons } = leadCardWords[format.locale];
  const why = [reason === null ? null : rejectReasons[reason], note]
    .filter((part) => part !== null)
    .join('; ');
  const said = handOver.done(act, by, format.age(at, now));
  return why === '' ? `${said}.` : handOver.because(said, why);
}

/** Where sales and the score differ, in a sentence for both; null where they do not. */
export function disagreementWords({ disagreement }: HandOverView, format: Format): string | null {
  if (disagreement === null) return null;
  const { handOver, rejectReasons } = leadCardWords[format.locale];
  return handOver.disagreement(rejectReasons[disagreement.reason], disagreement.grade);
}

/** Why an act was refused; null when it was not. */
export function refusalWords(answer: HandOverAnswer, format: Format): string | null {
  const { handOver } = leadCardWords[format.locale];
  switch (answer.state) {
    case 'done':
      return null;
    case 'refused':
      return say(handOver.refusals, answer.why, format);
    case 'not synced':
      return handOver.notSynced;
  }
}
