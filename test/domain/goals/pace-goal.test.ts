import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import type { GoalPace, MeasuredPace } from '../../../src/domain/goals/pace.ts';
import { type PaceSources, paceFactsOf } from '../../../src/domain/goals/pace-facts.ts';
import { paceGoal } from '../../../src/domain/goals/pace-goal.ts';
import { goal, lastQuarter, now, owner, quarter, sources, won } from './sales-team.ts';

function measured(
  deals: readonly Deal[],
  subject: Goal = goal(),
  known: Partial<PaceSources> = {},
): MeasuredPace {
  const pace = paceGoal(subject, paceFactsOf(sources(deals, known)));
  if (pace.kind === 'unmeasured') throw new Error(`Not measured: ${JSON.stringify(pace.smart)}`);
  return pace;
}

const unmet = ({ smart }: GoalPace) =>
  smart.letters.filter(({ verdict }) => verdict === 'not met').map(({ part }) => part);

describe('A goal under way', () => {
  test('is held against the straight line by working day', () => {
    const pace = measured([won({ euros: 40_000 }), won({ euros: '700.50' })]);
    expect(pace.workingDays).toEqual({ gone: 37, left: 29, total: 66 });
    expect(pace.expected.toFixed()).toBe('37000');
    expect(pace.actual.toFixed()).toBe('40700.5');
    expect(pace.pace).toBeCloseTo(40_700.5 / 37_000, 10);
    expect(pace.attainment).toBeCloseTo(40_700.5 / 66_000, 10);
    expect(pace.verdict).toBe('ahead');
    expect(pace.dealsCounted).toBe(2);
    expect(pace.runRateNeeded?.times(29).plus('40700.5').toDecimalPlaces(9).toFixed()).toBe(
      '66000',
    );
  });

  test.each([
    [36_629, 'behind'],
    [36_630, 'on pace'],
    [37_370, 'on pace'],
    [37_371, 'ahead'],
    [66_000, 'reached'],
  ] as const)('with %i of 37,000 expected is %s', (euros, verdict) => {
    expect(measured([won({ euros })]).verdict).toBe(verdict);
  });

  test('counts deals from the first moment of the period to the last, in the portal’s zone', () => {
    const at = (closeDate: number) => measured([won({ closeDate })]).dealsCounted;
    expect(at(quarter.start - 1)).toBe(0);
    expect(at(quarter.start)).toBe(1);
    expect(at(Date.parse('2026-12-31T23:30+01:00'))).toBe(1);
    expect(at(quarter.end)).toBe(0);
  });

  test('counts won deals only, and only those with a close date', () => {
    const deals = [won({ outcome: 'lost' }), won({ outcome: 'open' }), won({ closeDate: null })];
    expect(measured(deals).dealsCounted).toBe(0);
  });

  test('counts only the pipelines it names', () => {
    const deals = [won({ pipelineId: 'new' }), won({ pipelineId: 'renewal' }), won()];
    expect(measured(deals, goal({ pipelineIds: ['new'] })).dealsCounted).toBe(1);
    expect(measured(deals).dealsCounted).toBe(3);
  });

  test('of deals won counts deals, whatever they are worth', () => {
    const deals = [won({ amount: null, homeAmount: null }), won({ euros: -5 })];
    const pace = measured(deals, goal({ metric: { kind: 'deals-won' }, target: new Decimal(4) }));
    expect(pace.actual.toFixed()).toBe('2');
    expect(pace.leftOut).toEqual([]);
    expect(pace.attainment).toBe(0.5);
  });

  test('says 0 of nothing left out when there are no deals at all', () => {
    const pace = measured([]);
    expect(pace.actual.isZero()).toBe(true);
    expect(pace.verdict).toBe('behind');
    expect(pace.runRateUsual).toBeNull();
    expect(pace.leftOut).toEqual([]);
  });
});

