import type { PaidFor } from '../../domain/goals/smart/incentive.ts';
import type {
  BetterTargets,
  PeriodNoun,
  SmartMessages,
} from '../../domain/goals/smart/messages.ts';
import type { SeenFrom } from '../../domain/goals/smart/target-outlook.ts';
import type { smart as en } from '../en/smart.ts';
import { abstainedWords, abstainWords } from '../forecast.ts';
import type { Format } from '../format.ts';
import { metricWords } from '../goals.ts';
import type { Sentences } from '../say.ts';

/** Ein Zeitraum: Einzahl, Mehrzahl nach einer Zahl, und mit „kein früherer“ und „der … davor“. */
const periods: Readonly<
  Record<PeriodNoun, { one: string; other: string; noEarlier: string; before: string }>
> = {
  month: {
    one: 'Monat',
    other: 'Monaten',
    noEarlier: 'kein früherer Monat',
    before: 'Der Monat davor',
  },
  quarter: {
    one: 'Quartal',
    other: 'Quartalen',
    noEarlier: 'kein früheres Quartal',
    before: 'Das Quartal davor',
  },
  year: {
    one: 'Jahr',
    other: 'Jahren',
    noEarlier: 'kein früheres Jahr',
    before: 'Das Jahr davor',
  },
  period: {
    one: 'Zeitraum',
    other: 'Zeiträumen',
    noEarlier: 'kein früherer Zeitraum',
    before: 'Der Zeitraum davor',
  },
};

const above = { company: 'des Unternehmens', team: 'des Teams' } as const;

const paidFor: Readonly<Record<PaidFor, string>> = {
  revenue: 'Umsatz',
  'deals won': 'gewonnene Deals',
  pipeline: 'Pipeline',
  leads: 'Leads',
  meetings: 'Meetings',
};

const seen: Readonly<Record<SeenFrom, string>> = {
  'the start': 'Zu Beginn des Zeitraums lag die Chance auf das Ziel bei',
  'the setting': 'Als das Ziel gesetzt wurde, lag die Chance darauf bei',
  today: 'Nach heutigem Stand, vor Beginn des Zeitraums, liegt die Chance auf das Ziel bei',
};

const then = {
  'the start': 'Zu Beginn des Zeitraums',
  'the setting': 'Als das Ziel gesetzt wurde',
};

const sides = { 'at most': 'höchstens', about: 'etwa', 'at least': 'mindestens' } as const;

function better(verb: string, { commit, stretch }: BetterTargets, { quantity }: Format): string {
  if (stretch === null) return `${verb} Sie das Ziel auf das, was die Vergangenheit hergibt.`;
  const high = quantity(stretch);
  return commit === null
    ? `${verb} Sie das Ziel: ${high} hat eine Chance von 30 %.`
    : `${verb} Sie das Ziel: ${quantity(commit)} hat eine Chance von 70 %, ${high} eine von 30 %.`;
}

