import { describe, expect, test } from '@jest/globals';
import type { LeadsFigures } from '../../../src/contract/leads-page.ts';
import type { Persona } from '../../../src/domain/leads/personas/persona.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import { knownRecords } from '../../../src/use-cases/leads/known-records.ts';
import { schemaOf } from '../../battery/store-records.ts';
import { exampleContact } from '../../domain/coaching/warnings/example-contact.ts';
import { leadsFigures } from '../../support/leads-figures.ts';
import { settingsOf } from '../../support/settings-of.ts';

const rate = { value: 0.02, low: 0.01, high: 0.03 };
const channel = (source: string, standing: 'worse' | 'better') => ({
  channel: { source, campaign: null },
  ...{ standing, conversion: rate, leads: 100, converted: 2, open: 0 },
  ...{ valuePerLead: null, medianDays: null },
});
const persona = (name: string, standing: 'worse' | 'not told apart') => ({
  name: asWritten(name),
  ...{ standing, conversion: rate, leads: 100, converted: 2, notKnown: 0 },
  against: { count: 0, examples: [] },
});
const specialist = { say: 'usual persona', with: { id: 'specialist' } } as const;

const figures: LeadsFigures = {
  ...leadsFigures('x'),
  channels: {
    ...{ kind: 'ranked', pooled: 0.06, firstIsAboveLast: true },
    sources: [channel('REFERRALS', 'better'), channel('PAID_SOCIAL', 'worse')],
    ...{ campaigns: [], campaignsLeftOut: 0 },
  },
  personas: {
    kind: 'judged',
    defined: [
      { ...persona('', 'worse'), name: specialist },
      { ...persona('', 'not told apart'), name: { say: 'usual persona', with: { id: 'manager' } } },
    ],
    learned: [],
    missedBuyers: { count: 0, examples: [] },
  },
};

const knownOf = (stored: unknown, personas: readonly Persona[] | null = null) =>
  knownRecords(
    {
      leadsPage: async () => (stored === null ? null : { figures: stored, computedAt: 1 }),
      setting: settingsOf(personas === null ? {} : { personas }),
    },
    schemaOf(1),
  );

describe('what is known of the kinds of leads that a contact belongs to', () => {
  test('names a channel that is worse beyond chance, with its figures, and no other', async () => {
    const known = await knownOf(figures);
    const of = (source: string | null) => known(exampleContact({ source })).weakChannel;
    expect(of('PAID_SOCIAL')).toEqual({ name: 'PAID_SOCIAL', conversion: 0.02, ofAll: 0.06 });
    for (const source of ['REFERRALS', 'NEW_CHANNEL', null]) expect(of(source)).toBeNull();
  });

  test('names the personas that a contact fits when all of them buy less, and none otherwise', async () => {
    const known = await knownOf(figures);
    const of = (jobtitle: string | null) =>
      known(exampleContact({ properties: { jobtitle } })).personaMismatch;
    expect(of('Marketing Specialist')).toEqual([specialist]);
    for (const title of ['Office Manager', 'Assistant Manager', 'Chef', null]) {
      expect(of(title)).toEqual([]);
    }
  });

  test.each([
    ['was not built yet', null],
    ['was stored by another version', { channels: 'other' }],
  ])('is nothing when the page %s', async (_, stored) => {
    expect((await knownOf(stored))(exampleContact())).toEqual({});
  });

  test('is nothing of channels and personas when there is too little to compare', async () => {
    const few = { kind: 'not enough', have: 1, need: 10, what: 'conversions' } as const;
    const known = await knownOf({ ...figures, channels: few, personas: few });
    expect(known(exampleContact({ source: 'PAID_SOCIAL' }))).toEqual({});
  });

  test('goes by the personas that an admin defined, where there are some', async () => {
    const page: LeadsFigures = {
      ...figures,
      personas: {
        kind: 'judged',
        defined: [persona('Teacher', 'worse')],
        learned: [],
        missedBuyers: { count: 0, examples: [] },
      },
    };
    const reads = { property: 'jobtitle', as: 'text' } as const;
    const teacher = {
      id: 'Teacher',
      name: 'Teacher',
      traits: [{ reads, when: { is: 'containing', words: ['teacher'] } as const }],
    };
    const known = await knownOf(page, [teacher]);
    const contact = exampleContact({ properties: { jobtitle: 'Teacher' } });
    expect(known(contact).personaMismatch).toEqual([asWritten('Teacher')]);
    expect((await knownOf(page))(contact).personaMismatch).toEqual([]);
  });
});
