import * as z from 'zod';
import type { PeriodMessages } from '../domain/calendar/period-label.ts';
import type { UsualPersonas } from '../domain/leads/personas/default-personas.ts';
import type { LearnedPersonas } from '../domain/leads/personas/traits-of.ts';
import { decimalText, moneySchema } from './signals.ts';
import { toldSchema } from './told.ts';

/** An estimated share (0 to 1) with the interval that holds the truth with 95% chance. */
const rate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type RateView = z.infer<typeof rate>;

const standing = z.enum(['better', 'worse', 'not told apart']);
export type StandingView = z.infer<typeof standing>;

/** Too little to say anything: how much there is of what is needed, about. */
const notEnough = z.object({
  kind: z.literal('not enough'),
  have: z.int(),
  need: z.int(),
  what: z.enum(['conversions', 'weeks of leads', 'conversions with an amount']),
});
export type NotEnough = z.infer<typeof notEnough>;

/** What people call a channel, as the portal does. */
const channelName = z.object({
  source: z.string().nullable().describe('Null: not known'),
  campaign: z.string().nullable().describe('Null: the whole source'),
});
export type ChannelNameView = z.infer<typeof channelName>;

const channel = z.object({
  channel: channelName,
  leads: z.int(),
  converted: z.int(),
  open: z.int().describe('Too young to tell: neither won nor lost'),
  conversion: rate,
  standing,
  valuePerLead: z.object({ value: moneySchema, low: moneySchema, high: moneySchema }).nullable(),
  medianDays: z.int().nullable(),
});
export type ChannelView = z.infer<typeof channel>;

const ranked = z.object({
  kind: z.literal('ranked'),
  pooled: z.number().describe('Share of all leads that convert'),
  firstIsAboveLast: z.boolean(),
  sources: z.array(channel),
  campaigns: z.array(channel),
  campaignsLeftOut: z.int().describe('Campaigns with too few leads to be listed'),
});
export type RankedView = z.infer<typeof ranked>;

const persona = z.object({
  name: toldSchema<LearnedPersonas & UsualPersonas>().describe(
    'As somebody named it, or what was learned',
  ),
  leads: z.int(),
  converted: z.int(),
  conversion: rate,
  standing,
  against: z.object({
    count: z.int(),
    examples: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  }),
  notKnown: z.int(),
});
export type PersonaView = z.infer<typeof persona>;

const personas = z.object({
  kind: z.literal('judged'),
  defined: z.array(persona),
  learned: z.array(persona),
  missedBuyers: persona.shape.against,
});
export type PersonasView = z.infer<typeof personas>;

const flow = z.object({
  latest: z.int(),
  usual: z.number(),
  limit: z.number(),
  broken: z.boolean(),
});

const flowChart = z.object({
  kind: z.literal('charted'),
  whole: flow,
  channels: z
    .array(flow.extend({ channel: channelName }))
    .describe('Channels whose flow is broken'),
  weeks: z.array(z.object({ end: z.iso.datetime(), leads: z.int() })),
});
export type FlowChartView = z.infer<typeof flowChart>;

/** Amounts are in the goal's currency, or count deals where it is null. */
const supplyGoal = z.object({
  of: z.enum(['teams', 'reps']),
  goals: z.int().describe('So many of them together'),
  label: toldSchema<PeriodMessages>(),
  currency: z.string().nullable(),
  target: decimalText,
  remaining: decimalText,
  end: z.iso.datetime(),
  leadShare: z.number().describe('Share of results that comes from leads within the horizon'),
  fromOpenLeads: decimalText,
  sustaining: z.number().nullable().describe('Leads a week that keep reaching such a target'),
});

const band = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

const need = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enough') }),
  z.object({ kind: z.literal('too late'), shareInTime: z.number() }),
  z.object({ kind: z.literal('needed'), weekly: band }),
]);

const supplied = z.object({
  kind: z.literal('planned'),
  goal: supplyGoal,
  need,
  channels: z.array(
    z.object({
      channel: channelName,
      weekly: z.number(),
      needed: z
        .number()
        .nullable()
        .describe(
          'For the rest of this goal, or to keep reaching such a target where that is moot',
        ),
    }),
  ),
});
export type SupplyView = z.infer<typeof supplied>;

/** The figures of the Leads tab, as they were computed. */
export const leadsFiguresSchema = z.object({
  horizonDays: z.int(),
  leads: z.object({ known: z.int(), converted: z.int(), open: z.int(), unknown: z.int() }),
  channels: z.discriminatedUnion('kind', [ranked, notEnough]),
  personas: z.discriminatedUnion('kind', [personas, notEnough]),
  flow: z.discriminatedUnion('kind', [flowChart, notEnough]),
  supply: z.discriminatedUnion('kind', [
    supplied,
    notEnough,
    z.object({ kind: z.literal('no goal') }),
  ]),
});
export type LeadsFigures = z.infer<typeof leadsFiguresSchema>;

/** What the Leads tab shows, by state. */
export const leadsPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    figures: leadsFiguresSchema,
    computedAt: z.iso.datetime(),
  }),
  z.object({ state: z.literal('not built') }),
  z.object({ state: z.literal('not allowed') }),
]);
export type LeadsPage = z.infer<typeof leadsPageSchema>;
