import { describe, expect, test } from '@jest/globals';
import { money } from '../../../../src/domain/crm/money.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import {
  ONGOING,
  spellEnd,
  UNKNOWN_DAY,
} from '../../../../src/domain/goals/forecast/deal-spells.ts';
import {
  type DealReading,
  openStages,
  type RecordedDeal,
  readDeal,
} from '../../../../src/domain/goals/forecast/recorded-deal.ts';

const stage = (id: string, order: number, outcome: 'open' | 'won' | 'lost' = 'open') =>
  ({ id, label: id, order, outcome, probability: null }) as const;
const stages = openStages([
  {
    id: 'p',
    label: 'Sales',
    stages: [stage('won', 9, 'won'), stage('offer', 4), stage('talk', 2)],
  },
  { id: 'q', label: 'Renewals', stages: [stage('due', 0)] },
]);

/** Day 100 is the last one known. */
const reading = (currency: string | null = 'EUR'): DealReading => ({
  currency,
  homeCurrency: 'EUR',
  day: (at) => Math.min(100, Math.floor(at / DAY_MS)),
  lastDay: 100,
  stages,
});
const at = (day: number) => day * DAY_MS + 3_600_000;
const euros = (amount: number) => money(amount, 'EUR');
const change = (day: number, property: string, value: string | null) => ({
  property,
  value,
  at: at(day),
});

/** Ana's open deal of 500 EUR in "offer" since day 20, created on day 10. */
function deal(known: Partial<RecordedDeal> = {}): RecordedDeal {
  return {
    id: '1',
    ownerId: 'ana',
    pipelineId: 'p',
    stageId: 'offer',
    outcome: 'open',
    createdAt: at(10),
    closeDate: null,
    amount: euros(500),
    homeAmount: euros(500),
    changes: [
      change(10, 'dealstage', 'talk'),
      change(10, 'amount', '400'),
      change(20, 'dealstage', 'offer'),
      change(30, 'amount', '500'),
    ],
    ...known,
  };
}

function rowsOf(known: Partial<RecordedDeal>, currency?: string | null) {
  const read = readDeal(deal(known), reading(currency));
  return read.kind === 'spells' ? read.rows : read;
}

describe('a recorded deal', () => {
  test('is cut where its stage or its amount changed', () => {
    const same = { ownerId: 'ana', born: 10, amount: Number.NaN };
    expect(rowsOf({})).toEqual([
      { ...same, from: 10, to: 20, end: spellEnd.moved, stage: 1, expected: 400 },
      { ...same, from: 20, to: 30, end: spellEnd.moved, stage: 2, expected: 400 },
      { ...same, from: 30, to: ONGOING, end: spellEnd.ongoing, stage: 2, expected: 500 },
    ]);
  });

  test('that was handed from one owner to another was the first one’s until then', () => {
    const changes = [
      change(10, 'hubspot_owner_id', 'ben'),
      change(10, 'dealstage', 'offer'),
      change(10, 'amount', '500'),
      change(50, 'hubspot_owner_id', 'ana'),
    ];
    expect(rowsOf({ changes })).toMatchObject([
      { ownerId: 'ben', from: 10, to: 50 },
      { ownerId: 'ana', from: 50, to: ONGOING },
    ]);
  });

  test('whose present state nobody recorded has it as of the last known day', () => {
    expect(rowsOf({ changes: [change(10, 'dealstage', 'talk')] })).toMatchObject([
      { from: 10, to: 100, stage: 1, expected: Number.NaN },
      { from: 100, to: ONGOING, stage: 2, expected: 500 },
    ]);
    expect(rowsOf({ createdAt: at(200), changes: [] })).toMatchObject([
      { born: 100, from: 100, to: ONGOING, stage: 2, expected: 500 },
    ]);
  });

  test('that is won ends with what it brought; a credit does too', () => {
    const won = { outcome: 'won', closeDate: at(40), stageId: 'won' } as const;
    expect(rowsOf(won)).toMatchObject([
      {},
      {},
      { from: 30, to: 40, end: spellEnd.won, expected: 500, amount: 500 },
    ]);
    const credit = rowsOf({ ...won, amount: euros(-20), homeAmount: euros(-20), changes: [] });
    expect(credit).toMatchObject([{ to: 40, amount: -20, expected: Number.NaN }]);
  });

  test('that closes today or later is known to have closed by the last known day', () => {
    const later = { outcome: 'lost', closeDate: at(140) } as const;
    expect(rowsOf(later)).toMatchObject([{}, {}, { to: 100, end: spellEnd.lost }]);
  });

  test('that closed before it was created has no known creation', () => {
    const rows = rowsOf({ outcome: 'won', closeDate: at(5), changes: [] });
    expect(rows).toMatchObject([{ born: UNKNOWN_DAY, from: 5, to: 5 }]);
  });

  test('counts as one where deals are counted, whatever its amounts', () => {
    const rows = rowsOf({ amount: money(9, 'USD'), homeAmount: null }, null);
    expect(rows).toMatchObject([{ expected: 1 }, { expected: 1 }]);
  });
});

describe('amounts of several currencies', () => {
  const dollars = { amount: money(600, 'USD'), homeAmount: euros(550) };

  test('count as HubSpot converts them to the home currency', () => {
    const changes = [
      change(10, 'deal_currency_code', 'USD'),
      change(10, 'amount', '600'),
      change(10, 'amount_in_home_currency', '540'),
      change(60, 'amount_in_home_currency', '550'),
      change(60, 'dealstage', 'offer'),
    ];
    expect(rowsOf({ ...dollars, changes })).toMatchObject([
      { from: 10, expected: 540 },
      { from: 60, expected: 550 },
    ]);
  });

  test('count as typed for a goal in the deal’s own currency, once the deal is in it', () => {
    const changes = [
      change(10, 'deal_currency_code', null),
      change(10, 'amount', '600'),
      change(40, 'deal_currency_code', 'USD'),
      change(40, 'dealstage', 'offer'),
    ];
    expect(rowsOf({ ...dollars, changes }, 'USD')).toMatchObject([
      { from: 10, expected: Number.NaN },
      { from: 40, expected: 600 },
    ]);
  });

  test.each([
    [
      'in another currency',
      { ...dollars },
      'CHF',
      { say: 'open deal, no rate', with: { currency: 'USD', to: 'CHF' } },
    ],
    [
      'without a rate',
      { ...dollars, homeAmount: null },
      'EUR',
      { say: 'open deal, no rate', with: { currency: 'USD', to: 'EUR' } },
    ],
    [
      'of a negative amount',
      { amount: euros(-1) },
      'EUR',
      { say: 'open deal, negative amount', with: {} },
    ],
    [
      'without a creation date',
      { createdAt: null },
      'EUR',
      { say: 'open deal, no create date', with: {} },
    ],
    ['lost without a close date', { outcome: 'lost' }, 'EUR', null],
    [
      'won without an amount',
      { outcome: 'won', closeDate: at(40), amount: null, homeAmount: null },
      'EUR',
      null,
    ],
  ] as const)('leave a deal out %s', (_, known, currency, reason) => {
    expect(rowsOf(known, currency)).toEqual({ kind: 'left out', reason });
  });

  test('an open deal without an amount is kept: what it brings is unknown, not nothing', () => {
    const rows = rowsOf({ amount: null, homeAmount: null, changes: [] });
    expect(rows).toMatchObject([
      { from: 10, to: 100 },
      { from: 100, expected: Number.NaN },
    ]);
  });
});
