/** The change history. */
export const changeLog = {
  nothing: 'No changes yet',
  nothingHint: 'Changes to rules, roles, goals and other settings appear here, with who made them.',
  about: 'Subject',
  refresh: 'Refresh',
  older: 'Show older entries',
  hasOlder: ' There are older ones.',
  allShown: ' There are no older ones.',
  shown: (shown: number, of: number, rest: string) =>
    `${shown} of ${of} entries, latest first.${rest}`,
  export: 'Export',
  exportHint: 'The latest 1,000 entries as versioned JSON. The export is recorded here too.',
  show: 'Show the log as a file',
  file: 'The log: select all and copy',
  reading: 'Loading the change history…',
  bySchedule: 'by the schedule',
  on: (via: string) => `on the ${via}`,
  user: (id: string) => `user ${id}`,
};
