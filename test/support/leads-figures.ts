import { type LeadsFigures, leadsFiguresSchema } from '../../src/contract/leads-page.ts';
import { asWritten } from '../../src/domain/told/told.ts';

/** Figures of a Leads tab that knows one channel, by this name; checked against the contract. */
export function leadsFigures(
  channel = 'Referrals',
  changes: Partial<LeadsFigures> = {},
): LeadsFigures {
  return leadsFiguresSchema.parse({
    horizonDays: 90,
    leads: { known: 1_000, converted: 80, open: 120, unknown: 3 },
    channels: {
      kind: 'ranked',
      pooled: 0.08,
      firstIsAboveLast: true,
      sources: [
        {
          channel: { source: channel, campaign: null },
          leads: 400,
          converted: 56,
          open: 20,
          conversion: { value: 0.14, low: 0.11, high: 0.18 },
          standing: 'better',
          valuePerLead: {
            value: { amount: '657', currency: 'EUR' },
            low: { amount: '480', currency: 'EUR' },
            high: { amount: '900', currency: 'EUR' },
          },
          medianDays: 41,
        },
        {
          channel: { source: 'Offline Sources', campaign: null },
          leads: 100,
          converted: 8,
          open: 40,
          conversion: { value: 0.08, low: 0.04, high: 0.14 },
          standing: 'not told apart',
          valuePerLead: null,
          medianDays: null,
        },
        {
          channel: { source: 'Paid Social', campaign: null },
          leads: 500,
          converted: 16,
          open: 60,
          conversion: { value: 0.02, low: 0.01, high: 0.03 },
          standing: 'worse',
          valuePerLead: null,
          medianDays: 60,
        },
      ],
      campaigns: [],
      campaignsLeftOut: 4,
    },
    personas: {
      kind: 'judged',
      defined: [
        {
          name: asWritten('Manager or team lead'),
          leads: 300,
          converted: 30,
          conversion: { value: 0.1, low: 0.07, high: 0.14 },
          standing: 'not told apart',
          against: { count: 250, examples: [{ id: '101', name: 'Bo Lind' }] },
          notKnown: 12,
        },
      ],
      learned: [
        {
          name: {
            say: 'learned persona',
            with: { traits: [{ say: 'seniority', with: { value: 'vp' } }] },
          },
          leads: 120,
          converted: 25,
          conversion: { value: 0.2, low: 0.14, high: 0.27 },
          standing: 'better',
          against: { count: 85, examples: [{ id: '102', name: null }] },
          notKnown: 0,
        },
      ],
      missedBuyers: { count: 2, examples: [{ id: '103', name: 'Ada Example' }] },
    },
    flow: {
      kind: 'charted',
      whole: { latest: 61, usual: 128, limit: 96, broken: true },
      channels: [
        {
          channel: { source: 'Paid Search', campaign: null },
          latest: 4,
          usual: 30,
          limit: 14,
          broken: true,
        },
      ],
      weeks: [
        { end: '2026-11-16T12:00:00Z', leads: 17 },
        { end: '2026-11-23T12:00:00Z', leads: 14 },
      ],
    },
    supply: {
      kind: 'planned',
      goal: {
        of: 'reps',
        goals: 11,
        label: asWritten('Q4 2026'),
        currency: 'EUR',
        target: '505000',
        remaining: '215292',
        end: '2026-12-31T23:00:00Z',
        leadShare: 0.52,
        fromOpenLeads: '63481',
        sustaining: 38.9,
      },
      need: { kind: 'needed', weekly: { p10: 30, p50: 42, p90: 61 } },
      channels: [
        { channel: { source: channel, campaign: null }, weekly: 4.2, needed: 12.6 },
        { channel: { source: 'Paid Social', campaign: null }, weekly: 9.8, needed: 29.4 },
      ],
    },
    ...changes,
  });
}
