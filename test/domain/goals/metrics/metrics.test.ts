import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { money } from '../../../../src/domain/crm/money.ts';
import type { PropertyChange } from '../../../../src/domain/crm/property.ts';
import { dealProperty } from '../../../../src/domain/goals/metrics/deal-property.ts';
import { meetings } from '../../../../src/domain/goals/metrics/meetings.ts';
import type { ContactPast } from '../../../../src/domain/goals/metrics/metric-rule.ts';
import { newPipeline } from '../../../../src/domain/goals/metrics/new-pipeline.ts';
import { qualifiedLeads } from '../../../../src/domain/goals/metrics/qualified-leads.ts';
import { splitCounted } from '../../../../src/domain/goals/metrics/split-counted.ts';
import { wonDeals } from '../../../../src/domain/goals/metrics/won-deals.ts';
import { dealOf } from '../../../battery/store-records.ts';

const now = 1_000;
const contact = (known: Partial<ContactPast> = {}): ContactPast => ({
  id: '1',
  ownerId: 'ana',
  properties: {},
  changes: [],
  ...known,
});
const stage = (value: string, at: number, source: string | null = 'CRM_UI'): PropertyChange => ({
  property: 'lifecyclestage',
  value,
  at,
  source,
});
const moments = (count: 'undated' | readonly { at: number }[]) =>
  count === 'undated' ? count : count.map(({ at }) => at);

describe('New pipeline', () => {
  test('counts a deal when it was created, with its amount, whatever became of it', () => {
    const amount = money(5, 'EUR');
    const lost = dealOf('1', {
      outcome: 'lost',
      createdAt: 7,
      closeDate: 9,
      amount,
      ownerId: 'ana',
    });
    expect(newPipeline.read(lost)).toMatchObject({ at: 7, amounts: [amount], ownerId: 'ana' });
    expect(newPipeline.read(dealOf('2'))).toBeNull();
  });
});

describe('A property of deals', () => {
  const acv = dealProperty({ kind: 'deal-property', property: 'hs_acv', of: 'deals won' });
  const won = (value: string | null) =>
    acv.read(dealOf('1', { outcome: 'won', closeDate: 5, properties: { hs_acv: value } }));

  test('is the number on each deal that is won', () => {
    expect(won('1200.50')?.quantity?.toFixed()).toBe('1200.5');
    expect(won('1200.50')?.at).toBe(5);
    expect(acv.read(dealOf('1', { properties: { hs_acv: '5' } }))).toBeNull();
  });

  test('is not 0 where there is none, or no number', () => {
    expect(won(null)).toMatchObject({ quantity: null, isRejected: false });
    expect(won('a lot')).toMatchObject({ quantity: null, isRejected: true });
  });

  test('may be summed over the deals created', () => {
    const created = dealProperty({ kind: 'deal-property', property: 'x', of: 'deals created' });
    expect(created.read(dealOf('1', { createdAt: 3, properties: { x: '2' } }))?.at).toBe(3);
  });
});

describe('Qualified leads', () => {
  const rule = qualifiedLeads({ kind: 'qualified-leads', stage: 'sql' });

  test('count once, when they first reach the stage', () => {
    const changes = [stage('lead', 1), stage('sql', 5), stage('lead', 6), stage('sql', 9)];
    expect(moments(rule.read(contact({ changes }), now))).toEqual([5]);
    expect(rule.read(contact({ changes: [stage('lead', 1)] }), now)).toEqual([]);
  });

  test('that began in the stage count then, when somebody put them there', () => {
    expect(moments(rule.read(contact({ changes: [stage('sql', 2)] }), now))).toEqual([2]);
  });

  test('that were found in the stage count by HubSpot’s stamp, and else at a time that nobody knows', () => {
    const changes = [stage('sql', 5, null)];
    const stamped = { lifecyclestage: 'sql', hs_v2_date_entered_sql: '1970-01-01T00:00:00.003Z' };
    expect(moments(rule.read(contact({ changes, properties: stamped }), now))).toEqual([3]);
    const bare = { lifecyclestage: 'sql' };
    expect(rule.read(contact({ changes, properties: bare }), now)).toBe('undated');
  });
});

describe('Meetings', () => {
  const met = (value: string, at: number): PropertyChange => ({
    property: 'hs_latest_meeting_activity',
    value,
    at,
    source: null,
  });
  const moment = (at: number) => new Date(at).toISOString();

  test('are each moment that a contact met the team, those ahead not yet', () => {
    const changes = [met(moment(10), 1), met(moment(20), 12), met(moment(20), 13), met('', 14)];
    const properties = { hs_latest_meeting_activity: moment(2_000) };
    expect(moments(meetings.read(contact({ changes, properties }), now))).toEqual([10, 20]);
  });

  test('are read off meetings links where nothing else is kept', () => {
    const properties = { engagements_last_meeting_booked: moment(30) };
    expect(moments(meetings.read(contact({ properties }), now))).toEqual([30]);
  });

  test('cannot be told of a portal that keeps no dates of them', () => {
    const definition = { objectType: 'contact', label: '', type: 'datetime', options: [] } as const;
    expect(meetings.fault([{ ...definition, name: 'createdate' }])).toContain('no meeting dates');
    expect(meetings.fault([{ ...definition, name: 'hs_latest_meeting_activity' }])).toBeNull();
  });
});

describe('A split deal', () => {
  test('counts for each owner by their part, and no cent is lost or made', () => {
    const percents = fc
      .array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 })
      .map((weights) => {
        const parts = weights.map((each) => new Decimal(each).dividedBy(100));
        const rest = parts.slice(1).reduce((all, each) => all.minus(each), new Decimal(100));
        return [rest, ...parts.slice(1)];
      });
    fc.assert(
      fc.property(percents, fc.integer({ min: 0, max: 1_000_000_000 }), (shares, cents) => {
        const amount = money(new Decimal(cents).dividedBy(100), 'EUR');
        const whole = wonDeals.read(
          dealOf('1', { outcome: 'won', closeDate: 1, ownerId: 'ana', amount }),
        );
        if (whole === null) throw new Error('Not won.');
        const parts = splitCounted(
          whole,
          shares.map((percent, i) => ({ ownerId: `r${i}`, percent })),
        );
        const sum = parts.reduce(
          (all, part) => all.plus(part.amounts[0]?.amount ?? 0),
          new Decimal(0),
        );
        expect(sum.toFixed()).toBe(amount.amount.toFixed());
        const deals = parts.reduce((all, { quantity }) => all.plus(quantity ?? 0), new Decimal(0));
        expect(deals.toFixed()).toBe('1');
        expect(parts.every(({ split }) => split?.dealOwnerId === 'ana')).toBe(true);
      }),
    );
  });
});
