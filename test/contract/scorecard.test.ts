import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scorecardSchema } from '../../src/contract/scorecard.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { randomScorecard } from '../domain/leads/scorecard/random-scorecards.ts';

describe('a scorecard as JSON', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(defaultScorecard), randomScorecard), (card) => {
        expect(scorecardSchema.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
      }),
    );
  });

  test.each<[string, (json: string) => string]>([
    ['a number too large for a number', (json) => json.replace('"points":12', '"points":1e400')],
    ['points written as text', (json) => json.replace('"points":12', '"points":"12"')],
    ['an unknown condition', (json) => json.replace('"is":"known"', '"is":"matches"')],
    ['an unknown field', (json) => json.replace('"decay":null', '"decay":null,"code":"1+1"')],
    [
      'a prototype',
      (json) => json.replace('"decay":null', '"decay":null,"__proto__":{"polluted":1}'),
    ],
    ['a missing part', (json) => json.replace('"limits"', '"limit"')],
  ])('is refused with %s', (_, spoil) => {
    const json = JSON.stringify(defaultScorecard);
    expect(spoil(json)).not.toBe(json);
    expect(scorecardSchema.safeParse(JSON.parse(spoil(json))).success).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
