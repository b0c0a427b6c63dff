import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stageNorms } from '../../../src/domain/coaching/stage-norms.ts';

test('A norm is the shortest time that nine in ten passages were over in', () => {
  const norms = stageNorms(
    new Map([
      ['one', [7]],
      ['two', [20, 10]],
      ['ten', [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
      ['eleven', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ]),
  );
  expect(norms).toEqual(
    new Map([
      ['one', { ninetiethDays: 7, passages: 1 }],
      ['two', { ninetiethDays: 20, passages: 2 }],
      ['ten', { ninetiethDays: 8, passages: 10 }],
      ['eleven', { ninetiethDays: 9, passages: 11 }],
    ]),
  );
});

test('Impossible lengths are no passages, and a stage without passages has no norm', () => {
  const dwell = new Map([
    ['some', [-1, Number.NaN, 4, Number.POSITIVE_INFINITY]],
    ['none', [-1]],
    ['empty', []],
  ]);
  expect(stageNorms(dwell)).toEqual(new Map([['some', { ninetiethDays: 4, passages: 1 }]]));
});

test('At most a tenth of the passages took longer, and a shorter norm would not do', () => {
  const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(days, (passages) => {
      const limit = stageNorms(new Map([['s', passages]])).get('s')?.ninetiethDays ?? Number.NaN;
      const beyond = (day: number) => passages.filter((each) => each > day).length;
      expect(beyond(limit) * 10).toBeLessThanOrEqual(passages.length);
      expect(beyond(limit - 1) * 10).toBeGreaterThan(passages.length);
    }),
  );
});
