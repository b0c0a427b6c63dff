/** What stands around numbers and moments. */
export const numbers = {
  under: (chance: string) => `under ${chance}`,
  over: (chance: string) => `over ${chance}`,
  justNow: 'just now',
  minutesAgo: (minutes: string) => `${minutes} min ago`,
  hoursAgo: (hours: string) => `${hours} h ago`,
  days: { one: 'day', other: 'days' },
  /** Said in place of a message that a newer version stored or sent. */
  unknownMessage: 'This line needs a newer version of Pacekeeper. Reload the page.',
};
