import type { forecasts as en } from '../en/forecast.ts';

/** Was von einem Ziel vorherzusehen ist, überall wo es zu sehen ist. */
export const forecasts: typeof en = {
  standing: { ahead: 'Wahrscheinlich', open: 'Ungewiss', behind: 'Unwahrscheinlich' },
  standingInSentence: { ahead: 'wahrscheinlich', open: 'ungewiss', behind: 'unwahrscheinlich' },
  chanceToHit: (chance) => `${chance} Chance auf das Ziel`,
  word: {
    ahead: 'Wird eher erreicht als verfehlt',
    open: 'Kann so oder so ausgehen',
    behind: 'Wird eher verfehlt als erreicht',
  },
  littleHistory: (step, seen, { count }) =>
    `In Schritten von ${step}: Es gibt wenig Vorgeschichte, ${count(seen, { one: 'Abschluss', other: 'Abschlüsse' })} des Teams.`,
  notEnoughWins: (seen, needed) =>
    `Noch nicht genug Daten für eine Chance: ${seen} von etwa ${needed} nötigen Abschlüssen des Teams.`,
  noForecast: (why, needed) =>
    `Noch keine Prognose: ${why}. Für eine Chance braucht es etwa ${needed} Abschlüsse.`,
  noChance: (why) => `Es wird keine Chance genannt: ${why}.`,
  noChanceGiveAmounts: (why) =>
    `Es wird keine Chance genannt: ${why}. Tragen Sie die Beträge nach.`,
  abstains: {
    'no target': () => 'es gibt kein Ziel',
    reached: () => 'das Ziel ist erreicht',
    'no wins': () => 'das Team hat noch nichts gewonnen',
    'amounts missing': ({ missing, open }, { number }) =>
      `${number(missing)} von ${number(open)} offenen Deals haben keinen Betrag`,
    'bands have not held': ({ held, tried }) =>
      `die letzten Prognosen lagen daneben, nur ${held} von ${tried} Spannen haben gehalten`,
  },
  abstained: {
    'no target': () => 'es gab kein Ziel',
    reached: () => 'das Ziel war erreicht',
    'no wins': () => 'das Team hatte noch nichts gewonnen',
    'amounts missing': ({ missing, open }, { number }) =>
      `${number(missing)} von ${number(open)} offenen Deals hatten keinen Betrag`,
    'bands have not held': ({ held, tried }) =>
      `die Prognosen hatten danebengelegen, nur ${held} von ${tried} Spannen hatten gehalten`,
  },
  range: (low, high) => `Wahrscheinlich ${low} bis ${high} am Ende.`,
  held: (held, tried) => `Solche Spannen haben ${held} von ${tried} Mal gehalten.`,
  effect: (won, lost) => `Gewonnen → ${won}, verloren → ${lost}.`,
  mattersMost: 'Er zählt mehr als jeder andere offene Deal.',
  smallEffect: (points, { count }) =>
    `Ob gewonnen oder verloren: Er bewegt die Chance um weniger als ${points === 1 ? 'einen Punkt' : count(points, { one: 'Punkt', other: 'Punkte' })}.`,
  openWorth: (value) => `Die offenen Deals sind ${value} wert.`,
  coverage: (value, times) =>
    `Die offenen Deals sind ${value} wert, das ${times}-Fache dessen, was noch fehlt.`,
  coverageNeeds: (value, times, enough) =>
    `Die offenen Deals sind ${value} wert, das ${times}-Fache dessen, was noch fehlt; nach dem, was solche Deals rechtzeitig bringen, würde das ${enough}-Fache reichen.`,
  stale: (deals, value) =>
    deals === 1
      ? `1 davon (${value}) ist älter als jeder Deal, der je abgeschlossen wurde, und zählt fast nichts.`
      : `${deals} davon (${value}) sind älter als jeder Deal, der je abgeschlossen wurde, und zählen fast nichts.`,
  caveat: {
    'no creation dates':
      'Kein Deal hat ein brauchbares Erstelldatum, deshalb zählen offene Deals nicht: Das beruht nur auf früheren Abschlüssen.',
    'no open deals':
      'Kein Deal ist offen: Das beruht auf früheren Abschlüssen und auf Deals, die noch kommen.',
  },
  methods: {
    combination: {
      name: 'Alle zusammen',
      says: 'alle hier, gewichtet danach, wie gut jede bisher war',
    },
    'working days': {
      name: 'Gerade Linie',
      says: 'jeder verbleibende Arbeitstag bringt, was die bisherigen brachten',
    },
    'completion curve': {
      name: 'Üblicher Anteil bis jetzt',
      says: 'bisher gewonnen, hochgerechnet mit dem, was sonst zu diesem Zeitpunkt da ist',
    },
    'previous remainder': {
      name: 'Rest des letzten Zeitraums',
      says: 'was im Zeitraum davor nach diesem Punkt noch kam',
    },
    trailing: {
      name: 'Letztes Tempo',
      says: 'jeder verbleibende Arbeitstag bringt, was die letzten Tage brachten',
    },
    'season rate': {
      name: 'Übliche Abschlüsse',
      says: 'Abschlüsse pro Tag, stärkere Teile des Zeitraums getrennt, mal ihre Größe',
    },
    pipeline: {
      name: 'Offene Deals',
      says: 'jeder mit seiner Chance, rechtzeitig gewonnen zu werden, und Deals, die noch kommen',
    },
  },
  neitherHighNorLow: 'weder zu hoch noch zu niedrig',
  tooHigh: (share) => `${share} zu hoch`,
  tooLow: (share) => `${share} zu niedrig`,
  table: {
    method: 'Methode',
    weight: 'Gewicht',
    offBy: 'Abweichung',
    onAverage: 'Im Mittel',
    chanceError: 'Fehler der Chance',
    held: 'Spannen gehalten',
    notKnownYet: 'noch nicht bekannt',
    heldOf: (held, tried) => `${held} von ${tried}`,
  },
};