describe('Money', () => {
  const dollars = (known: Partial<Deal>) => won({ amount: money(900, 'USD'), ...known });

  test('of another currency counts at its frozen rate, and is left out with the reason without one', () => {
    const pace = measured([
      won({ euros: 100 }),
      dollars({ homeAmount: money('832.40', 'EUR') }),
      dollars({ homeAmount: null }),
      won({ amount: null, homeAmount: null }),
      won({
        amount: null,
        homeAmount: null,
        rejected: [
          { property: 'amount', value: '1.000,00', reason: { say: 'not a number', with: {} } },
        ],
      }),
    ]);
    expect(pace.actual.toFixed()).toBe('932.4');
    expect(pace.dealsCounted).toBe(2);
    expect(pace.leftOut).toEqual([
      { reason: { say: 'no rate', with: { currency: 'USD', to: 'EUR' } }, count: 1 },
      { reason: { say: 'no amount', with: {} }, count: 1 },
      { reason: { say: 'amount unreadable', with: {} }, count: 1 },
    ]);
  });

  test('of a goal in a currency of its own is counted in that one', () => {
    const deals = [won({ euros: 100 }), dollars({ homeAmount: money(832, 'EUR') })];
    const pace = measured(deals, goal({ currency: 'USD' }));
    expect(pace.actual.toFixed()).toBe('900');
    expect(pace.leftOut).toEqual([
      { reason: { say: 'no rate', with: { currency: 'EUR', to: 'USD' } }, count: 1 },
    ]);
  });

  test('is exact, never crosses currencies, and every deal is counted or left out', () => {
    const cents = fc.integer({ min: -10_000_000, max: 1_000_000_000 });
    const deal = fc.record({ cents, currency: fc.constantFrom('EUR', 'USD', 'JPY') });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 40 }), (entries) => {
        const deals = entries.map((entry) => {
          const amount = money(new Decimal(entry.cents).dividedBy(100), entry.currency);
          return won({ amount, homeAmount: null });
        });
        const euros = entries.filter(({ currency }) => currency === 'EUR');
        const exact = euros.reduce((sum, entry) => sum + BigInt(entry.cents), 0n);
        const pace = measured(deals);
        expect(pace.actual.times(100).toFixed()).toBe(exact.toString());
        const leftOut = pace.leftOut.reduce((sum, { count }) => sum + count, 0);
        expect(pace.dealsCounted).toBe(euros.length);
        expect(pace.dealsCounted + leftOut).toBe(entries.length);
      }),
    );
  });

  test('that is negative is a credit', () => {
    const pace = measured([won({ euros: 500 }), won({ euros: -800 })]);
    expect(pace.actual.toFixed()).toBe('-300');
    expect(pace.attainment).toBeLessThan(0);
    expect(pace.verdict).toBe('behind');
  });
});

describe('The period', () => {
  test('before it starts asks for the whole target and has no pace', () => {
    const pace = measured([], goal(), { now: quarter.start - 20 * DAY_MS });
    expect(pace.verdict).toBe('not started');
    expect(pace.pace).toBeNull();
    expect(pace.expected.isZero()).toBe(true);
    expect(pace.runRateNeeded?.toFixed()).toBe('1000');
  });

  test('on its first day expects nothing yet', () => {
    const firstDay = { now: quarter.start + 9 * 3_600_000 };
    expect(measured([], goal(), firstDay)).toMatchObject({ verdict: 'on pace', pace: null });
    const early = won({ closeDate: quarter.start });
    expect(measured([early], goal(), firstDay).verdict).toBe('ahead');
  });

  test('after its end is reached or missed, and asks for nothing more', () => {
    const after = { now: quarter.end };
    const missed = measured([won({ euros: 65_999 })], goal(), after);
    expect(missed.verdict).toBe('missed');
    expect(missed.pace).toBe(missed.attainment);
    expect(missed.runRateNeeded).toBeNull();
    expect(measured([won({ euros: 66_000 })], goal(), after).verdict).toBe('reached');
  });

  test('once the target is reached needs no run rate', () => {
    expect(measured([won({ euros: 70_000 })]).runRateNeeded).toBeNull();
  });

  test('without a working day expects nothing until it is over', () => {
    const saturday = Date.parse('2026-11-21T00:00+01:00');
    const weekend = goal({ period: { start: saturday, end: saturday + 2 * DAY_MS } });
    const during = measured([], weekend, { now: saturday + DAY_MS });
    expect(during).toMatchObject({ verdict: 'on pace', pace: null, runRateNeeded: null });
    expect(measured([], weekend).expected.toFixed()).toBe('66000');
  });
});

