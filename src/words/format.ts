// Without zod, like the words that use it: cards and mails say numbers in the same way, and the cards' bundles stay small.

/** A number with its unit, as the contract writes it: an exact decimal text, and a currency unless it is a count. */
export interface Quantity {
  readonly value: string;
  readonly currency: string | null;
}

/** How numbers and dates read for the person who looks. */
export interface Format {
  /** Money in its currency, or a count. Whole units from 1,000 up: cents there are noise. */
  readonly quantity: (quantity: Quantity) => string;
  /** A change with its sign: "+€25,000". */
  readonly signedQuantity: (quantity: Quantity) => string;
  /** The same with all its decimals, for numbers that rounding would make equal. */
  readonly exact: (quantity: Quantity) => string;
  /** 0.876 as "87%": cut, not rounded, so that 100% is never said before it is reached. */
  readonly percent: (share: number) => string;
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
  /** Day and time of an ISO 8601 instant, in the portal's zone. */
  readonly moment: (instant: string) => string;
  /** How long ago an ISO 8601 instant is, or its date when that is a day or more ago. */
  readonly age: (instant: string, now: number) => string;
}

/** Who reads, and in whose time zone: the part of HubSpot's context that says so. */
export interface Reader {
  readonly user: { readonly locale?: string };
  readonly portal: { readonly timezone: string };
}

/** Amounts from here up are shown without decimals. */
const WHOLE_FROM = 1000;
/** What every browser can show. */
const MOST_DECIMALS = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Formats for the viewer's locale and the portal's time zone; those that a browser does not know fall back to English and UTC. */
export function formatFor({ user, portal }: Reader): Format {
  const locale =
    known(user.locale?.replace('_', '-'), (tag) => Intl.getCanonicalLocales(tag)) ?? 'en';
  const timeZone =
    known(portal.timezone, (zone) => new Intl.DateTimeFormat('en', { timeZone: zone })) ?? 'UTC';
  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    roundingMode: 'trunc',
  });
  const chances = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const days = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
  const shortDays = new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric' });
  const weekDays = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });
  const moments = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    quantity: (quantity) => formatQuantity(locale, quantity),
    signedQuantity: (quantity) => formatQuantity(locale, quantity, 'exceptZero'),
    exact: (quantity) => formatExactly(locale, quantity),
    percent: (share) => percents.format(share),
    chance: (chance) => formatChance(chances, chance),
    points: (points) => signed.format(points),
    day: (instant) => days.format(new Date(instant)),
    shortDay: (instant) => shortDays.format(new Date(instant)),
    weekDay: (instant) => weekDays.format(new Date(instant)),
    moment: (instant) => moments.format(new Date(instant)),
    age: (instant, now) => formatAge(Date.parse(instant), now) ?? moments.format(new Date(instant)),
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

function formatChance(percents: Intl.NumberFormat, chance: number): string {
  if (chance < 0.005) return `under ${percents.format(0.01)}`;
  return chance > 0.995 ? `over ${percents.format(0.99)}` : percents.format(chance);
}

function formatQuantity(
  locale: string,
  { value, currency }: Quantity,
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

function formatExactly(locale: string, { value, currency }: Quantity): string {
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

/** Null when it is a day or more ago, or not in the past. */
function formatAge(instant: number, now: number): string | null {
  const age = now - instant;
  if (!(age >= 0 && age < 24 * HOUR)) return null;
  if (age < MINUTE) return 'just now';
  return age < HOUR ? `${Math.floor(age / MINUTE)} min ago` : `${Math.floor(age / HOUR)} h ago`;
}
