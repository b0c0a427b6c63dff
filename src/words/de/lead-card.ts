import type { CaveatMessages } from '../../domain/coaching/caveats.ts';
import type { HandOverRefusals } from '../../domain/leads/hand-over/decide.ts';
import type { leadCard as en } from '../en/lead-card.ts';
import type { Plural } from '../format.ts';
import type { Sentences } from '../say.ts';

const points: Plural = { one: 'Punkt', other: 'Punkte' };
const smaller: Plural = { one: 'kleinerer Grund', other: 'kleinere Gründe' };

const ways: typeof en.ways = {
  'fill in': (field) => `„${field}“ ausfüllen`,
  correct: (reason) => `stattdessen „${reason}“`,
  engage: (reason) => `„${reason}“ vom Lead`,
};

const done: typeof en.handOver.acts = {
  'hand over': 'hat den Lead an den Vertrieb übergeben',
  accept: 'hat den Lead angenommen',
  reject: 'hat den Lead an das Marketing zurückgegeben',
  undo: 'hat den letzten Schritt zurückgenommen',
};

const states = {
  'not handed over': 'Diesen Lead hat niemand übergeben.',
  waiting: 'Dieser Lead wurde bereits übergeben und wartet auf den Vertrieb.',
  accepted: 'Der Vertrieb hat diesen Lead bereits angenommen.',
  rejected: 'Der Vertrieb hat diesen Lead bereits zurückgegeben.',
} as const;

const whoMay = {
  'hand over': 'Marketer und Admins können einen Lead an den Vertrieb übergeben.',
  accept: 'Der zuständige Mitarbeiter, dessen Manager und Admins können ihn annehmen.',
  reject: 'Der zuständige Mitarbeiter, dessen Manager und Admins können ihn zurückgeben.',
} as const;

const whoCanSee =
  'Der zuständige Mitarbeiter, dessen Manager, Marketer und Admins können dies sehen.';

const refusals: Sentences<HandOverRefusals> = {
  'not theirs': () => whoCanSee,
  'may not': ({ act }) => whoMay[act],
  'is already': ({ state }) => states[state],
  'not the last step': () =>
    'Nur der letzte Schritt kann zurückgenommen werden, innerhalb eines Tages und von der Person, die ihn gemacht hat.',
  'no receiver': () =>
    'Für diesen Lead ist niemand zuständig: Geben Sie an, wer ihn übernehmen soll.',
  'key used': () => 'Dies wurde bereits als andere Anfrage gesendet. Versuchen Sie es erneut.',
};

/** Was man wissen muss, bevor man nach dem Score handelt. */
const caveats: Sentences<CaveatMessages> = {
  'already a customer': () => 'Bereits Kunde.',
  'every deal lost': ({ deals, lastOn }, format) => {
    const which =
      deals === 1
        ? 'Der einzige Deal wurde verloren'
        : `Alle ${format.number(deals)} Deals wurden verloren`;
    const last = deals === 1 ? 'am' : 'der letzte am';
    return lastOn === null ? `${which}.` : `${which}, ${last} ${format.day(lastOn.at)}.`;
  },
  'lead status': ({ status }) => `Lead-Status: ${status}.`,
  unsubscribed: () => 'Von allen E-Mails abgemeldet: bitte nicht anschreiben.',
  'no way to reach': () => 'Weder Telefonnummer noch gültige E-Mail-Adresse.',
  'no phone number': () => 'Keine Telefonnummer.',
  'no working address': () => 'Keine gültige E-Mail-Adresse.',
};

