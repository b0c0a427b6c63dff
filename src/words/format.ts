import type { ToldAmount } from '../domain/told/told.ts';
import { numbers as de } from './de/numbers.ts';
import { numbers as en } from './en/numbers.ts';
import { type ByLocale, type Locale, localeOf } from './locale.ts';

/** A noun by number, in the forms that its language has; `other` serves where a form is not given. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** How numbers and dates read for the person who looks. */
export interface Format {
  /** The language that they are spoken to in. */
  readonly locale: Locale;
  /** "1 lead", "4,981 leads". */
  readonly count: (count: number, noun: Plural) => string;
  /** "1 day", "12 days". */
  readonly days: (days: number) => string;
  /** A plain number: "4,981". */
  readonly number: (value: number) => string;
  /** "Ana, Ben and Cem"; `or`: "Ana, Ben or Cem". */
  readonly list: (items: readonly string[], joined?: 'and' | 'or') => string;
  /** Money in its currency, or a count. Whole units from 1,000 up: cents there are noise. */
  readonly quantity: (quantity: ToldAmount) => string;
  /**
   * The same of an average or a rate, to three significant digits: "€942" for 941.6, "€3,260" for 3,264. More would be said of the
   * day that it was worked out on, not of what is to be expected.
   */
  readonly about: (quantity: ToldAmount) => string;
  /** A change with its sign: "+€25,000". */
  readonly signedQuantity: (quantity: ToldAmount) => string;
  /** The same with all its decimals, for numbers that rounding would make equal. */
  readonly exact: (quantity: ToldAmount) => string;
  /** 0.876 as "87%": cut, not rounded, so that 100% is never said before it is reached. */
  readonly percent: (share: number) => string;
  /** 0.0214 as "2.1%": rounded, with a decimal where it has one. */
  readonly share: (share: number) => string;
  /** A chance of 0.176 as "18%", rounded: a range stands beside it. Never 0% or 100%, which nobody can know. */
  readonly chance: (chance: number) => string;
  /** Points with their sign: "+15", "-5". */
  readonly points: (points: number) => string;
  /** The day of an ISO 8601 instant, in the portal's zone. */
  readonly day: (instant: string) => string;
  /** The same without its year: "Nov 16", where there is little room. */
  readonly shortDay: (instant: string) => string;
  /** The same with its day of the week: "Mon, Nov 16". */
  readonly weekDay: (instant: string) => string;
  /** A day of the calendar, of no zone, from its ISO 8601 date: "Nov 16, 2026" from "2026-11-16". */
  readonly calendarDay: (date: string) => string;
  /** A month from its ISO 8601 form: "November 2026" from "2026-11". */
  readonly month: (month: string) => string;
  /** Day and time of an ISO 8601 instant, in the portal's zone. */
  readonly moment: (instant: string) => string;
  /** How long ago an ISO 8601 instant is, or its date when that is a day or more ago. */
  readonly age: (instant: string, now: number) => string;
  /** Said in place of a message that these words lack. */
  readonly unknownMessage: string;
}

/** Who reads, and in whose time zone: the part of HubSpot's context that says so. */
export interface Reader {
  readonly user: { readonly locale?: string };
  readonly portal: { readonly timezone: string };
  /** The language to be spoken to in, where it is not the locale's: a screen that has no other speaks English to all. */
  readonly language?: Locale;
}

/** Amounts from here up are shown without decimals. */
const WHOLE_FROM = 1000;
/** What an average over some dozen wins supports. */
const SURE_DIGITS = 3;
/** What every browser can show. */
const MOST_DECIMALS = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Making formats is what costs time, so each reader's are made once. */
const made = new Map<string, Format>();

