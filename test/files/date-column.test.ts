import { describe, expect, test } from '@jest/globals';
import { dateColumn } from '../../src/files/date-column.ts';

const zone = 'Europe/Berlin';
const column = (...values: string[]) => dateColumn(() => values, null, zone);

function readAll(...values: string[]) {
  const { read } = column(...values);
  return values.map((value) => {
    const at = read(value);
    return at === null ? null : new Date(at).toISOString();
  });
}

describe('the dates of a column', () => {
  const noon = '2026-12-13T11:00:00.000Z';
  test.each([
    ['ISO', '2026-12-13 12:00'],
    ['German', '13.12.2026 12:00'],
    ['German with seconds', '13.12.2026, 12:00:00'],
    ['American', '12/13/2026 12:00 PM'],
    ['British', '13/12/2026 12:00'],
    ['Dutch', '13-12-2026 12:00'],
    ["Excel's day numbers", '46369.5'],
    ["Excel's day numbers with a comma", '46369,5'],
  ])('are read as %s when they show it', (_, text) => {
    expect(readAll(text)).toEqual([noon]);
  });

  test('have the order that any of them shows', () => {
    expect(readAll('03/04/2026', '04/13/2026')).toEqual([
      '2026-03-03T23:00:00.000Z',
      '2026-04-12T22:00:00.000Z',
    ]);
    expect(readAll('03/04/2026', '13/04/2026')[0]).toBe('2026-04-02T22:00:00.000Z');
  });

  test('are not guessed where day and month cannot be told apart: the message says what to do', () => {
    expect(readAll('03/04/2026', '05/06/2026')).toEqual([null, null]);
    expect(column('03/04/2026').form).toContain('"dates": "dd/MM/yyyy"');
    expect(readAll('13/04/2026', '04/13/2026')).toEqual([null, null]);
  });

  test('are read with points as the day first, and where both parts are the same', () => {
    expect(readAll('03.04.2026')).toEqual(['2026-04-02T22:00:00.000Z']);
    expect(readAll('05/05/2026')).toEqual(['2026-05-04T22:00:00.000Z']);
  });

  test('are not read where no calendar or clock has them', () => {
    expect(readAll('31.02.2026', '13/13/2026', '12.12.2026 25:00', '1/13/2026 13:00 PM')).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('midnight and noon are the twelves of a clock with two halves', () => {
    expect(readAll('12/13/2026 12:30 AM', '12/13/2026 1:30 pm')).toEqual([
      '2026-12-12T23:30:00.000Z',
      '2026-12-13T12:30:00.000Z',
    ]);
  });

  test('one ISO date makes the column ISO; a single number among words is no date', () => {
    expect(readAll('2026-12-13', '13.12.2026')[1]).toBeNull();
    expect(readAll('46369', 'soon')).toEqual([null, null]);
  });

  test('a pattern that is given is the only one', () => {
    const { read, recognised } = dateColumn(() => ['2026-12-13'], 'dd.MM.yyyy', zone);
    expect([read('2026-12-13'), read('13.12.2026')]).toEqual([null, Date.UTC(2026, 11, 12, 23)]);
    expect(recognised).toBeNull();
  });
});
