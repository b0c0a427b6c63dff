import { describe, expect, test } from '@jest/globals';
import type { PropertyDefinition } from '../../../../src/domain/crm/property.ts';
import { learnableProperties } from '../../../../src/domain/leads/facts/learnable-properties.ts';
import { leftOutReasons } from '../../../../src/words/en/learning.ts';

const define = (name: string): PropertyDefinition => ({
  objectType: 'contact',
  name,
  label: name,
  type: 'string',
  options: [],
});
const split = (...names: string[]) => learnableProperties(names.map(define));

describe('learnable properties', () => {
  test('leave out the outcome, deals, scores, owners, names, team activity, stamps and ids, each with its reason', () => {
    const names = [
      'lifecyclestage',
      'hs_v2_date_entered_customer',
      'num_associated_deals',
      'total_revenue',
      'hubspotscore',
      'hubspot_owner_id',
      'firstname',
      'notes_last_contacted',
      'lastmodifieddate',
      'hs_object_id',
    ];
    const { used, leftOut } = split(...names);
    expect(used).toEqual([]);
    expect(leftOut.map(({ property }) => property)).toEqual(names);
    for (const { reason } of leftOut) expect(leftOutReasons[reason]).toMatch(/^It .+\.$/);
  });

  test('take custom properties like any other, by their type', () => {
    const names = ['budget', 'pricing_page_visits', 'jobtitle', 'createdate', 'rating', 'video'];
    expect(split(...names).used).toEqual(names.map(define));
  });

  test('read what is nearly each lead its own by its presence alone', () => {
    expect(split('phone', 'company').used.map(({ type }) => type)).toEqual(['other', 'other']);
  });

  test('are those of contacts', () => {
    const deal = { ...define('budget'), objectType: 'deal' } as const;
    expect(learnableProperties([deal])).toEqual({ used: [], leftOut: [] });
  });
});
