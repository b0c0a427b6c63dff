import { describe, expect, test } from '@jest/globals';
import { numberColumn } from '../../src/files/number-column.ts';
import { dateReader, isDatePattern } from '../../src/files/read-date.ts';
import { type ReadingContext, valueReader } from '../../src/files/read-value.ts';

const choices = [
  { value: 'lead', label: 'Lead' },
  { value: 'customer', label: 'Customer' },
];

function reader(type: string, changes: Partial<ReadingContext> = {}) {
  const property = {
    name: 'p',
    label: 'Stage',
    type,
    fieldType: '',
    groupName: '',
    options: choices,
  };
  return valueReader(property, {
    numbers: numberColumn([], null),
    readDate: dateReader(null, 'Europe/Berlin'),
    timeZone: 'Europe/Berlin',
    datePattern: 'yyyy-MM-dd',
    strict: false,
    onNewChoice: () => {},
    ...changes,
  });
}

const value = (text: string) => ({ kind: 'value', value: text });
const german = { numbers: numberColumn([], { decimal: ',', thousands: '.' }) };

describe('numbers', () => {
  test.each(['0', '-3', '12.50', '007'])('takes %s as it stands', (text) => {
    expect(reader('number')(text)).toEqual(value(text));
  });

  test.each(['', 'tbd', '1,200', '1 200', '1e5', '0x10', 'Infinity', 'NaN', '1.2.3', '.5', '5.'])(
    'refuses "%s" rather than guess',
    (text) => {
      expect(reader('number')(text)).toMatchObject({ kind: 'unreadable' });
    },
  );

  test('reads money with its currency beside it', () => {
    expect(reader('number')('$5')).toEqual(value('5'));
    expect(reader('number', german)('-1.200,50 €')).toEqual(value('-1200.50'));
  });

  test('reads another notation when it is told', () => {
    expect(reader('number', german)('1.234.567,89')).toEqual(value('1234567.89'));
    expect(reader('number', german)('1234,5')).toEqual(value('1234.5'));
    expect(reader('number', german)('12.34')).toMatchObject({ kind: 'unreadable' });
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-29T10:00:00Z', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29T10:00:00+05:30', '2026-03-29T04:30:00.000Z'],
    ['2026-03-29 10:00', '2026-03-29T08:00:00.000Z'],
    ['2026-01-15 10:00:30', '2026-01-15T09:00:30.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29T10:00:00.125Z', '2026-03-29T10:00:00.125Z'],
  ])('%s is %s in a portal in Berlin', (text, instant) => {
    expect(reader('datetime')(text)).toEqual(value(instant));
  });

  test.each(['2026-02-30', '2026-13-01', '31.12.2026', '2026-1-5', 'soon', '2026-01-01 25:00'])(
    'refuses "%s"',
    (text) => {
      expect(reader('datetime')(text)).toMatchObject({ kind: 'unreadable' });
    },
  );

  test('a day stays a day in the portal’s zone', () => {
    expect(reader('date')('2026-07-01')).toEqual(value('2026-07-01'));
  });

  test('reads a pattern of one’s own and nothing else', () => {
    const read = dateReader('d.M.yyyy HH:mm', 'UTC');
    expect(read('5.1.2026 09:30')).toBe(Date.UTC(2026, 0, 5, 9, 30));
    expect(read('2026-01-05')).toBeNull();
    expect(dateReader('MM/dd/yyyy', 'UTC')('13/01/2026')).toBeNull();
    expect(dateReader('yyyy.MM.dd', 'UTC')('2026x01x05')).toBeNull();
  });

  test.each([
    ['dd.MM.yyyy', true],
    ['yyyyMMdd HH:mm:ss', true],
    ['dd.MM', false],
    ['dd.MM.yyyy dd', false],
    ['dd MMM yyyy', false],
    ['', false],
  ])('"%s" is a pattern: %s', (pattern, allowed) => {
    expect(isDatePattern(pattern)).toBe(allowed);
  });
});

describe('choices and flags', () => {
  test('a choice is found by label or value, in any case', () => {
    expect(reader('enumeration')('CUSTOMER')).toEqual(value('customer'));
  });

  test('an unknown choice becomes one, and is told once', () => {
    const added: string[] = [];
    const read = reader('enumeration', { onNewChoice: (label) => added.push(label) });
    expect([read('Hot'), read('hot')]).toEqual([value('Hot'), value('Hot')]);
    expect(added).toEqual(['Hot']);
  });

  test('where only known choices are allowed, an unknown one is refused with the choices', () => {
    expect(reader('enumeration', { strict: true })('Hot')).toEqual({
      kind: 'unreadable',
      reason: 'not a choice of Stage: Lead, Customer',
    });
  });

  test('yes and no in their usual forms; nothing else', () => {
    expect(['Yes', 'TRUE', '1', 'no', 'false', '0'].map(reader('bool'))).toEqual(
      ['true', 'true', 'true', 'false', 'false', 'false'].map(value),
    );
    expect(reader('bool')('constructor')).toMatchObject({ kind: 'unreadable' });
  });
});
