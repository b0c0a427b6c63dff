/** When the portal is read. */
export const scheduleSettings = {
  reading: 'Loading the schedule…',
  notSynced: 'You can set how often HubSpot is read after the first sync, usually within minutes.',
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
