/** The tabs of the settings page. */
export const settingsTabs = {
  rules: 'Scoring rules',
  warnings: 'Warnings',
  personas: 'Personas and channels',
  goals: 'Goals and calendar',
  people: 'People',
  schedule: 'Schedule',
  log: 'Change history',
};
