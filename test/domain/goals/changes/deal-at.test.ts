import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CARRIED_OVER } from '../../../../src/domain/crm/carried-over.ts';
import { type DealHistory, dealAt } from '../../../../src/domain/goals/changes/deal-at.ts';
import { type Event, factsOf, historyOf, randomEvents, schema } from './deal-histories.ts';

const made: readonly Event[] = [
  ['pipeline', 'p', 100],
  ['dealstage', 'talk', 100],
  ['hubspot_owner_id', 'ana', 100],
  ['amount', '40000', 100],
  ['closedate', '2026-12-20T00:00:00.000Z', 100],
];

/** A deal whose values came along at 300 from a file; `closeDate` is where its file dates the closing. */
function carriedOver(createdAt: number | null, stage: string, closeDate: number): DealHistory {
  const { present, properties, changes } = historyOf('1', createdAt, [
    ['pipeline', 'p', 300],
    ['dealstage', stage, 300],
    ['hubspot_owner_id', 'ana', 300],
    ['amount', '40000', 300],
    ['closedate', new Date(closeDate).toISOString(), 300],
  ]);
  return {
    present,
    properties,
    changes: changes.map((change) => ({ ...change, source: CARRIED_OVER })),
  };
}

describe('A deal at a moment', () => {
  test('is not there before it was created', () => {
    const history = historyOf('1', 100, made);
    expect(dealAt(history, 99, schema)).toBeNull();
    expect(dealAt(history, 100, schema)).toEqual(history.present);
  });

  test('has the stage, amount, close date, owner and pipeline that it had then', () => {
    const history = historyOf('1', 100, [
      ...made,
      ['amount', '55000.50', 200],
      ['dealstage', 'won', 300],
      ['closedate', '2026-11-02T00:00:00.000Z', 300],
      ['hubspot_owner_id', 'ben', 400],
      ['pipeline', 'q', 400],
    ]);
    expect(dealAt(history, 150, schema)).toMatchObject({
      outcome: 'open',
      stageId: 'talk',
      ownerId: 'ana',
      pipelineId: 'p',
      closeDate: Date.parse('2026-12-20'),
    });
    const amounts = [199, 200].map((at) => dealAt(history, at, schema)?.amount?.amount.toFixed());
    expect(amounts).toEqual(['40000', '55000.5']);
    expect(dealAt(history, 300, schema)).toMatchObject({ outcome: 'won', ownerId: 'ana' });
    expect(dealAt(history, 400, schema)).toEqual(history.present);
  });

  test.each([
    ['won, closed before', 250, { outcome: 'won', closeDate: 200 }],
    [
      'won, closed later: it was open, and nobody knows for when',
      150,
      { outcome: 'open', closeDate: null },
    ],
  ])('that came along from elsewhere is rebuilt: %s', (_, moment, then) => {
    const history = carriedOver(100, 'won', 200);
    expect(dealAt(history, 99, schema)).toBeNull();
    expect(dealAt(history, moment, schema)).toMatchObject({
      ...then,
      isRebuilt: true,
      ownerId: 'ana',
    });
    expect(dealAt(history, moment, schema)?.amount?.amount.toFixed()).toBe('40000');
  });

  test('that came along without a create date was there before it came, so that nothing seems new', () => {
    const history = carriedOver(null, 'talk', 900);
    expect(dealAt(history, 50, schema)).toEqual({ ...history.present, isRebuilt: true });
  });

  test('of which somebody entered the amount later had none until then', () => {
    const history = historyOf('1', 100, [...made.slice(0, 3), ['amount', '40000', 200]]);
    expect(dealAt(history, 150, schema)).toMatchObject({ amount: null });
    expect(dealAt(history, 150, schema)).not.toHaveProperty('isRebuilt');
  });

  test('is what HubSpot’s flags said then, where their changes are recorded', () => {
    const history = historyOf('1', 100, [
      ...made,
      ['hs_is_closed', 'false', 100],
      ['hs_is_closed', 'true', 300],
      ['dealstage', 'elsewhere', 300],
    ]);
    expect([200, 300].map((at) => dealAt(history, at, schema)?.outcome)).toEqual(['open', 'lost']);
  });

  test('is what its stage says where flags have no recorded past: those of today are about the stage of today', () => {
    const { changes, present, properties } = historyOf('1', 100, [
      ...made,
      ['dealstage', 'won', 300],
    ]);
    const flagged = { ...properties, hs_is_closed: 'true', hs_is_closed_won: 'true' };
    const history = { changes, properties: flagged, present };
    expect([200, 300].map((at) => dealAt(history, at, schema)?.outcome)).toEqual(['open', 'won']);
  });

  test('of unknown creation is there from the first that is recorded of it, or always', () => {
    const history = historyOf('1', null, [...made, ['amount', '1', 200]]);
    expect(dealAt(history, 99, schema)).toBeNull();
    expect(dealAt(history, 100, schema)).toMatchObject({ ownerId: 'ana' });
    const silent = { ...history, changes: [] };
    expect(dealAt(silent, -1_000, schema)).toEqual(history.present);
  });

  test('is, whatever happened to it, what somebody would have read then', () => {
    fc.assert(
      fc.property(randomEvents, fc.nat(80), (events, moment) => {
        const createdAt = events[0]?.[2] ?? 0;
        const then: Record<string, string | null> = {};
        for (const [property, value, at] of events) if (at <= moment) then[property] = value;
        const expected = moment < createdAt ? null : { id: '1', createdAt, ...factsOf(then) };
        expect(dealAt(historyOf('1', createdAt, events), moment, schema)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