const sentences: Sentences<SmartMessages> = {
  'no metric': () => 'Sagen Sie, was das Ziel zählt: Umsatz oder gewonnene Deals.',
  'no scope': () => 'Nennen Sie den Vertriebsmitarbeiter oder das Team, dem das Ziel gehört.',
  'owner not in CRM': ({ ownerId }) =>
    `Geben Sie das Ziel jemandem, der im CRM ist: Zuständiger ${ownerId} ist es nicht.`,
  'owner has left': ({ name }) =>
    `Geben Sie das Ziel jemandem, der noch da ist: ${name} ist ausgeschieden.`,
  'team has no members': ({ teamId }) =>
    `Geben Sie das Ziel einem Team mit Mitgliedern: Team ${teamId} hat keine.`,
  'nobody owns records': () =>
    'Machen Sie jemanden für Datensätze im CRM zuständig: Niemand ist es, deshalb zählt nichts für das Unternehmen.',
  counts: ({ metric, currency, pipelines }, format) => {
    const money = currency === null ? '' : ` in ${currency}`;
    const what = `Es zählt: ${metricWords(metric, format)}${money}`;
    if (pipelines === null) return `${what}.`;
    return pipelines === 0
      ? `${what}, aus allen Pipelines.`
      : `${what}, aus ${format.count(pipelines, { one: 'Pipeline', other: 'Pipelines' })}.`;
  },
  'belongs to': ({ name }) => `Es gehört ${name}.`,
  'belongs to unknown owner': ({ ownerId }) => `Es gehört Zuständigem ${ownerId}.`,
  'belongs to everybody': ({ people }, { number }) =>
    `Es gehört allen, die verkaufen: ${number(people)}.`,
  'belongs to team': ({ people }, { count }) =>
    `Es gehört einem Team mit ${count(people, { one: 'Person', other: 'Personen' })}.`,
  'cannot be measured': ({ metric }, format) =>
    `Zählen Sie etwas, das Pacekeeper liest, zum Beispiel Umsatz oder gewonnene Deals: ${metricWords(metric, format)} liest es nicht.`,
  'not recorded': ({ metric }, format) =>
    `Zählen Sie etwas, das dieses Portal erfasst: „${metricWords(metric, format)}“ lässt sich nicht zählen, weil an den Kontakten keine Meeting-Daten stehen.`,
  'no target': () => 'Setzen Sie einen Zielwert: eine Zahl über 0.',
  'no result to assume from': () =>
    'Setzen Sie ein Ziel: Es lässt sich keines annehmen, weil im Zeitraum davor nichts gewonnen wurde.',
  'target not above zero': ({ target }) =>
    `Setzen Sie einen Zielwert über 0: ${target} ist erreicht, bevor jemand anfängt.`,
  'movement needs a period': () => 'Ob es sich bewegt, zeigt sich, sobald es einen Zeitraum hat.',
  moved: ({ moved, periods: count, noun, low, high }, { quantity, count: counted }) =>
    `Es hat sich in ${moved} von den letzten ${counted(count, periods[noun])} bewegt: ${quantity(low)} bis ${quantity(high)}.`,
  'moves so far': ({ amount }, { quantity }) => `Es bewegt sich: bisher ${quantity(amount)}.`,
  'stands still': ({ periods: count, noun }, { count: counted }) =>
    `Zählen Sie etwas, das sich bewegt: Hier stand in jedem von den letzten ${counted(count, periods[noun])} eine 0.`,
  'nothing counted': ({ periods: count, noun }, { count: counted }) =>
    `In den letzten ${counted(count, periods[noun])} wurde nichts gezählt.`,
  'nothing counted yet': ({ noun }) =>
    `Bisher wurde nichts gezählt: Es ist ${periods[noun].noEarlier} bekannt.`,
  'target cannot be counted': () =>
    'Es hat keinen Zielwert, der sich in einem Zeitraum zählen ließe.',
  'no earlier period': ({ noun }) => `Dafür ist ${periods[noun].noEarlier} bekannt.`,
  'one earlier period': ({ noun, brought }, { quantity }) =>
    `${periods[noun].before} brachte ${quantity(brought)}.`,
  'earlier periods': ({ periods: count, noun, low, high, reached }, { quantity, count: counted }) =>
    `In den letzten ${counted(count, periods[noun])} kamen ${quantity(low)} bis ${quantity(high)} zusammen; ${reached} davon erreichten dieses Ziel.`,
  'far above the best': ({ times, periods: count, noun }, { count: counted, number }) =>
    `Setzen Sie ein Ziel, das die Vergangenheit hergibt: Dieses verlangt das ${number(Number(times.toFixed(1)))}-Fache des besten Ergebnisses aus den letzten ${counted(count, periods[noun])}.`,
  'no chance worked out': () => 'Dafür wurde keine Chance berechnet.',
  'no chance said': ({ reason, seenFrom }, format) =>
    seenFrom === 'today'
      ? `Es wird keine Chance genannt: ${abstainWords(reason, format)}.`
      : `Es wird keine Chance genannt. ${then[seenFrom]}: ${abstainedWords(reason, format)}.`,
  'nothing known of them': () =>
    'Noch ist zu wenig bekannt, um zu sagen, was hier möglich ist: Lassen Sie das Ziel stehen, und sehen Sie nach den ersten Abschlüssen wieder nach.',
  'chance of the target': ({ seenFrom, side, chance, wins, littleHistory }, format) => {
    const little = littleHistory ? ' (wenig Vorgeschichte)' : '';
    const from = format.count(wins, { one: 'Abschluss', other: 'Abschlüssen' });
    return `${seen[seenFrom]} ${sides[side]} ${format.chance(chance)}, aus ${from} des ganzen Teams${little}.`;
  },
  'too few wins': ({ wins, needed }, { count }) =>
    `Nicht genug Daten für eine Chance: Das Team hatte ${count(wins, { one: 'Deal', other: 'Deals' })} gewonnen, etwa ${needed} sind nötig.`,
  looks: ({ word }) =>
    ({
      behind: 'Es sieht schwer aus.',
      open: 'Es kann so oder so ausgehen.',
      ahead: 'Es sieht leicht aus.',
    })[word],
  'usual range': ({ low, high }, { quantity }) =>
    `Ein solcher Zeitraum bringt in 8 von 10 Fällen ${quantity(low)} bis ${quantity(high)}.`,
  'raise the target': (targets, format) => better('Erhöhen', targets, format),
  'lower the target': (targets, format) => better('Senken', targets, format),
  'purpose needs a metric': () => 'Wozu es dient, zeigt sich, sobald es sagt, was es zählt.',
  'incentive pays for something else': ({ paidFor: paid, metric }, format) =>
    `Belohnen Sie, was gezählt wird: Die Prämie belohnt ${format.list(paid.map((each) => paidFor[each]))}, das Ziel zählt ${metricWords(metric, format)}.`,
  incentive: ({ text }) => `Prämie: ${text}`,
  'goal of the company': () => 'Es ist das Ziel des Unternehmens selbst: Die anderen dienen ihm.',
  'measures something else': ({ above: scope }) =>
    `Zählen Sie, was das Ziel ${above[scope]} zählt, oder sagen Sie, wie dieses Ziel ihm dient: Sie messen Verschiedenes.`,
  'nothing above': () => 'Für diese Zeit ist kein übergeordnetes Ziel bekannt.',
  'counts the same': ({ above: scope }) =>
    `Es zählt dasselbe wie das Ziel ${above[scope]} für diese Zeit.`,
  'counts the same as a target': ({ above: scope, target }, { quantity }) =>
    `Es zählt dasselbe wie das Ziel ${above[scope]} von ${quantity(target)} für diese Zeit.`,
  'share of the goal above': ({ above: scope, own, target, share }, { quantity, number }) =>
    `Es sind ${quantity(own)} von ${quantity(target)} ${above[scope]} für dieselbe Zeit: ${number(Math.round(share * 100))} %.`,
  'no days': () => 'Setzen Sie den ersten und den letzten Tag des Zeitraums.',
  'ends before it starts': () =>
    'Setzen Sie den letzten Tag nach den ersten: Der Zeitraum endet, bevor er beginnt.',
  'working days': ({ total, gone, left }, { count }) =>
    `Es läuft über ${count(total, { one: 'Arbeitstag', other: 'Arbeitstage' })}: ${gone} vergangen, ${left} übrig.`,
  'shorter goals inside': ({ goals }, { count }) =>
    `Unterwegs geprüft durch ${count(goals, { one: 'kürzeres Ziel', other: 'kürzere Ziele' })} darin.`,
  'needs checkpoints': () =>
    'Setzen Sie Ziele für die Quartale oder Monate darin: Ohne sie hört bis zum Ende niemand etwas.',
  checkpoints: ({ weeks, halfway, expected }, { quantity, count }) =>
    `Es wird jede Woche angesehen (${weeks} Mal); zur Hälfte, nach ${count(halfway, { one: 'Arbeitstag', other: 'Arbeitstagen' })}, sind ${quantity(expected)} zu erwarten.`,
};

