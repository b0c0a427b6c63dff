import type { UpdateActs } from '../../domain/goals/updates/update-acts.ts';
import type { Sentences } from '../say.ts';

const onOff = (isOn: boolean) => (isOn ? 'on' : 'off');
const cadences = { day: 'every working day', week: 'every week' } as const;
const entries = { off: 'off', task: 'as a task', note: 'as a note' } as const;
const ranks = { private: 'private', team: 'shared with the team' } as const;
const languages = { en: 'English', de: 'German' } as const;
const wishes = (areOwn: boolean) => (areOwn ? 'their own' : "the portal's");

/** What the audit log says about progress updates. */
export const updateActs: Sentences<UpdateActs> = {
  'updates set': ({ user }) =>
    user === null ? 'Set progress updates.' : `Set progress updates for user ${user}.`,
  'own wishes': ({ from, to }) => `Settings: ${wishes(from)}, now ${wishes(to)}.`,
  'updates every': ({ from, to }) => `Frequency: ${cadences[from]}, now ${cadences[to]}.`,
  'updates hour': ({ from, to }) => `Hour of the day: ${from}, now ${to}.`,
  'updates by e-mail': ({ from, to }) => `E-mail: ${onOff(from)}, now ${onOff(to)}.`,
  'updates in HubSpot': ({ from, to }) => `HubSpot: ${entries[from]}, now ${entries[to]}.`,
  'ranks shown': ({ from, to }) => `Ranks: ${ranks[from]}, now ${ranks[to]}.`,
  'updates language': ({ from, to }) => `Language: ${languages[from]}, now ${languages[to]}.`,
};
