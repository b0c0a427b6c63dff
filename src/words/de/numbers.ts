import type { numbers as en } from '../en/numbers.ts';

/** Was um Zahlen und Zeitpunkte herum steht. */
export const numbers: typeof en = {
  under: (chance) => `unter ${chance}`,
  over: (chance) => `über ${chance}`,
  justNow: 'gerade eben',
  minutesAgo: (minutes) => `vor ${minutes} Min.`,
  hoursAgo: (hours) => `vor ${hours} Std.`,
  days: { one: 'Tag', other: 'Tage' },
  unknownMessage:
    'Diese Zeile braucht eine neuere Version von Pacekeeper. Laden Sie die Seite neu.',
};
