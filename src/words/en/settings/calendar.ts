/** The calendar, on the tab of goals. */
export const calendarSettings = {
  reading: 'Loading the calendar…',
  notSynced:
    'The calendar lists your HubSpot users. It appears after the first sync, usually within minutes.',
  fiscalStart: 'Fiscal year starts in',
  weekend: 'Days off every week',
  country: 'Public holidays of',
  countryHint: 'Two-letter country code, such as DE. Leave empty for none.',
  region: 'State or region',
  regionHint: 'Such as BY. Leave empty to use national holidays only.',
  daysOff: 'Days off for everyone',
  daysHint: 'One per line: 2026-12-24, or 2026-12-24..2026-12-31',
  saved: 'Saved. Paces update with the next run, which has been requested.',
  title: 'Calendar',
  intro: (quarters: readonly string[], timeZone: string) =>
    `When your team works. Pace counts working days only: ${quarters.join(', ')}. Days are in ${timeZone}, your HubSpot time zone.`,
  quarter: (label: string, workingDays: number) => `${label} has ${workingDays}`,
  effect:
    'A change affects what is expected to date, and so the pace of every goal, from the next run on. Goals set for a fiscal period keep the dates they were set with.',
  unsaved: 'Unsaved changes',
  dryRun: 'Preview changes',
  save: 'Save calendar',
  undo: 'Discard changes',
  holidaysAhead: (holidays: number) => `Upcoming public holidays (${holidays})`,
  people: (people: number) => `Time off and other locations (${people})`,
  peopleHint:
    'Days off are not counted towards what a rep is expected to reach. Pacekeeper neither asks for nor stores the reason.',
  isAway: (name: string) => `${name} is away`,
  ownCountry: (name: string) => `Country of ${name}, if different`,
  ownRegion: 'State or region',
  asEveryone: (name: string) => `Same as everyone: ${name}`,
  addRep: 'Add a rep',
  chooseRep: 'Choose a rep',
};
