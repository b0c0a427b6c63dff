import type { Degree, DriverTold } from '../../domain/diagnosis/messages.ts';
import type { ToldAmount } from '../../domain/told/told.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';
import type { Format } from '../format.ts';

const nouns = { leads: 'Leads', deals: 'Deals' } as const;

/** Woran ein Rückstand liegt, nach "entfallen auf". */
function lessOf({ driver, first, stage }: DriverTold): string {
  if (stage !== null) return `weniger Deals, die von ${stage.from} nach ${stage.to} weiterkommen`;
  switch (driver) {
    case 'headcount':
      return 'Zu- und Abgänge im Team';
    case 'volume':
      return first === 'leads' ? 'weniger Leads' : 'weniger neue Deals';
    case 'mix':
      return `eine schwächere Mischung der ${nouns[first]}`;
    case 'lead_to_opp':
      return 'weniger Leads, aus denen Deals werden';
    case 'list_price':
      return 'kleinere Deals';
    case 'discount':
      return 'höhere Rabatte';
    default:
      return 'Deals, die länger dauern';
  }
}

function nameOf({ driver, first, stage }: DriverTold): string {
  if (stage !== null) return `${stage.from} nach ${stage.to}`;
  switch (driver) {
    case 'headcount':
      return 'Team';
    case 'volume':
      return first === 'leads' ? 'Leads' : 'Neue Deals';
    case 'mix':
      return `Mischung der ${nouns[first]}`;
    case 'lead_to_opp':
      return 'Leads, aus denen Deals werden';
    case 'list_price':
      return 'Größe der Deals';
    case 'discount':
      return 'Rabatte';
    default:
      return 'Zeitpunkt';
  }
}

const degrees: Readonly<Record<Degree, string>> = {
  'very likely': 'sehr wahrscheinlich',
  likely: 'wahrscheinlich',
  'more likely than not': 'eher wahrscheinlich',
  possibly: 'möglicherweise',
};

const between = (low: ToldAmount, high: ToldAmount, { quantity }: Format) =>
  `${quantity(low)} bis ${quantity(high)}`;

/** Was eine Diagnose sagt. */
export const diagnosis: typeof en = {
  sentences: {
    short: ({ by }, { quantity }) => `Bis zum Ziel fehlen ${quantity(by)}`,
    reached: ({ by }, { quantity }) => `Ziel erreicht, ${quantity(by)} darüber`,
    'lies with driver': ({ cost, low, high, ...driver }, format) =>
      `${format.quantity(cost)} entfallen auf ${lessOf(driver)} (${between(low, high, format)})`,
    'lies with target': ({ cost }, { quantity }) =>
      `um ${quantity(cost)} liegt das Ziel über dem Üblichen`,
    'target out of reach': ({ cost, reached, windows }, { quantity, number }) =>
      `um ${quantity(cost)} liegt das Ziel außer Reichweite (erreicht in ${number(reached)} von ${number(windows)} Zeiträumen davor)`,
    'lies with people': ({ cost, joined, left }, { quantity, number }) =>
      `${quantity(cost)} entfallen auf Zu- und Abgänge im Team (${number(joined)} dazugekommen, ${number(left)} gegangen)`,
    'first place to look': (driver) => `Zuerst ansehen: ${lessOf(driver)}. Nicht belegt.`,
    'no cause stands out': () => 'Nichts hebt sich vom Zufall ab.',
    'rest not told from chance': () => 'Der Rest ist vom Zufall nicht zu unterscheiden.',
    'too few windows': ({ windows, needed }, { number }) =>
      `Für mehr reichen die Daten nicht: ${number(windows)} von ${number(needed)} Zeiträumen davor sind bekannt.`,
    'outside usual range': ({ degree }) => `außerhalb des Üblichen, ${degrees[degree]}`,
    'worth a look': () => 'einen Blick wert, nicht belegt',
    'within usual range': () => 'vom Üblichen nicht zu unterscheiden',
    'too few events': ({ events, needed }, { number }) =>
      `nicht genug Daten: ${number(events)} in einem üblichen Zeitraum, ${number(needed)} sind nötig`,
    'never moves': () => 'nicht genug Daten',
    'visible from': ({ fall, times }, { percent, number }) =>
      times === null
        ? `ein Rückgang um ${percent(fall)} wäre zu sehen`
        : `ein Rückgang um ${percent(fall)} wäre zu sehen; einer um 25 % mit ${number(times)}-mal so vielen Daten`,
    'no fall visible': () => 'kein Rückgang wäre zu sehen: zu große Schwankungen',
  },
  nameOf,
  target: 'Ziel über dem Üblichen',
  people: 'Zu- und Abgänge',
  unsplit: 'Nicht aufteilbar',
  all: 'Rückstand',
  headline: (standing, parts) => `${standing}: ${parts}.`,
};
