import type { ChannelView, LeadsFigures } from '../../../contract/leads-page.ts';
import type { Channel, Estimate, RankedChannels } from '../../../domain/leads/channels/channel.ts';
import type { CompletionCurve } from '../../../domain/leads/channels/completion-curve.ts';
import { rankChannels } from '../../../domain/leads/channels/rank-channels.ts';
import type { LeadCounts } from './lead-counts.ts';
import type { NameChannel } from './source-names.ts';

/**
 * Conversions from which channels are compared. With ten, the whole portal's own rate is known to within a factor of two
 * (a Poisson count of 10: 4.8 to 18.4), so a comparison of its parts is not yet idle.
 */
export const LEAST_CONVERSIONS = 10;

/** Campaigns with fewer leads are not listed, and of the others no more than can be read. */
const LEAST_CAMPAIGN_LEADS = 20;
const MOST_CAMPAIGNS = 15;

/** How channels are shown. */
export interface ChannelWords {
  readonly name: NameChannel;
  readonly currency: string;
}

/** The sources, ranked; null while there are too few conversions. */
export function rankSources(counts: LeadCounts, curve: CompletionCurve): RankedChannels | null {
  return counts.channels.whole.converted < LEAST_CONVERSIONS
    ? null
    : rankChannels(counts.channels.sources(), curve);
}

/** Channels as the page shows them. */
export function showChannels(
  ranked: RankedChannels | null,
  counts: LeadCounts,
  curve: CompletionCurve,
  words: ChannelWords,
): LeadsFigures['channels'] {
  const { whole } = counts.channels;
  if (ranked === null) {
    const [have, need] = [whole.converted, LEAST_CONVERSIONS];
    return { kind: 'not enough', have, need, what: 'conversions' };
  }
  const listed = counts.channels.campaigns(LEAST_CAMPAIGN_LEADS).slice(0, MOST_CAMPAIGNS);
  return {
    kind: 'ranked',
    pooled: ranked.pooled,
    firstIsAboveLast: ranked.firstIsAboveLast,
    sources: ranked.channels.map((channel) => showChannel(channel, words)),
    campaigns: rankChannels(listed, curve).channels.map((channel) => showChannel(channel, words)),
    campaignsLeftOut: counts.channels.campaigns(0).length - listed.length,
  };
}

function showChannel(channel: Channel, { name, currency }: ChannelWords): ChannelView {
  const { leads, converted, open, conversion, standing, valuePerLead, medianDays } = channel;
  return {
    channel: name(channel),
    ...{ leads, converted, open, conversion, standing, medianDays },
    valuePerLead: valuePerLead === null ? null : moneyOf(valuePerLead, currency),
  };
}

/** An estimate has no cents. */
function moneyOf({ value, low, high }: Estimate, currency: string): ChannelView['valuePerLead'] {
  const whole = (amount: number) => ({ amount: amount.toFixed(0), currency });
  return { value: whole(value), low: whole(low), high: whole(high) };
}