describe('The usual run rate', () => {
  const first = won({ closeDate: lastQuarter.start - DAY_MS });
  const lastTime = (known: Partial<Deal> & { euros?: number } = {}) =>
    won({ closeDate: lastQuarter.start + 30 * DAY_MS, ...known });

  test('is what was made a working day in the period before', () => {
    const pace = measured([first, lastTime({ euros: 33_000 }), lastTime({ euros: 33_000 })]);
    expect(pace.runRateUsual?.toFixed()).toBe('1000');
  });

  test('is unknown when the records begin within that period', () => {
    expect(measured([lastTime()]).runRateUsual).toBeNull();
  });

  test('is unknown for somebody who won nothing until then, and 0 for somebody who did before', () => {
    const ben = goal({ scope: { kind: 'rep', ownerId: 'ben' } });
    const joined = won({ ownerId: 'ben' });
    expect(measured([first, lastTime(), joined], ben).runRateUsual).toBeNull();
    expect(measured([first]).runRateUsual?.toFixed()).toBe('0');
  });
});

describe('The scope', () => {
  const team = goal({ scope: { kind: 'team', teamId: 'north' } });

  test('of a rep is that rep’s deals, of a team those of its members, each once', () => {
    const twice = { owners: [owner('ana', ['north', 'north']), owner('ben', ['north'])] };
    const deals = [
      won(),
      won({ ownerId: 'ben' }),
      won({ ownerId: 'cleo' }),
      won({ ownerId: null }),
    ];
    expect(measured(deals).dealsCounted).toBe(1);
    expect(measured(deals, team, twice).dealsCounted).toBe(2);
  });

  test('keeps the deals of people who left', () => {
    const left = { owners: [owner('ana', ['north'], true), owner('ben', ['north'])] };
    expect(measured([won()], goal(), left).dealsCounted).toBe(1);
    expect(measured([won()], team, left).dealsCounted).toBe(1);
  });

  test('of somebody whom only deals name is measured by those deals', () => {
    const cleo = goal({ scope: { kind: 'rep', ownerId: 'cleo' } });
    expect(measured([won({ ownerId: 'cleo' })], cleo).dealsCounted).toBe(1);
  });
});

describe('A goal that cannot be paced', () => {
  test.each<[string, Partial<Goal>, string]>([
    ['has no metric', { metric: null }, 'specific'],
    ['belongs to nobody', { scope: { kind: 'nobody' } }, 'specific'],
    ['belongs to somebody unknown', { scope: { kind: 'rep', ownerId: 'zoe' } }, 'specific'],
    ['belongs to an empty team', { scope: { kind: 'team', teamId: 'south' } }, 'specific'],
    ['counts calls', { metric: { kind: 'other', description: 'calls' } }, 'measurable'],
    ['has no target', { target: null }, 'measurable'],
    ['has a target of 0', { target: new Decimal(0) }, 'measurable'],
    ['has a negative target', { target: new Decimal(-1) }, 'measurable'],
    ['has no period', { period: null }, 'time-bound'],
    ['ends when it starts', { period: { start: now, end: now } }, 'time-bound'],
  ])('%s: nothing is measured, and the part to mend is named', (_, known, part) => {
    const subject = goal(known);
    const pace = paceGoal(subject, paceFactsOf(sources([won()])));
    expect(pace).toMatchObject({ kind: 'unmeasured', goal: subject });
    expect(unmet(pace)).toEqual([part]);
  });

  test('names every part at once', () => {
    const blank = goal({ metric: null, period: null, target: null });
    const pace = paceGoal(blank, paceFactsOf(sources([])));
    expect(unmet(pace)).toEqual(['specific', 'measurable', 'time-bound']);
  });
});
