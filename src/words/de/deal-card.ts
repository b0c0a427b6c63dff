import type { dealCard as en } from '../en/deal-card.ts';

/** Die Zielkarte an einem Deal. */
export const dealCard: typeof en = {
  waiting: 'Das Ziel dieses Deals wird gelesen …',
  notSynced: {
    title: 'Noch nicht aus HubSpot gelesen',
    why: 'Pacekeeper hat diesen Deal noch nicht gelesen. Neue Deals kommen mit der nächsten Synchronisierung, meist innerhalb von Minuten.',
  },
  whoCanSee: 'Der zuständige Mitarbeiter des Deals, dessen Manager und Admins können dies sehen.',
  thisDeal: (worth, stage) => `Dieser Deal: ${worth}, ${stage}.`,
  noAmount: 'kein Betrag',
  stageUnknown: 'Phase unbekannt',
  stageOf: {
    open: (stage) => stage,
    won: (stage) => `${stage} (gewonnen)`,
    lost: (stage) => `${stage} (verloren)`,
    unknown: (stage) => stage,
  },
  notes: {
    lost: 'Er ist verloren und zählt für kein Ziel.',
    noStage:
      'Seine Phase gehört zu keiner Ihrer Pipelines, deshalb zählt er weder als offen noch als gewonnen. Geben Sie ihm eine Phase.',
    noAmount: 'Er braucht einen Betrag, um für ein Ziel in Geld zu zählen.',
    otherCurrency: (own, goal) =>
      `Er ist in ${own}, das Ziel in ${goal}: Es zählt der Betrag, den HubSpot umrechnet. Ohne ihn bleibt der Deal außen vor.`,
  },
  noGoal: {
    'no owner': {
      title: 'Für diesen Deal ist niemand zuständig',
      todo: 'Ein Deal zählt für das Ziel des zuständigen Mitarbeiters. Weisen Sie ihn jemandem zu, dann sehen Sie das Ziel hier.',
    },
    'no goal': {
      title: 'Kein Ziel für diesen Deal',
      todo: 'Für die Zeit, in der er abgeschlossen wird, hat der zuständige Mitarbeiter kein Ziel. Ein Manager kann eines setzen; es erscheint hier, sobald die Ziele wieder gelesen sind.',
    },
    'goals unavailable': {
      title: 'Ziele sind nicht lesbar',
      todo: 'HubSpot gibt dieser App Ihre Ziele nicht: Ihr Abo enthält keine, oder der App fehlt die Berechtigung. Ein Admin kann sie erteilen oder Pacekeeper eine Datei mit Zielen geben.',
    },
  },
  cannotBePaced: (title) => `${title}: noch nicht messbar`,
  ofTheTarget: (share) => `${share} des Ziels`,
  soFarAndDays: (soFar, days) => `${soFar}. ${days}`,
  nothingExpected: 'Noch wird nichts erwartet.',
  expected: (amount, pace) => `Bisher erwartet: ${amount}. Tempo: ${pace} davon.`,
  days: (gone, total, left) => `${gone} von ${total} Arbeitstagen vergangen, ${left} übrig.`,
  daysGone: (gone, total) => `${gone} von ${total} Arbeitstagen vergangen.`,
  needs: (rate, usual) => `Nötig: ${rate}; üblich: ${usual}.`,
  needsUsualUnknown: (rate) =>
    `Nötig: ${rate}; was üblich ist, ist noch nicht bekannt: Es gibt keinen früheren Zeitraum zum Vergleich.`,
  nothingNeeded: 'Mehr ist nicht nötig',
  periodOver: 'Der Zeitraum ist vorbei',
  sentence: (text) => `${text}.`,
  noForecastYet:
    'Noch keine Prognose: Sie kommt mit dem nächsten Durchlauf, meist innerhalb von Minuten.',
  quiet: {
    noWarning: 'Keine Warnung zu diesem Deal.',
    noWarningButGoal: (standing) => `Keine Warnung zu diesem Deal, aber sein Ziel ist ${standing}.`,
    allWell: (standing) => `${standing}. Hier müssen Sie nichts tun.`,
    likelyToBeHit: 'Wird wahrscheinlich erreicht',
    unlikelyToBeHit: 'unwahrscheinlich',
  },
  numbers: {
    expected: 'Bisher erwartet',
    likely: 'Wahrscheinlich am Ende',
    range: (low, high) => `${low} bis ${high}`,
    pace: 'Tempo im Vergleich dazu',
    nothingExpected: 'noch nichts erwartet',
    usualUnknown: 'noch nicht bekannt',
  },
  setAside: (count, { number }) => `Beiseitegelegt (${number(count)})`,
  leftOut: (count, { number }) => `Nicht mitgezählt (${number(count)})`,
  clearer: (count, { number }) => `Dieses Ziel klarer machen (${number(count)})`,
  howWeKnow: {
    title: 'Woher wir das wissen',
    straightLine: 'Das ist eine gerade Linie: das Ziel mal dem Anteil der vergangenen Arbeitstage.',
    range:
      'Die Spanne soll in 8 von 10 Fällen enthalten, was kommt; die Chance wird in ganzen Schritten genannt.',
    record: (share, lean) =>
      `Zu diesem Zeitpunkt früherer Zeiträume lagen Prognosen um ${share} dessen daneben, was kam, ${lean}.`,
    effects:
      'Was dieser Deal bewirkt, wird berechnet, während alles andere wie prognostiziert bleibt; die Wirkungen mehrerer Deals lassen sich nicht addieren.',
    methods:
      'Jede wurde an diesem Punkt früherer Zeiträume mit dem damals Bekannten erprobt. Der Fehler der Chance ist das mittlere Quadrat, um das ihre Chancen verfehlten, was kam (Brier): 0 ist perfekt, 0,25 ein Münzwurf.',
    target: {
      hubspot: 'Das Ziel ist das, das als Ziel gesetzt wurde.',
      app: 'Das Ziel ist das, das in Pacekeeper gesetzt wurde.',
      assumed: 'Das Ziel ist angenommen: das Ergebnis des Zeitraums davor plus ein Zehntel.',
    },
    period: (start, end) => `Der Zeitraum begann am ${start} und endet vor dem ${end}.`,
    counted: (deals, { count }) =>
      `${count(deals, { one: 'gewonnener Deal zählt', other: 'gewonnene Deals zählen' })}.`,
    workedOut: (age) => `Berechnet: ${age}.`,
  },
  chart: {
    title: 'Prognose im Bild',
    x: 'Bis zum Ende von',
    count: 'Anzahl',
    target: 'Ziel',
    won: 'Bisher gewonnen',
    high: 'Hoch (1 von 10 endet darüber)',
    middle: 'Mitte',
    low: 'Niedrig (1 von 10 endet darunter)',
  },
};
