import type {
  ReadingRhythm,
  ScheduleChanges,
  ScheduleMessages,
} from '../../domain/sync/sync-schedule.ts';
import type { Sentences } from '../say.ts';

const rhythms: Readonly<Record<ReadingRhythm, string>> = {
  'as the service': 'as often as the service runs',
  hourly: 'hourly',
  'every 4 hours': 'every 4 hours',
  nightly: 'nightly',
};

/** "nightly at 3:00", "hourly, paused". */
function scheduleWords({ every, hour, paused }: ScheduleMessages['schedule']): string {
  return `${rhythms[every]}${every === 'nightly' ? ` at ${hour}:00` : ''}${paused ? ', paused' : ''}`;
}

/** What the audit log says about the schedule. */
export const scheduleChanges: Sentences<ScheduleChanges> = {
  'schedule set': () => 'Set the schedule.',
  'read otherwise': ({ from, to }) =>
    `HubSpot is read ${scheduleWords(from.with)}, now ${scheduleWords(to.with)}.`,
};

/** The page of the schedule. */
export const scheduleSettings = {
  waiting: 'Loading the schedule…',
  why: 'You can set how often HubSpot is read after the first sync, usually within minutes.',
  options: {
    service: 'As often as the service (usually every 15 minutes)',
    hourly: 'Every hour',
    fourHours: 'Every four hours',
    nightly: 'Every night',
  },
  saved: 'Saved. The new schedule is in effect.',
  intro:
    'How often Pacekeeper reads HubSpot and updates scores, paces and warnings. It never reads more often than the service is set to.',
  every: 'Read HubSpot',
  at: 'At',
  zone: (timeZone: string) => `In ${timeZone}, your HubSpot time zone`,
  paused: 'Paused: nothing is read until you turn this off or start a run yourself',
  save: 'Save schedule',
  runNow: 'Run now',
  asked:
    'Run requested. It starts as soon as the current one is done. Cards update within minutes.',
};
