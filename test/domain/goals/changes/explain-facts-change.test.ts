import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import { sumOfAmounts } from '../../../../src/domain/goals/changes/change-lines.ts';
import { dealAt } from '../../../../src/domain/goals/changes/deal-at.ts';
import {
  explainFactsChange,
  type FactsAt,
  type FactsGoal,
  type SumChange,
} from '../../../../src/domain/goals/changes/explain-facts-change.ts';
import { type Event, historyOf, randomEvents, schema } from './deal-histories.ts';

/** February 1970, of which the histories hold days before, within and after. */
const goal: FactsGoal = {
  metric: { kind: 'revenue' },
  period: { start: 31 * DAY_MS, end: 59 * DAY_MS },
  currency: 'EUR',
  pipelineIds: ['p'],
};
const [before, within, after] = ['1970-01-05', '1970-02-05', '1970-03-05'].map(
  (day) => `${day}T00:00:00.000Z`,
);

type Life = readonly (readonly [property: string, value: string | null, at?: number])[];

/** Open, worth 100 EUR, due within the period, made at 0 unless told otherwise. */
const usual: Life = [
  ['pipeline', 'p'],
  ['dealstage', 'talk'],
  ['hubspot_owner_id', 'ana'],
  ['amount', '100'],
  ['closedate', within ?? ''],
];

/** What happened to deals between two moments, 10 and 20: `made` differs from the usual at its creation, the rest comes at 15. */
function change(
  lives: readonly { made?: Life; later?: Life; createdAt?: number }[],
  subject: FactsGoal = goal,
) {
  const histories = lives.map(({ made = [], later = [], createdAt = 0 }, index) => {
    const events = [...usual.filter(([name]) => !made.some((own) => own[0] === name)), ...made];
    const at = (life: Life, moment: number) =>
      life.map(([property, value]): Event => [property, value, moment]);
    return historyOf(String(index + 1), createdAt, [...at(events, createdAt), ...at(later, 15)]);
  });
  const factsAt = (at: number): FactsAt => ({
    at,
    deals: histories.flatMap((history) => dealAt(history, at, schema) ?? []),
  });
  return explainFactsChange(subject, factsAt(10), factsAt(20));
}

const told = ({ from, to, lines }: SumChange) =>
  `${from.toFixed()} ${lines.map(({ kind, amount }) => `${kind} ${amount.toFixed()}`).join(', ')} = ${to.toFixed()}`;

