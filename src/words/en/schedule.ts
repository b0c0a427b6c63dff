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
