/** How programs and people write numbers and dates. Dates are ms since 1970, written in UTC. */

interface NumberStyle {
  readonly thousands: string;
  readonly decimal: string;
  /** Digits behind the mark; null: those that there are, 0 or 2. */
  readonly digits: number | null;
}

export const numbers = {
  plain: { thousands: '', decimal: '.', digits: null },
  plainCents: { thousands: '', decimal: '.', digits: 2 },
  comma: { thousands: '', decimal: ',', digits: 2 },
  american: { thousands: ',', decimal: '.', digits: 2 },
  german: { thousands: '.', decimal: ',', digits: 2 },
  /** "211.000" beside "51.563,26". */
  germanMixed: { thousands: '.', decimal: ',', digits: null },
  french: { thousands: '\u202f', decimal: ',', digits: 2 },
  spaced: { thousands: '\u00a0', decimal: ',', digits: 2 },
  swiss: { thousands: "'", decimal: '.', digits: 2 },
  swissCurly: { thousands: '’', decimal: '.', digits: 2 },
} as const satisfies Record<string, NumberStyle>;

/** "1.234,50" and the like; a negative number with a leading minus. */
export function written(amount: number, { thousands, decimal, digits }: NumberStyle): string {
  const cents = Math.round(Math.abs(amount) * 100);
  const count = digits ?? (cents % 100 === 0 ? 0 : 2);
  const whole = String(count === 0 ? Math.round(cents / 100) : Math.floor(cents / 100));
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  const fraction = count === 0 ? '' : `${decimal}${String(cents % 100).padStart(2, '0')}`;
  return `${amount < 0 ? '-' : ''}${grouped}${fraction}`;
}

/** A number as a canonical text: "1234.5". */
export function plainNumber(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

const two = (value: number) => String(value).padStart(2, '0');

function partsOf(moment: number) {
  const date = new Date(moment);
  const hour = date.getUTCHours();
  return {
    y: String(date.getUTCFullYear()),
    yy: two(date.getUTCFullYear() % 100),
    month: date.getUTCMonth(),
    m: String(date.getUTCMonth() + 1),
    mm: two(date.getUTCMonth() + 1),
    d: String(date.getUTCDate()),
    dd: two(date.getUTCDate()),
    hh: two(hour),
    h12: String(hour % 12 === 0 ? 12 : hour % 12),
    half: hour < 12 ? 'AM' : 'PM',
    min: two(date.getUTCMinutes()),
  };
}

const englishMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const germanMonths =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const frenchMonths =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

type Parts = ReturnType<typeof partsOf>;
const style = (write: (parts: Parts) => string) => (moment: number) => write(partsOf(moment));
const monthOf = (names: readonly string[], { month }: Parts) => names[month] ?? '';

export const dates = {
  iso: style(({ y, mm, dd }) => `${y}-${mm}-${dd}`),
  isoMinute: style(({ y, mm, dd, hh, min }) => `${y}-${mm}-${dd} ${hh}:${min}`),
  isoSecond: style(({ y, mm, dd, hh, min }) => `${y}-${mm}-${dd} ${hh}:${min}:00`),
  zulu: (moment: number) => new Date(moment).toISOString(),
  zoho: style(({ y, mm, dd, hh, min }) => `${y}-${mm}-${dd}T${hh}:${min}:00+00:00`),
  /** In New York's winter time. */
  newYork: (moment: number) =>
    `${new Date(moment - 5 * 3_600_000).toISOString().slice(0, 19)}-05:00`,
  americanShort: style(({ y, m, d }) => `${m}/${d}/${y}`),
  american: style(({ y, mm, dd }) => `${mm}/${dd}/${y}`),
  americanTime: style(({ y, m, d, h12, min, half }) => `${m}/${d}/${y} ${h12}:${min} ${half}`),
  americanTwoDigits: style(({ yy, m, d }) => `${m}/${d}/${yy}`),
  british: style(({ y, mm, dd }) => `${dd}/${mm}/${y}`),
  britishTime: style(({ y, mm, dd, hh, min }) => `${dd}/${mm}/${y} ${hh}:${min}`),
  germanPoint: style(({ y, mm, dd }) => `${dd}.${mm}.${y}`),
  germanShort: style(({ yy, m, d }) => `${d}.${m}.${yy}`),
  germanTime: style(({ y, mm, dd, hh, min }) => `${dd}.${mm}.${y} ${hh}:${min}`),
  dutch: style(({ y, m, d }) => `${d}-${m}-${y}`),
  japanese: style(({ y, mm, dd }) => `${y}/${mm}/${dd}`),
  englishWords: style(
    (parts) => `${monthOf(englishMonths, parts).slice(0, 3)} ${parts.d}, ${parts.y}`,
  ),
  englishLong: style((parts) => `${parts.d} ${monthOf(englishMonths, parts)} ${parts.y}`),
  englishDash: style(
    (parts) => `${parts.dd}-${monthOf(englishMonths, parts).slice(0, 3)}-${parts.yy}`,
  ),
  germanWords: style((parts) => `${parts.d}. ${monthOf(germanMonths, parts)} ${parts.y}`),
  frenchWords: style((parts) => `${parts.d} ${monthOf(frenchMonths, parts)} ${parts.y}`),
  /** Days since the end of 1899, as Excel saves a date in a cell without a date's format. */
  serial: (moment: number) => String(Math.floor(moment / 86_400_000) + 25_569),
  epoch: (moment: number) => String(moment),
} as const;

/** The canonical form of a day. */
export const isoDay = dates.iso;
