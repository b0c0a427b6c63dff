import type { RejectionMessages } from '../../domain/crm/rejection.ts';
import type { Sentences } from '../say.ts';

/** Why a value was set aside. */
export const rejections: Sentences<RejectionMessages> = {
  'not a number': () =>
    'not a number: use digits, with a sign, a decimal point and an exponent if needed',
  'not a moment': () =>
    'not a date: use an ISO 8601 date, a date and time with an offset, or milliseconds since 1970',
  'not a flag': () => 'neither true nor false',
  'not a currency': () => 'not a currency: use three capital letters (ISO 4217)',
  'not after the start': () => 'not after the start of the goal',
  'too many digits': ({ most }, { number }) =>
    `has more than ${number(most)} digits before or after the decimal point`,
  'character cannot be stored': () =>
    'contains a character that cannot be stored (U+0000, or half of a surrogate pair): kept with U+FFFD in its place',
};
