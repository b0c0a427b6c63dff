import { Decimal } from 'decimal.js';
import type { LeadsFigures, SupplyView } from '../../../contract/leads-page.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';
import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import type { StoredPace } from '../../../domain/goals/pace.ts';
import type { RankedChannels } from '../../../domain/leads/channels/channel.ts';
import type { CompletionCurve } from '../../../domain/leads/channels/completion-curve.ts';
import { type GoalAhead, goalAhead } from '../../../domain/leads/supply/goal-ahead.ts';
import {
  neededLeads,
  type SupplyChannel,
  sustainingLeads,
} from '../../../domain/leads/supply/needed-leads.ts';
import { supplyChannels } from '../../../domain/leads/supply/supply-channels.ts';
import { labelOf } from '../../goals/describe-goal.ts';
import type { WonTotal } from '../../ports/lead-flow-store.ts';
import type { LeadCounts } from './lead-counts.ts';
import { LEAST_CONVERSIONS } from './show-channels.ts';
import type { NameChannel } from './source-names.ts';

/** What supply is worked out from. */
export interface SupplyFacts {
  readonly counts: LeadCounts;
  readonly ranked: RankedChannels | null;
  readonly curve: CompletionCurve;
  readonly schema: PortalSchema;
  readonly paces: readonly StoredPace[];
  /** All that was won in the year up to now. */
  readonly won: WonTotal;
  readonly name: NameChannel;
  readonly now: Instant;
}

/** Leads that the goal still needs, as the page shows them. */
export function showSupply(facts: SupplyFacts): LeadsFigures['supply'] {
  const { counts, ranked, schema, paces, now } = facts;
  const goal = goalAhead(
    paces.map(({ pace }) => pace),
    schema.portal.homeCurrency,
    now,
  );
  if (goal === null) return { kind: 'no goal' };
  const channels =
    ranked === null ? null : supplyChannels(ranked, counts.channels, counts.arrivals, goal.metric);
  if (channels === null) {
    const have = counts.channels.whole.valued;
    return {
      kind: 'not enough',
      have,
      need: LEAST_CONVERSIONS,
      what: 'conversions with an amount',
    };
  }
  return planned(facts, goal, channels);
}

function planned(
  { counts, curve, schema, won, name, now }: SupplyFacts,
  goal: GoalAhead,
  channels: readonly SupplyChannel[],
): SupplyView {
  const remaining = Decimal.max(0, goal.target.minus(goal.actual));
  const leadShare = won.homeValue.lte(0)
    ? 1
    : Math.min(1, counts.wonByLeads.div(won.homeValue).toNumber());
  const daysLeft = (goal.period.end - now) / DAY_MS;
  const ahead = { remaining: remaining.toNumber(), leadShare, daysLeft };
  const { fromOpenLeads, ...need } = neededLeads(channels, ahead, curve);
  const weekly = channels.reduce((sum, channel) => sum + channel.weekly, 0);
  const periodDays = (goal.period.end - goal.period.start) / DAY_MS;
  const sustaining = sustainingLeads(channels, goal.target.toNumber() * leadShare, periodDays);
  const wanted = need.kind === 'needed' ? need.weekly.p50 : sustaining;
  return {
    kind: 'planned',
    goal: {
      of: goal.of,
      goals: goal.goals,
      label: labelOf(goal.period, schema.portal),
      currency: goal.currency,
      target: goal.target.toFixed(),
      remaining: remaining.toFixed(),
      end: new Date(goal.period.end).toISOString(),
      leadShare,
      fromOpenLeads: fromOpenLeads.toFixed(goal.currency === null ? 1 : 0),
      sustaining,
    },
    need,
    channels: channels.map(({ source, weekly: own }) => ({
      channel: name({ source, campaign: null }),
      weekly: own,
      needed: wanted === null || weekly === 0 ? null : (wanted * own) / weekly,
    })),
  };
}