/** Formats for the viewer's locale and the portal's time zone; those that a browser does not know fall back to English and UTC. */
export function formatFor({ user, portal, language = localeOf(user.locale) }: Reader): Format {
  const key = `${language} ${user.locale} ${portal.timezone}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const format = makeFormat({ user, portal, language });
  made.set(key, format);
  return format;
}

const wordsIn: ByLocale<typeof en> = { en, de };

function makeFormat({ user, portal, language }: Required<Reader>): Format {
  const tag = known(user.locale?.replace('_', '-'), (tag) => Intl.getCanonicalLocales(tag)) ?? 'en';
  const timeZone =
    known(portal.timezone, (zone) => new Intl.DateTimeFormat('en', { timeZone: zone })) ?? 'UTC';
  return { ...numbersFor(tag, language), ...momentsFor(tag, language, timeZone) };
}

type Numbers = Pick<
  Format,
  | 'locale'
  | 'count'
  | 'days'
  | 'number'
  | 'list'
  | 'quantity'
  | 'about'
  | 'signedQuantity'
  | 'exact'
  | 'percent'
  | 'share'
  | 'chance'
  | 'points'
  | 'unknownMessage'
>;

function numbersFor(tag: string, locale: Locale): Numbers {
  const words = wordsIn[locale];
  const plain = new Intl.NumberFormat(tag);
  const whole = { style: 'percent', maximumFractionDigits: 0 } as const;
  const percents = new Intl.NumberFormat(tag, { ...whole, roundingMode: 'trunc' });
  const chances = new Intl.NumberFormat(tag, whole);
  const shares = new Intl.NumberFormat(tag, { ...whole, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' });
  const plurals = new Intl.PluralRules(locale);
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  };
  const count: Format['count'] = (value, noun) =>
    `${plain.format(value)} ${noun[plurals.select(value)] ?? noun.other}`;
  return {
    locale,
    count,
    days: (days) => count(days, words.days),
    number: (value) => plain.format(value),
    list: (items, joined = 'and') => lists[joined].format(items),
    quantity: (quantity) => formatQuantity(tag, quantity),
    about: (quantity) => formatQuantity(tag, roughly(quantity)),
    signedQuantity: (quantity) => formatQuantity(tag, quantity, 'exceptZero'),
    exact: (quantity) => formatExactly(tag, quantity),
    percent: (share) => percents.format(share),
    share: (share) => shares.format(share),
    chance: (chance) => formatChance(chances, chance, words),
    points: (points) => signed.format(points),
    unknownMessage: words.unknownMessage,
  };
}

function momentsFor(tag: string, locale: Locale, timeZone: string): Omit<Format, keyof Numbers> {
  const words = wordsIn[locale];
  const plain = new Intl.NumberFormat(tag);
  const days = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'medium' });
  const shortDays = new Intl.DateTimeFormat(tag, { timeZone, month: 'short', day: 'numeric' });
  const weekDays = new Intl.DateTimeFormat(tag, {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });
  const moments = new Intl.DateTimeFormat(tag, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const calendarDays = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'medium' });
  const months = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return {
    calendarDay: (date) => calendarDays.format(new Date(date)),
    month: (month) => months.format(new Date(month)),
    day: (instant) => days.format(new Date(instant)),
    shortDay: (instant) => shortDays.format(new Date(instant)),
    weekDay: (instant) => weekDays.format(new Date(instant)),
    moment: (instant) => moments.format(new Date(instant)),
    age: (instant, now) => {
      const age = now - Date.parse(instant);
      if (!(age >= 0 && age < 24 * HOUR)) return moments.format(new Date(instant));
      if (age < MINUTE) return words.justNow;
      return age < HOUR
        ? words.minutesAgo(plain.format(Math.floor(age / MINUTE)))
        : words.hoursAgo(plain.format(Math.floor(age / HOUR)));
    },
  };
}

/** The value, when `use` takes it. */
function known(value: string | undefined, use: (value: string) => unknown): string | null {
  if (value === undefined || value === '') return null;
  try {
    use(value);
    return value;
  } catch {
    return null;
  }
}

function formatChance(percents: Intl.NumberFormat, chance: number, words: typeof en): string {
  if (chance < 0.005) return words.under(percents.format(0.01));
  return chance > 0.995 ? words.over(percents.format(0.99)) : percents.format(chance);
}

function formatQuantity(
  locale: string,
  { value, currency }: ToldAmount,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string {
  if (!isDecimal(value)) return value;
  const isLarge = Math.abs(Number(value)) >= WHOLE_FROM;
  if (currency === null)
    return numberFormat(locale, { maximumFractionDigits: isLarge ? 0 : 2, signDisplay }).format(
      value,
    );
  const money = numberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay,
    trailingZeroDisplay: 'stripIfInteger',
    ...(isLarge && { maximumFractionDigits: 0 }),
  });
  return money.format(value);
}

function roughly({ value, currency }: ToldAmount): ToldAmount {
  if (!isDecimal(value)) return { value, currency };
  // Without an exponent, which is no decimal text.
  const rounded = new Intl.NumberFormat('en', {
    maximumSignificantDigits: SURE_DIGITS,
    useGrouping: false,
  }).format(value);
  return { value: rounded, currency };
}

function formatExactly(locale: string, { value, currency }: ToldAmount): string {
  if (!isDecimal(value)) return value;
  const decimals = value.split('.')[1]?.length ?? 0;
  const maximumFractionDigits = Math.min(Math.max(decimals, 2), MOST_DECIMALS);
  const money = currency === null ? {} : ({ style: 'currency', currency } as const);
  return numberFormat(locale, {
    ...money,
    maximumFractionDigits,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}

/** A currency that is no ISO 4217 code is not a reason to show nothing: the number stands alone then. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  }
}

/** Exact: Intl formats a decimal text digit by digit, a number only to 2^53. */
function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