describe('The facts of a goal between two moments', () => {
  test('move from open to won when a deal is won in the period', () => {
    const { won, open, from, to } = change([
      {
        later: [
          ['dealstage', 'won'],
          ['amount', '120'],
        ],
      },
    ]);
    expect(told(won)).toBe('0 won 120 = 120');
    expect(told(open)).toBe('100 won -100 = 0');
    expect([from, to]).toEqual([10, 20]);
  });

  test('gain nothing open by a win that was due later, nor lose anything won by a loss', () => {
    const { won, open } = change([
      {
        made: [['closedate', after ?? '']],
        later: [
          ['dealstage', 'won'],
          ['closedate', within ?? ''],
        ],
      },
      { later: [['dealstage', 'lost']] },
    ]);
    expect(told(won)).toBe('0 won 100 = 100');
    expect(told(open)).toBe('100 lost -100 = 0');
  });

  test('slip when the close date leaves the period, and are pulled in when it comes in, from whichever side', () => {
    const { open } = change([
      {
        later: [
          ['closedate', after ?? ''],
          ['amount', '500'],
        ],
      },
      {
        made: [
          ['closedate', after ?? ''],
          ['amount', '70'],
        ],
        later: [['closedate', within ?? '']],
      },
      {
        made: [
          ['closedate', before ?? ''],
          ['amount', '7'],
        ],
        later: [['closedate', within ?? '']],
      },
    ]);
    expect(told(open)).toBe('100 slipped -100, pulled in 77 = 77');
  });

  test('grow and shrink with amounts, and with deals that are made or change hands', () => {
    const { open } = change([
      { later: [['amount', '130.5']] },
      { later: [['amount', '99']] },
      { createdAt: 12 },
      { later: [['pipeline', 'q']] },
      {
        made: [
          ['pipeline', 'q'],
          ['amount', '8'],
        ],
        later: [['pipeline', 'p']],
      },
    ]);
    expect(told(open)).toBe('300 new 100, left -100, up 30.5, joined 8, down -1 = 337.5');
  });

  test('leave out, and count, open deals whose worth is not known in the currency of the goal', () => {
    const lives = [
      { made: [['amount', null]] },
      { made: [['deal_currency_code', 'USD']] },
      {
        made: [
          ['amount', null],
          ['closedate', after ?? ''],
        ],
      },
      {},
    ] as const;
    const { open, openWithoutAmount } = change(lives);
    expect(told(open)).toBe('100  = 100');
    expect(openWithoutAmount).toBe(2);
  });

  test('leave out deals whose stage is in no pipeline', () => {
    expect(told(change([{ made: [['dealstage', 'elsewhere']] }]).open)).toBe('0  = 0');
  });

  test('count deals where deals are counted, whatever they are worth', () => {
    const counting: FactsGoal = { ...goal, metric: { kind: 'deals-won' }, currency: null };
    const { won, open } = change(
      [{ made: [['amount', null]], later: [['dealstage', 'won']] }, { createdAt: 12 }],
      counting,
    );
    expect(told(won)).toBe('0 won 1 = 1');
    expect(told(open)).toBe('1 new 1, won -1 = 1');
  });

  test('sum, whatever happened to any deals, to what was won and open at each moment, also by way of a third', () => {
    const lives = fc.array(randomEvents, { maxLength: 5 });
    const moments = fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80));
    fc.assert(
      fc.property(lives, moments, (all, [first, second, third]) => {
        const histories = all.map((events, index) =>
          historyOf(String(index), events[0]?.[2] ?? 0, events),
        );
        const factsAt = (at: number): FactsAt => ({
          at,
          deals: histories
            .flatMap((history) => dealAt(history, at, schema) ?? [])
            .filter(({ ownerId }) => ownerId === 'ana'),
        });
        const whole = explainFactsChange(goal, factsAt(first), factsAt(third));
        const halves = [
          explainFactsChange(goal, factsAt(first), factsAt(second)),
          explainFactsChange(goal, factsAt(second), factsAt(third)),
        ];
        for (const sum of ['won', 'open'] as const) {
          const lines = sumOfAmounts(whole[sum].lines);
          expect(lines.toFixed()).toBe(
            naiveSum(all, third, sum)
              .minus(naiveSum(all, first, sum))
              .toFixed(),
          );
          const byHalves = halves.map((half) => ({ amount: sumOfAmounts(half[sum].lines) }));
          expect(sumOfAmounts(byHalves).toFixed()).toBe(lines.toFixed());
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The same sums, written apart: the last values by a moment of each deal of Ana's in pipeline p. */
function naiveSum(all: readonly (readonly Event[])[], moment: number, sum: 'won' | 'open') {
  let total = new Decimal(0);
  for (const events of all) {
    const last = (name: string) =>
      events.findLast(([property, , at]) => property === name && at <= moment)?.[1] ?? null;
    const counts =
      last('hubspot_owner_id') === 'ana' &&
      last('pipeline') === 'p' &&
      last('closedate') === within &&
      (last('deal_currency_code') ?? 'EUR') === 'EUR' &&
      (sum === 'won' ? ['won'] : ['talk', 'offer']).includes(last('dealstage') ?? '');
    const amount = last('amount');
    if (counts && amount !== null && amount !== 'tbd') total = total.plus(amount);
  }
  return total;
}
