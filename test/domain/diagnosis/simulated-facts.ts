import type {
  DealFacts,
  LeadFacts,
  TeamFacts,
} from '../../../src/domain/diagnosis/events/history-facts.ts';
import type { DaySpan } from '../../../src/domain/goals/forecast/frame.ts';
import { drawPoisson } from '../../../src/domain/statistics/poisson.ts';
import { type Random, seededRandom } from '../../../src/domain/statistics/random.ts';

/** Quarters of 90 days each, from day 0 on. */
export const quarters = (count: number): readonly DaySpan[] =>
  Array.from({ length: count }, (_, at) => ({ start: 90 * at, end: 90 * (at + 1) }));

/** What a team does in a quarter. */
export interface QuarterPlan {
  readonly leads: number;
  readonly toOpportunity: number;
  readonly toProposal: number;
  readonly toWin: number;
  readonly size: number;
  /** Of the leads, those of the segment that is worth ten times as much. */
  readonly large: number;
}

export const usualQuarter: QuarterPlan = {
  ...{ leads: 900, toOpportunity: 0.3, toProposal: 0.6, toWin: 0.5 },
  ...{ size: 1_000, large: 0.3 },
};

/** A team over so many quarters; the last one differs as told. Leads become deals within three weeks, deals close within two months. */
export function simulatedFacts(
  count: number,
  last: Partial<QuarterPlan>,
  { seed = 1, reps = ['ana', 'ben', 'cem'] }: { seed?: number; reps?: readonly string[] } = {},
): TeamFacts {
  const random = seededRandom(seed);
  const leads: LeadFacts[] = [];
  const deals: DealFacts[] = [];
  for (let quarter = 0; quarter < count; quarter += 1) {
    const plan = quarter === count - 1 ? { ...usualQuarter, ...last } : usualQuarter;
    for (let left = drawPoisson(plan.leads, random); left > 0; left -= 1) {
      const lead = leadOf(90 * quarter, plan, reps, random);
      leads.push(lead);
      if (lead.opportunity !== null)
        deals.push(dealOf(lead.opportunity, { ...lead, plan, random }));
    }
  }
  return knownBefore({ deals, leads, stages: 1 }, 90 * count);
}

function leadOf(
  start: number,
  { large, toOpportunity }: QuarterPlan,
  reps: readonly string[],
  random: Random,
): LeadFacts {
  const created = start + Math.floor(90 * random());
  return {
    created,
    segment: random() < large ? 'large' : 'small',
    repId: reps[Math.floor(reps.length * random())] ?? null,
    opportunity: random() < toOpportunity ? created + Math.floor(21 * random()) : null,
  };
}

interface DealPlan {
  readonly segment: string;
  readonly repId: string | null;
  readonly plan: QuarterPlan;
  readonly random: Random;
}

function dealOf(created: number, { segment, repId, plan, random }: DealPlan): DealFacts {
  const proposal = created + Math.floor(20 * random());
  const closed = proposal + Math.floor(40 * random());
  const lost = { kind: 'lost', day: closed } as const;
  if (random() >= plan.toProposal) return { created, segment, repId, stages: [null], ending: lost };
  if (random() >= plan.toWin) return { created, segment, repId, stages: [proposal], ending: lost };
  const list = plan.size * (segment === 'large' ? 10 : 1) * (0.5 + random());
  const amount = Math.round(90 * list) / 100;
  return {
    ...{ created, segment, repId, stages: [proposal] },
    ending: { kind: 'won', day: closed, sale: { list, amount } },
  };
}

/** What is known on a day: nothing that happens later. */
export function knownBefore({ deals, leads, stages }: TeamFacts, day: number): TeamFacts {
  const past = (at: number | null) => (at !== null && at < day ? at : null);
  return {
    stages,
    deals: deals
      .filter(({ created }) => created < day)
      .map((deal) => ({
        ...deal,
        stages: deal.stages.map(past),
        ending: deal.ending !== null && deal.ending.day < day ? deal.ending : null,
      })),
    leads:
      leads
        ?.filter(({ created }) => created < day)
        .map((lead) => ({ ...lead, opportunity: past(lead.opportunity) })) ?? null,
  };
}
