import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  notationOf,
  numberReader,
  plainNumbers,
  written,
} from '../../../src/domain/crm/number-notation.ts';

const form = (...values: string[]) => {
  const found = notationOf(values);
  return found === null ? null : `1${found.thousands}234${found.decimal}5`;
};

describe('how the numbers of a column are written is told by all of them', () => {
  test.each([
    ['1234.5', ['12', '3.5', '-7']],
    ['1234,5', ['12', '3,5']],
    ['1.234,5', ['211.000', '51.563,26']],
    ['1.234,5', ['1.234.567', '5']],
    ['1,234.5', ['211,000', '51,563.26']],
    ["1'234.5", ["1'200", '3.5']],
    ['1 234,5', ['1 200', '3,5']],
    ['1 234,5', ['1\u00a0200', '1\u202f000,5']],
    ['1234.5', ['12', 'n/a', '3.5', 'about 4,000']],
  ])('as %s: %j', (notation, values) => {
    expect(form(...values)).toBe(notation);
  });

  test.each([
    ['one point before three digits', ['1.234', '7']],
    ['one comma before three digits', ['1,234']],
    ['two notations', ['3.5', '3,5']],
    ['no number', ['soon', '']],
    ['nothing', []],
  ])('and not guessed from %s', (_, values) => {
    expect(form(...values)).toBeNull();
  });

  test('makes the column plain; what is no number stays', () => {
    expect(plainNumbers([' 1.200,50', 'tbd', '', '7'])).toEqual(['1200.50', 'tbd', '', '7']);
    expect(plainNumbers(['1.234', '5'])).toEqual(['1.234', '5']);
  });

  test('every number that is written in a notation is read back from it', () => {
    const notation = fc.record({
      decimal: fc.constantFrom('.' as const, ',' as const),
      thousands: fc.constantFrom('' as const, ' ' as const, "'" as const),
    });
    const number = fc.tuple(fc.boolean(), fc.nat(), fc.nat({ max: 99 }));
    fc.assert(
      fc.property(notation, number, (each, [isNegative, whole, rest]) => {
        const plain = `${isNegative ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
        expect(numberReader(each)(written(plain, each))).toBe(plain);
      }),
    );
  });
});