/** Was die Kontakt-Karte um die Gründe herum sagt. */
export const leadCard: typeof en = {
  waiting: 'Der Score dieses Leads wird gelesen …',
  notSynced: {
    title: 'Noch nicht aus HubSpot gelesen',
    why: 'Pacekeeper hat diesen Kontakt noch nicht gelesen. Neue Kontakte kommen mit der nächsten Synchronisierung, meist innerhalb weniger Minuten.',
  },
  notScored: {
    title: 'Noch nicht bewertet',
    why: 'Dieser Kontakt ist gelesen, aber noch nicht bewertet. Die Bewertung folgt auf jede Synchronisierung, meist innerhalb weniger Minuten.',
  },
  whoCanSee,
  allFine: 'Alles in Ordnung. Hier gibt es nichts zu tun.',
  noWarning: 'Keine Warnung zu diesem Lead.',
  caveats,
  knowFirst: (sentences) => `Vorab: ${sentences}`,
  grade: (grade) => `Note ${grade}`,
  points: (count, format) => format.count(count, points),
  likely: ({ value, horizonDays }, format) =>
    `${value} Kaufchance innerhalb von ${format.count(horizonDays, { one: 'Tag', other: 'Tagen' })} nach dem Eingang`,
  basis: ({ low, high, comparable }, format) =>
    `${low === null ? `höchstens ${high}` : `zwischen ${low} und ${high}`}, aus ${format.count(comparable, { one: 'früheren Lead', other: 'früheren Leads' })} mit etwa so vielen Punkten`,
  moved: (by, isUp, from, cause) =>
    `Seit letzter Woche ${isUp ? 'gestiegen' : 'gefallen'}${from === null ? '' : `, zuvor ${from}`} (${by}): ${cause}`,
  mostOfAll: (reason, given) => `Vor allem: ${reason} (${given})`,
  noReason:
    'Keine Regel trifft zu: Nichts, was über diesen Lead bekannt ist, bringt oder kostet Punkte.',
  why: (number) => `Warum ${number}?`,
  smallerReasons: (count, format) =>
    `Die ${format.count(count, { one: 'kleinere Grund', other: 'kleineren Gründe' })}`,
  smallerTogether: (count, format) => `${format.count(count, smaller)} zusammen`,
  reason: 'Grund',
  part: 'Teil',
  pointsHead: 'Punkte',
  sum: 'Summe',
  sinceLastWeek: 'Seit letzter Woche',
  atDay: (count, grade, day, format) => `${format.count(count, points)}, Note ${grade}, am ${day}`,
  now: (count, grade, format) => `= ${format.count(count, points)}, Note ${grade}`,
  total: (count, format) => `= ${format.count(count, points)}`,
  whatIf: 'Was würde den Score ändern?',
  ways,
  nextGrade: (changes, by, grade, { list }) =>
    `Für Note ${grade} (${by} Punkte): ${list(changes)}.`,
  onceKnown: (field, least, most) =>
    `„${field}“, sobald ausgefüllt: ${least === most ? least : `${least} bis ${most}`} Punkte.`,
  setAside: (count, format) => `Nicht berücksichtigt (${format.number(count)})`,
  ruleLeftOut: (rule, why) => `Die Regel „${rule}“ wurde ausgelassen: ${why}`,
  howWeKnow: 'Woher wir das wissen',
  byRules:
    'Die Punkte kommen aus Regeln, die Ihre Admins schreiben. Eine Kaufchance wird nicht angegeben: Diese Regeln wurden noch nicht mit Ihren bisherigen Kunden verglichen.',
  learned: (count, format) =>
    `Die Punkte wurden aus Ihren eigenen früheren Leads gelernt und an anderen geprüft, aus denen nicht gelernt wurde. Die Chance ist das, was aus Leads mit ${format.count(count, { one: 'Punkt', other: 'Punkten' })} wurde.`,
  canBe: (least, most, format) =>
    `Der Score kann zwischen ${format.number(least)} und ${format.count(most, { one: 'Punkt', other: 'Punkten' })} liegen.`,
  scored: (when, scorecard) => `Bewertet ${when}, mit ${scorecard}.`,
  scorecard: (version, origin) => `Scorecard ${version}${origin === null ? '' : `, ${origin}`}`,
  origin: (kind, day, by) =>
    `${kind === 'learned' ? 'aus Ihren Ergebnissen gelernt' : 'veröffentlicht'} am ${day}${by === null ? '' : ` von ${by}`}`,
  rulesBehind: (rules, more) =>
    `Regeln hinter den Gründen: ${rules}${more === 0 ? '' : `; und ${more} weitere`}.`,
  handOver: {
    titles: {
      waiting: 'Wartet auf den Vertrieb',
      'to answer': 'Übergeben: annehmen oder zurückgeben',
      accepted: 'Vom Vertrieb angenommen',
      rejected: 'An das Marketing zurückgegeben',
      'to hand over': 'An den Vertrieb übergeben',
      'to judge': 'Annehmen oder an das Marketing zurückgeben',
    },
    rejected: (reason) => `An das Marketing zurückgegeben: ${reason}`,
    acts: {
      'hand over': 'An den Vertrieb übergeben',
      accept: 'Annehmen',
      reject: 'Zurückgeben …',
      undo: 'Rückgängig',
    },
    done: (act, by, when) =>
      `${by ?? 'Jemand, der hier nicht mehr bekannt ist,'} ${done[act]}, ${when}`,
    waitsFor: (name) => `Wartet auf ${name}`,
    toWhom: 'Wer soll den Lead übernehmen?',
    choose: 'Person auswählen',
    handOverTo: 'Übergeben',
    because: (said, why) => `${said}: ${why}`,
    disagreement: (reason, grade) =>
      `Der Vertrieb hat den Lead zurückgegeben: ${reason}. Der Score sagt ${grade}.`,
    refusals,
    notSynced: 'Pacekeeper hat diesen Kontakt noch nicht aus HubSpot gelesen.',
    whyBack: 'Warum geht der Lead zurück?',
    seenByMarketing: 'Das Marketing sieht dies.',
    whatIsIt: 'Was ist es?',
    anythingToAdd: 'Möchten Sie etwas ergänzen?',
    sendBack: 'Zurückgeben',
    cancel: 'Abbrechen',
  },
  rejectReasons: {
    'no need': 'kein Bedarf',
    'no budget': 'kein Budget',
    'bad timing': 'falscher Zeitpunkt',
    'wrong person': 'falsche Person',
    'wrong kind of company': 'unpassendes Unternehmen',
    'cannot be reached': 'nicht erreichbar',
    'not a buyer (student, applicant, competitor)': 'kein Käufer (Student, Bewerber, Wettbewerber)',
    duplicate: 'Duplikat',
    other: 'Sonstiges',
  },
};
