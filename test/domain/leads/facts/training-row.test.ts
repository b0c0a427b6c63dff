import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import type { LeadHistory } from '../../../../src/domain/leads/facts/lead-moments.ts';
import { leadMoments } from '../../../../src/domain/leads/facts/lead-moments.ts';
import { defaultLooks, lookAge } from '../../../../src/domain/leads/facts/look-age.ts';
import { trainingRow } from '../../../../src/domain/leads/facts/training-row.ts';
import { change, contactOf } from '../../../battery/store-records.ts';

const created = 1_000 * DAY_MS;
const fixed = { earliestDays: 2, latestDays: 2 };

function lead(known: Partial<LeadHistory> = {}): LeadHistory {
  const contact = contactOf('1', { createdAt: created, properties: { city: 'Ulm' } });
  return { contact, changes: [], firstWonAt: null, ...known };
}

const later = (days: number) => created + days * DAY_MS;
const rowAt = (days: number, known: Partial<LeadHistory> = {}) =>
  trainingRow(lead(known), { now: later(days), looks: fixed });

describe('a training row', () => {
  test('holds what was known at the look, and what became of the lead', () => {
    const known = { changes: [change('city', 'Bonn', later(1)), change('city', 'Ulm', later(3))] };
    expect(rowAt(90, { ...known, firstWonAt: later(50) })).toEqual({
      createdAt: created,
      lookedAt: later(2),
      properties: { city: 'Bonn' },
      changed: new Set(['city']),
      converted: true,
    });
    expect(rowAt(90, known)).toMatchObject({ converted: false });
    expect(rowAt(200, { firstWonAt: later(90) })).toMatchObject({ converted: false });
  });

  test('is not made of a young lead, even of one that converted already', () => {
    expect(rowAt(89)).toBe('outcome open');
    expect(rowAt(89, { firstWonAt: later(50) })).toBe('outcome open');
  });

  test('is not made of a lead that was decided before the look, or that nothing is known of', () => {
    expect(rowAt(90, { firstWonAt: later(2) })).toBe('already a customer');
    expect(rowAt(90, { firstWonAt: later(-1) })).toBe('outcome unknown');
    expect(rowAt(90, { contact: contactOf('1') })).toBe('outcome unknown');
  });

  test('knows a customer by the stage, its date, or a present stage without history', () => {
    const stage = change('lifecyclestage', 'customer', later(9));
    const since = (known: Partial<LeadHistory>) => leadMoments(lead(known)).customerSince;
    expect(since({ changes: [stage] })).toBe(later(9));
    const properties = { hs_lifecyclestage_customer_date: String(later(7)) };
    expect(since({ contact: contactOf('1', { createdAt: created, properties }) })).toBe(later(7));
    const always = contactOf('1', { createdAt: created, lifecycleStage: 'customer' });
    expect(since({ contact: always })).toBe(created);
    expect(since({})).toBeNull();
  });
});

describe('the age at a look', () => {
  test('lies within the looks and is the same for the same lead', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const age = lookAge(id, defaultLooks);
        expect(age).toBeGreaterThanOrEqual(2);
        expect(age).toBeLessThan(60);
        expect(lookAge(id, defaultLooks)).toBe(age);
      }),
    );
  });

  test('is spread evenly over its logarithm for ids in a row', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let id = 100_001; id <= 104_000; id += 1) {
      const share = Math.log(lookAge(String(id), defaultLooks) / 2) / Math.log(30);
      const tenth = Math.floor(share * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(90);
  });
});