const roles = { floor: 'Untergrenze', commit: 'Zusage', stretch: 'Ambition' } as const;

/** Wie gut Ziele sind, und wie hoch sie sein könnten. */
export const smart: typeof en = {
  sentences,
  parts: {
    specific: 'Spezifisch',
    measurable: 'Messbar',
    achievable: 'Erreichbar',
    relevant: 'Relevant',
    'time-bound': 'Terminiert',
  },
  notParts: {
    specific: 'nicht spezifisch',
    measurable: 'nicht messbar',
    achievable: 'nicht erreichbar',
    relevant: 'nicht relevant',
    'time-bound': 'nicht terminiert',
  },
  mend: (part, what) => `Nicht ${part.toLowerCase()}: ${what}`,
  verdict: { met: 'ja', 'not met': 'nein', 'cannot tell': 'nicht zu sagen' },
  reach: {
    'too easy': 'zu leicht',
    'within reach': 'in Reichweite',
    stretch: 'ambitioniert',
    'out of reach': 'außer Reichweite',
  },
  targetsTitle: 'Ziele danach, wie wahrscheinlich sie erreicht werden',
  target: (role, chance, target) => `${roles[role]} (zu ${chance} wahrscheinlich): ${target}`,
  noSuchTarget: (role, chance) =>
    `${roles[role]} (zu ${chance} wahrscheinlich): nichts über 0 ist so wahrscheinlich`,
  notEnoughWins: (seenWins, needed) =>
    `Noch nicht genug Daten: ${seenWins} von etwa ${needed} nötigen Abschlüssen.`,
  none: (why) => `Es lässt sich kein Ziel vorschlagen. Als das Ziel gesetzt wurde: ${why}.`,
  noneKnown: 'Es lässt sich kein Ziel vorschlagen: Noch ist zu wenig bekannt.',
  restsOn: (wins) =>
    `Beruht auf dem, was bekannt war, als das Ziel gesetzt wurde: ${wins} Abschlüsse des ganzen Teams.`,
  rough: 'Das ist wenig Vorgeschichte: Nehmen Sie sie als grobe Werte.',
};
