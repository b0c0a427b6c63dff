import type { rejections as en } from '../en/rejections.ts';

/** Warum ein Wert beiseitegelegt wurde. */
export const rejections: typeof en = {
  'not a number': () =>
    'keine Zahl: erlaubt sind Ziffern, bei Bedarf mit Vorzeichen, Dezimalpunkt und Exponent',
  'not a moment': () =>
    'kein Datum: erlaubt sind ein Datum nach ISO 8601, Datum und Uhrzeit mit Zeitversatz oder Millisekunden seit 1970',
  'not a flag': () => 'weder true noch false',
  'not a currency': () => 'keine Währung: erlaubt sind drei Großbuchstaben (ISO 4217)',
  'not after the start': () => 'nicht nach dem Beginn des Ziels',
  'too many digits': ({ most }, { number }) =>
    `hat mehr als ${number(most)} Ziffern vor oder nach dem Komma`,
  'character cannot be stored': () =>
    'enthält ein Zeichen, das sich nicht speichern lässt (U+0000 oder ein halbes Surrogatpaar): an seiner Stelle steht U+FFFD',
};
