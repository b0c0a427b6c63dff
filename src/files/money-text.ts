/** A number as it stands in a file, apart from what stands around it. */
export interface MoneyText {
  /** The number in its notation, with its sign: "-1.234,50". */
  readonly number: string;
  /** ISO 4217; null when none is written, or a sign that several countries share. */
  readonly currency: string | null;
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  us$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  円: 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₩': 'KRW',
  '฿': 'THB',
  r$: 'BRL',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  lei: 'RON',
  'fr.': 'CHF',
  sfr: 'CHF',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  元: 'CNY',
  rs: 'INR',
  'rs.': 'INR',
};

/** Signs that are a currency, but not which. */
const shared = new Set(['kr', 'kr.', '%']);

const around = String.raw`(?:\p{Sc}|[A-Z]{1,3}\$|[A-Za-z]{3}|zł|Kč|kč|Ft|kr\.?|Fr\.|Rs\.?|円|元|lei|%)`;
const money = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[-+−–])?\s*(?<before>${around})?\s*(?<inner>[-+−–])?\s*(?<number>\d[\d.,'’ \u00a0\u202f]*?)(?:,-|\.-|,—)?\s*(?<after>${around})?\s*(?<behind>-)?(?<close>\))?$`,
  'u',
);

const codes = new Set(Intl.supportedValuesOf('currency'));

/** Characters beyond which a text is no amount. */
const LONGEST = 60;

/** The number in a text such as "€ 1.234,50", "1,234.50 USD" or "(1,200)"; null when there is none. */
export function moneyText(text: string): MoneyText | null {
  if (text.length > LONGEST) return null;
  const found = money.exec(text.trim())?.groups;
  const number = found?.['number'];
  if (found === undefined || number === undefined) return null;
  if ((found['open'] === undefined) !== (found['close'] === undefined)) return null;
  const [before, after] = [currencyOf(found['before']), currencyOf(found['after'])];
  if (before === undefined || after === undefined) return null;
  const minus = [found['sign'], found['inner'], found['behind']].some((each) =>
    /[-−–]/.test(each ?? ''),
  );
  const isNegative = minus || found['open'] !== undefined;
  return {
    number: `${isNegative ? '-' : ''}${number.trim().replaceAll('’', "'")}`,
    currency: before ?? after,
  };
}

/** The ISO 4217 code of a sign or code; null when several have it or none is written, undefined when it is no currency. */
export function currencyOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const sign = signs[text.toLowerCase()];
  if (sign !== undefined) return sign;
  if (shared.has(text.toLowerCase())) return null;
  return codes.has(text.toUpperCase()) ? text.toUpperCase() : undefined;
}
