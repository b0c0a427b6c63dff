import type { Doer, updates as en } from '../en/updates.ts';

const wonDeals = { one: 'gewonnener Deal', other: 'gewonnene Deals' };
const wonDealsFrom = { one: 'gewonnenem Deal', other: 'gewonnenen Deals' };

/** „Ana hat“, aber „Sie haben“. */
const has = ({ name, isReader }: Doer) => (isReader ? 'Sie haben' : `${name} hat`);

const passed = {
  0.5: ['die Hälfte des Ziels', 'erreicht'],
  0.9: ['90 % des Ziels', 'erreicht'],
  1: ['das Ziel', 'erreicht'],
} as const;

const results = { met: 'erreicht', exceeded: 'übertroffen' } as const;
const levels = { P50: 'über der Mitte', P90: 'über dem oberen Ende' } as const;

const usually = (usual: string | null) => (usual === null ? '' : `; üblich ist ${usual}`);

/** Statusmeldungen: Zeilen, der Betreff einer Mail und was darum herum steht. */
export const updates: typeof en = {
  you: 'Sie',
  verdict: {
    'not started': 'noch nicht begonnen',
    behind: 'im Rückstand',
    'on pace': 'auf Kurs',
    ahead: 'voraus',
    reached: 'Ziel erreicht',
    missed: 'verfehlt',
  },
  standing: (title, soFar) => `${title}: ${soFar}.`,
  standingWith: (title, soFar, verdict) => `${title}: ${soFar}, ${verdict}.`,
  ofWhom: (who, title) => `${who}, ${title}`,
  soFar: (ofTarget, share) => `${ofTarget} (${share})`,
  since: (day, amount) => `Seit ${day}: ${amount}.`,
  sinceFromDeals: (day, amount, deals, { count }) =>
    `Seit ${day}: ${amount} aus ${count(deals, wonDealsFrom)}.`,
  sinceFewerDeals: (day, amount, deals, { count }) =>
    `Seit ${day}: ${amount}, ${count(deals, wonDeals)} weniger.`,
  newTarget: (before, target) => `Das Ziel wurde von ${before} auf ${target} geändert.`,
  needed: (rate, daysLeft, usual) =>
    `Nötig: ${rate}, noch ${daysLeft} Arbeitstage${usually(usual)}.`,
  neededOnLastDay: (amount, usual) => `Nötig: ${amount} am letzten Arbeitstag${usually(usual)}.`,
  milestone: (doer, share, title) => `${has(doer)} ${passed[share].join(' ')}: ${title}.`,
  milestoneShort: (doer, share, title) => `${has(doer)} ${passed[share].join(' ')}: ${title}`,
  ended: (title, soFar) => `${title} endete bei ${soFar}.`,
  endedShort: (title, share) => `${title} endete bei ${share}`,
  result: (doer, result, title, soFar) =>
    `${has(doer)} das Ziel ${results[result]}, ${title}: ${soFar}.`,
  resultShort: (doer, result, title) => `${has(doer)} das Ziel ${results[result]}: ${title}`,
  beatForecast: (doer, { title, actual, level, day, said }) =>
    `${has(doer)} ${title} mit ${actual} abgeschlossen, ${levels[level]} der Prognose vom ${day} (${said}).`,
  beatForecastShort: (doer, title) => `${has(doer)} die Prognose übertroffen: ${title}`,
  improved: (doer, { isMost, title, wins, winsBefore }, { count }) =>
    `${has(doer)} ${isMost ? 'sich am meisten gesteigert' : 'mehr als sonst gewonnen'}, ${title}: ${count(wins, wonDeals)}, ${winsBefore} im Zeitraum davor.`,
  improvedShort: (doer, isMost) =>
    `${has(doer)} ${isMost ? 'sich am meisten gesteigert' : 'mehr als sonst gewonnen'}`,
  rank: (place, of, title) => `Platz ${place} von ${of} im Team nach Anteil am Ziel, ${title}.`,
  progressShort: (title, amount) => `${title}: ${amount}`,
  newTargetShort: (title, target) => `${title}: Das Ziel ist jetzt ${target}`,
  standingShort: (title, share) => `${title}: ${share} des Ziels`,
  outlookShort: (title, chance) => `${title}: ${chance ?? 'die Prognose'}`,
  mail: {
    hello: (name) => `Guten Tag ${name},`,
    noteFrom: (name) => `Eine Notiz von ${name}`,
    nothingNew: 'Nichts Neues',
    wellDone: 'Gut gemacht',
    thanksDue: 'Zeit für ein Dankeschön',
    yourGoals: 'Ihre Ziele',
    byName: 'Nach Namen',
    moreGoals: (goals, { count }) =>
      `${count(goals, { one: 'weiteres Ziel steht', other: 'weitere Ziele stehen' })} im Tab „Pace“.`,
    noteHeading: (name, day) => `Eine Notiz von ${name}, ${day} (nur Sie beide sehen sie)`,
    yourManager: 'Ihr Manager',
    sent: {
      day: 'an Arbeitstagen, wenn es Neues gibt',
      week: 'zu Beginn der Arbeitswoche, wenn es Neues gibt',
    },
    whyOwn: (asOf, sent) =>
      `Stand: ${asOf}. Pacekeeper schickt das ${sent}, zu Ihren eigenen Zielen. Niemand sonst bekommt es.`,
    whyTeam: (asOf, sent, team) =>
      `Stand: ${asOf}. Pacekeeper schickt das ${sent}, weil Sie ${team} leiten. Die Mitglieder bekommen es nicht.`,
    howToStop:
      'So beenden Sie diese Mails: Öffnen Sie in HubSpot Pacekeeper, Tab „Pace“, „Progress updates“, und schalten Sie E-Mail aus; oder fragen Sie Ihren Admin.',
  },
};
