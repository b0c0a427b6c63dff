/** What all settings share. */
export const settingsShared = {
  nothingWouldChange: 'Nothing would change. It is already set this way.',
  wouldChange: 'This would change. Nothing is saved yet',
  notSynced: 'Nothing has been read from HubSpot yet.',
  movedOn: 'Someone else changed this in the meantime',
  keptYours: 'Your changes are not saved, but they are not lost either.',
  yoursOnTheirs: 'Saving yours would change this:',
  reload: 'Reload and keep my changes',
  notSaved: (problems: number) =>
    problems === 1 ? 'Not saved: 1 problem' : `Not saved: ${problems} problems`,
  notSyncedTitle: 'Nothing has been read from HubSpot yet',
  lastChanged: (by: string, at: string) => `Last changed by ${by} on ${at}.`,
  commandLine: 'the command line',
  schedule: 'the schedule',
};
