import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDecimal, readFlag, readInstant } from '../../../src/domain/crm/read-value.ts';

describe('readDecimal', () => {
  test.each([
    ['0', 0],
    ['-12.50', -12.5],
    ['+7', 7],
    ['1.0E7', 10_000_000],
    ['1e-400', 0],
  ])('reads %s', (text, value) => expect(readDecimal(text)).toBe(value));

  test('reads minus zero as zero', () => expect(Object.is(readDecimal('-0'), 0)).toBe(true));

  test.each([
    '',
    ' ',
    ' 1',
    '0x1F',
    '1_000',
    '1,234.5',
    '1.',
    '.5',
    '1e400',
    'NaN',
    'Infinity',
    '٣',
    '１２',
    '1'.repeat(31),
  ])('refuses %j', (text) => expect(readDecimal(text)).toBeNull());
});

describe('readInstant', () => {
  const noon = Date.UTC(2025, 2, 1, 12);

  test.each([
    ['2025-03-01T12:00:00Z', noon],
    ['2025-03-01T12:00:00.000Z', noon],
    ['2025-03-01T13:00:00+01:00', noon],
    ['2025-03-01', noon - 12 * 3_600_000],
    [String(noon), noon],
  ])('reads %s', (text, at) => expect(readInstant(text)).toBe(at));

  test.each([
    '',
    '2025',
    '20250301',
    '2025-02-29',
    '2025-02-30T00:00:00Z',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0025-01-01',
    '2025-02-29T00:00:00.000Z',
    '2025-06-31T00:00:00.000Z',
    '2025-01-01T24:00:00Z',
    '2025-03-01T12:00:00',
    '2025-03-01 12:00',
    '1 March 2025',
    '٢٠٢٥-٠٣-٠١',
    '9'.repeat(15),
  ])('refuses %j', (text) => expect(readInstant(text)).toBeNull());

  test('reads every moment back that ISO 8601 can write from the year 1000 on', () => {
    const first = Date.UTC(1000, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: first, max: Date.UTC(9999, 11, 31) }), (at) => {
        expect(readInstant(new Date(at).toISOString())).toBe(at);
        expect(readInstant(new Date(at).toISOString().replace('Z', '+00:00'))).toBe(at);
      }),
    );
  });

  test('knows leap years', () => expect(readInstant('2024-02-29')).toBe(Date.UTC(2024, 1, 29)));
});

describe('readFlag', () => {
  test('reads the two texts that HubSpot writes and no others', () => {
    expect(['true', 'false', 'TRUE', 'yes', '1', ''].map(readFlag)).toEqual([
      true,
      false,
      null,
      null,
      null,
      null,
    ]);
  });
});
