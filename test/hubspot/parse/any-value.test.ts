import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { contact, deal, goal } from './wire.ts';

/** Texts that could stand in a property: anything, and what only looks like a number, a date or a flag. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+]?[\d.,_ eExX:TZ/-]{0,24}$/),
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    'Infinity',
    '-0',
    '0x1F',
    '1_000',
    '1,234.5',
    '٣',
    'TRUE',
    '1e999',
  ),
);

const values = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.option(text)])));

/** Whether a value was read, is empty, or was set aside; never two of these, never none. */
function accountedFor(
  value: string | null | undefined,
  read: unknown,
  rejected: readonly { readonly property: string }[],
  property: string,
): boolean {
  const setAside = rejected.some((each) => each.property === property);
  const empty = value === null || value === undefined || value === '';
  return [empty, setAside, !empty && read !== null].filter(Boolean).length === 1;
}

describe('whatever HubSpot holds in a property', () => {
  test('a contact is kept, and each of its moments is read, empty or set aside', () => {
    fc.assert(
      fc.property(values('notes_last_contacted', 'notes_next_activity_date', 'email'), (given) => {
        const { record } = contact(given);
        const { lastContactedAt, nextActivityAt, rejected } = record;
        const [contacted, next] = [
          given['notes_last_contacted'],
          given['notes_next_activity_date'],
        ];
        return (
          accountedFor(contacted, lastContactedAt, rejected, 'notes_last_contacted') &&
          accountedFor(next, nextActivityAt, rejected, 'notes_next_activity_date')
        );
      }),
    );
  });

  test('a deal is kept, and its amount and close date are read, empty or set aside', () => {
    fc.assert(
      fc.property(values('amount', 'closedate', 'dealstage', 'pipeline'), (given) => {
        const { record } = deal(given);
        return (
          accountedFor(given['amount'], record.amount, record.rejected, 'amount') &&
          accountedFor(given['closedate'], record.closeDate, record.rejected, 'closedate')
        );
      }),
    );
  });

  test('a goal is kept, and its target is read, empty or set aside', () => {
    const names = [
      'hs_target_amount',
      'hs_start_datetime',
      'hs_end_datetime',
      'hs_kpi_filter_groups',
    ];
    fc.assert(
      fc.property(values(...names), (given) => {
        const { target, rejected } = goal(given);
        return accountedFor(given['hs_target_amount'], target, rejected, 'hs_target_amount');
      }),
    );
  });

  test('an amount is exactly the number that HubSpot wrote', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.nat(8),
        (digits, places) => {
          const exact = new Decimal(String(digits)).div(new Decimal(10).pow(places));
          const { amount } = deal({ amount: exact.toFixed() }).record;
          expect(amount?.amount.toFixed()).toBe(exact.toFixed());
        },
      ),
    );
  });

  test('a moment is the same in every way that HubSpot writes it', () => {
    const moment = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const read = (value: string) => deal({ closedate: value }).record.closeDate;
        expect(read(date.toISOString())).toBe(date.getTime());
        expect(read(String(date.getTime()))).toBe(date.getTime());
      }),
    );
  });
});
