import type { changes as en } from '../en/changes.ts';

/** Was sich für ein Ziel geändert hat, und warum. */
export const changes: typeof en = {
  short: {
    new: 'neu',
    won: 'gewonnen',
    lost: 'verloren',
    reopened: 'wieder offen',
    slipped: 'verschoben',
    'pulled in': 'vorgezogen',
    up: 'größer',
    down: 'kleiner',
    stage: 'andere Phase',
    joined: 'hinzugekommen',
    left: 'weggefallen',
    're-estimated': 'neu geschätzt',
    'to come': 'noch zu kommen',
    target: 'Ziel',
  },
  reason: {
    new: 'Neue Deals',
    won: 'Gewonnen',
    lost: 'Verloren',
    reopened: 'Wieder geöffnet',
    slipped: 'Abschlussdatum nach hinten verschoben',
    'pulled in': 'Abschlussdatum vorgezogen',
    up: 'Größere Beträge',
    down: 'Kleinere Beträge',
    stage: 'In einer anderen Phase',
    joined: 'Zählen jetzt für dieses Ziel',
    left: 'Zählen nicht mehr für dieses Ziel',
    're-estimated': 'Dieselben Deals, andere Chancen',
    'to come': 'Noch nicht erstellte Deals',
    target: 'Ziel geändert',
  },
  dueReason: {
    slipped: 'Im Zeitraum nicht mehr fällig',
    'pulled in': 'Jetzt im Zeitraum fällig',
  },
  since: (day, what) => `Seit ${day}: ${what}`,
  nothing: 'nichts geändert',
  forecast: 'Prognose',
  forecastAgainstTarget: 'Prognose gegenüber dem Ziel',
  won: 'gewonnen',
  open: 'offen',
  wonTitle: 'Gewonnen',
  openTitle: 'Offen und im Zeitraum fällig',
  more: (count, { number }) => `${number(count)} weitere`,
  dealsAndMore: (deals, count, { number }) => `${deals} und ${number(count)} weitere`,
  unnamedDeal: (id) => `Deal ${id}`,
  deal: { one: 'Deal', other: 'Deals' },
  thenAndNow: (before, now) => `${before} damals, ${now} jetzt`,
  forecastNote: (fromTo) =>
    `Prognose: ${fromTo}. Die Zeilen ergeben den Unterschied auf den Cent genau; die Beträge hier sind gerundet.`,
  forecastKept: (from, to) => `Beruht auf den gespeicherten Prognosen vom ${from} und vom ${to}.`,
  factsNote: (won, open) =>
    `Gewonnen: ${won}. Offen und im Zeitraum fällig: ${open}. Die Zeilen ergeben die Unterschiede auf den Cent genau; die Beträge hier sind gerundet.`,
  factsKept:
    'Beruht auf dem, was in den Feldern Ihrer Deals damals stand und jetzt steht: Von damals gibt es keine gespeicherte Prognose zum Vergleich. Jeden Tag wird eine gespeichert.',
  factsRebuilt: (count, format) =>
    `Zu ${format.count(count, { one: 'Deal', other: 'Deals' })} ist keine Vergangenheit bekannt, weil sie aus Dateien stammen: Wie sie damals standen, ergibt sich aus Erstellungs- und Abschlussdatum, mit den heutigen Beträgen.`,
  withoutAmount: (count) =>
    count === 1
      ? '1 fälliger offener Deal hat keinen Betrag in dieser Währung und zählt nicht mit.'
      : `${count} fällige offene Deals haben keinen Betrag in dieser Währung und zählen nicht mit.`,
};
