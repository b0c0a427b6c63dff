import { describe, expect, test } from '@jest/globals';
import { deal, money } from './wire.ts';

const placed = { pipeline: 'default', dealstage: 'talk' };

describe('a deal from HubSpot', () => {
  test('carries what HubSpot says of it', () => {
    const { record } = deal({
      ...placed,
      dealname: 'Ten engines',
      hubspot_owner_id: '11',
      closedate: '2026-03-31T22:00:00Z',
      createdate: '2026-01-01T08:00:00Z',
      hs_lastmodifieddate: '2026-01-05T08:00:00Z',
    });
    expect(record).toMatchObject({
      name: 'Ten engines',
      pipelineId: 'default',
      stageId: 'talk',
      outcome: 'open',
      ownerId: '11',
      closeDate: Date.UTC(2026, 2, 31, 22),
      createdAt: Date.UTC(2026, 0, 1, 8),
      modifiedAt: Date.UTC(2026, 0, 5, 8),
      contactIds: ['80'],
      amount: null,
      homeAmount: null,
      rejected: [],
    });
  });

  test.each([
    [{ ...placed, hs_is_closed_won: 'true', hs_is_closed: 'true' }, 'won'],
    [{ ...placed, hs_is_closed_won: 'false', hs_is_closed: 'true' }, 'lost'],
    [{ ...placed, hs_is_closed: 'false' }, 'open'],
    [{ pipeline: 'default', dealstage: 'won' }, 'won'],
    [{ pipeline: 'default', dealstage: 'lost' }, 'lost'],
    [{ pipeline: 'default', dealstage: 'deleted' }, 'unknown'],
    [{ pipeline: 'deleted', dealstage: 'talk' }, 'unknown'],
    [{ pipeline: 'default', dealstage: null, hs_is_closed: 'false' }, 'unknown'],
    [{}, 'unknown'],
  ])('ended as HubSpot flags it, or as its stage says: %j', (properties, outcome) => {
    expect(deal(properties).record.outcome).toBe(outcome);
  });

  test.each([
    [
      'its own',
      { amount: '10.10', deal_currency_code: 'EUR' },
      [money('10.1', 'EUR'), money('10.1', 'EUR')],
    ],
    [
      "the portal's, when none is named",
      { amount: '10' },
      [money('10', 'EUR'), money('10', 'EUR')],
    ],
    [
      'another, at the rate that HubSpot froze',
      { amount: '10', deal_currency_code: 'USD', amount_in_home_currency: '9.12' },
      [money('10', 'USD'), money('9.12', 'EUR')],
    ],
    [
      'another, without a rate',
      { amount: '10', deal_currency_code: 'USD' },
      [money('10', 'USD'), null],
    ],
  ])('has an amount in one currency: %s', (_, properties, amounts) => {
    const { record } = deal({ ...placed, ...properties });
    expect([record.amount, record.homeAmount]).toEqual(amounts);
  });

  test.each([
    ['0.1000000000000000001', '0.1000000000000000001'],
    ['1.0E7', '10000000'],
  ])('has the exact amount %s', (text, exact) => {
    expect(deal({ ...placed, amount: text }).record.amount).toEqual(money(exact, 'EUR'));
  });

  test.each([
    ['amount', 'ten'],
    ['amount', '1e999'],
    ['deal_currency_code', 'euros'],
  ])('has no amount, rather than 0, when %s is %s', (property, value) => {
    const { record } = deal({ ...placed, amount: '5', [property]: value });
    expect([record.amount, record.homeAmount]).toEqual([null, null]);
    expect(record.rejected).toMatchObject([{ property, value }]);
  });

  const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
  const versions = (...values: [string, number][]) =>
    values.map(([value, at]) => ({ value, timestamp: day(at) })).toReversed();

  test("entered its stage when HubSpot's stamp says so", () => {
    const { record } = deal(
      { ...placed, hs_v2_date_entered_talk: day(4) },
      { dealstage: versions(['talk', 9]) },
    );
    expect(record.stageEnteredAt).toBe(Date.UTC(2026, 0, 4));
  });

  test('entered its stage with the change into it, a second saving of the same stage being none', () => {
    const { record } = deal(placed, {
      dealstage: versions(['talk', 1], ['won', 2], ['talk', 3], ['talk', 5]),
    });
    expect(record.stageEnteredAt).toBe(Date.UTC(2026, 0, 3));
  });

  test('entered its stage nobody knows when, without a stamp and history', () => {
    expect(deal(placed).record.stageEnteredAt).toBeNull();
  });

  test('was postponed as often as its close date was moved later', () => {
    const { record } = deal(placed, {
      closedate: versions([day(10), 1], [day(20), 2], [day(15), 3], ['', 4], [day(16), 5]),
    });
    expect(record.timesPostponed).toBe(2);
  });
});
