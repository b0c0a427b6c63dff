import type { HandOverView } from '../../src/contract/hand-over.ts';
import type { Format } from '../shared/format.ts';

type Act = HandOverView['acts'][number];

const done: Readonly<Record<Act, string>> = {
  'hand over': 'handed it over to sales',
  accept: 'accepted it',
  reject: 'sent it back to marketing',
  undo: 'took the last step back',
};

/** What stands between marketing and sales, as the title of its part; what the viewer may do, where nothing stands yet. */
export function handOverTitle({ state, acts, history }: HandOverView): string {
  switch (state) {
    case 'waiting':
      return acts.includes('accept') ? 'Handed over: accept or send back' : 'Waits for sales';
    case 'accepted':
      return 'Accepted by sales';
    case 'rejected': {
      const reason = history.find(({ act }) => act === 'reject')?.reason ?? null;
      return reason === null ? 'Sent back to marketing' : `Sent back to marketing: ${reason}`;
    }
    case 'not handed over':
      return acts.includes('accept') ? 'Accept or send back to marketing' : 'Hand over to sales';
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
  const why = [reason, note].filter((part) => part !== null).join('; ');
  const said = `${by ?? 'A colleague'} ${done[act]}, ${format.age(at, now)}`;
  return why === '' ? `${said}.` : `${said}: ${why}`;
}
