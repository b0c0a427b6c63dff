import type { QuantityView } from '../contract/quantity.ts';
import type { Format } from './format.ts';

/** From here up the days between two are told whole. */
const WHOLE_DAYS_FROM = 3;

/** "€5,947 a working day"; of deals that come less than once a day, "one every 6 working days". */
export function perDay(rate: QuantityView, format: Format): string {
  const days = daysForOne(rate, format);
  return days === null ? `${format.quantity(rate)} a working day` : `one every ${days}`;
}

/** The same where "a working day" was said before: "€4,120", "one every 20 working days". */
export function rateWords(rate: QuantityView, format: Format): string {
  const days = daysForOne(rate, format);
  return days === null ? format.quantity(rate) : `one every ${days}`;
}

/** A rate as label and number, for a place where numbers stand large. */
export function rateItem(kind: 'Needed' | 'Usual', rate: QuantityView, format: Format) {
  const days = daysForOne(rate, format);
  return days === null
    ? { label: `${kind} a working day`, number: format.quantity(rate) }
    : { label: `${kind}: one every`, number: days };
}

/** "6 working days": how long one takes, for counts that come less than once a day; null for all other rates. */
function daysForOne({ value, currency }: QuantityView, { quantity }: Format): string | null {
  const rate = Number(value);
  if (currency !== null || !(rate > 0 && rate < 1)) return null;
  const days = 1 / rate;
  const told = days < WHOLE_DAYS_FROM ? days.toFixed(1) : days.toFixed(0);
  return Number(told) === 1 ? null : `${quantity({ value: told, currency })} working days`;
}
