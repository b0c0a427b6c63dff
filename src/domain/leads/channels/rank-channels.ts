import { Z95 } from '../../statistics/interval.ts';
import { plainPosterior, type RatePosterior } from '../../statistics/rate-posterior.ts';
import { type CountedRate, shrinkRates } from '../../statistics/shrink-rates.ts';
import type { Channel, Estimate, RankedChannels, Standing } from './channel.ts';
import { type CompletionCurve, medianDays, watchedLeads } from './completion-curve.ts';
import type { ConversionLedger } from './conversion-ledger.ts';
import { type CredibleMean, credibleMeans } from './credible-means.ts';

/** The counts of one channel. */
export interface ChannelLedger {
  readonly source: string | null;
  readonly campaign: string | null;
  readonly ledger: ConversionLedger;
}

/**
 * The chance from which one rate is said to be above another. Between two equal channels such a claim then comes by
 * chance in fewer than one of twenty looks; test/domain/leads/channels shows it by simulation.
 */
export const CLAIM_CHANCE = 0.975;

/** Channels by their shrunk conversion, best first; equal ones by name, so that the order never depends on the input's. */
export function rankChannels(
  ledgers: readonly ChannelLedger[],
  curve: CompletionCurve,
): RankedChannels {
  const counted = ledgers.map(({ ledger }) => countsOf(ledger, curve));
  const { pooled, posteriors } = shrinkRates(counted);
  const amounts = credibleMeans(
    ledgers.map(({ ledger }) => ({
      count: ledger.valued,
      sum: ledger.value.toNumber(),
      sumOfSquares: ledger.squaredValue,
    })),
  );
  const rated = ledgers.flatMap((channel, place) => {
    const posterior = posteriors[place];
    if (posterior === undefined) return [];
    const standing = standingOf(posterior, restOf(counted, place));
    return [
      { posterior, channel: channelOf(channel, posterior, standing, amounts[place] ?? null) },
    ];
  });
  rated.sort((one, other) => inOrder(one.channel, other.channel));
  const [first, last] = [rated.at(0), rated.at(-1)];
  return {
    channels: rated.map(({ channel }) => channel),
    pooled,
    firstIsAboveLast:
      first !== undefined &&
      last !== undefined &&
      first.posterior.chanceAbove(last.posterior) >= CLAIM_CHANCE,
  };
}

/** Conversions, and the leads' worth of watching behind them. */
export function countsOf(ledger: ConversionLedger, curve: CompletionCurve): CountedRate {
  return { happened: ledger.converted, trials: watchedLeads(ledger, curve) };
}

/** All other channels as one, which is what a channel is measured against; null when there are no others. */
function restOf(counted: readonly CountedRate[], place: number): RatePosterior | null {
  const others = counted.filter((_, index) => index !== place);
  if (others.length === 0) return null;
  return plainPosterior(
    others.reduce((sum, { happened }) => sum + happened, 0),
    others.reduce((sum, { trials }) => sum + trials, 0),
  );
}

/** Whether a rate is above or below another beyond chance; `null`: there is nothing to compare with. */
export function standingOf(rate: RatePosterior, other: RatePosterior | null): Standing {
  if (other === null) return 'not told apart';
  const above = rate.chanceAbove(other);
  if (above >= CLAIM_CHANCE) return 'better';
  return above <= 1 - CLAIM_CHANCE ? 'worse' : 'not told apart';
}

function channelOf(
  { source, campaign, ledger }: ChannelLedger,
  posterior: RatePosterior,
  standing: Standing,
  win: CredibleMean | null,
): Channel {
  const conversion = { value: posterior.mean, ...posterior.interval() };
  return {
    source,
    campaign,
    leads: ledger.leads,
    converted: ledger.converted,
    open: ledger.openAtAge.reduce((sum, each) => sum + each, 0),
    conversion,
    standing,
    valuePerLead: win === null ? null : valuePerLead(conversion, win),
    medianDays: medianDays(ledger),
  };
}

/** Conversion times value of a win; their relative errors add up as squares (delta method on the logarithm). */
function valuePerLead(conversion: Estimate, { mean, error }: CredibleMean): Estimate | null {
  if (mean <= 0 || conversion.low <= 0) return null;
  const value = conversion.value * mean;
  const ofWin = (Z95 * error) / mean;
  const down = Math.hypot(Math.log(conversion.value / conversion.low), ofWin);
  const up = Math.hypot(Math.log(conversion.high / conversion.value), ofWin);
  return { value, low: value * Math.exp(-down), high: value * Math.exp(up) };
}

function inOrder(one: Channel, other: Channel): number {
  return (
    other.conversion.value - one.conversion.value || nameOf(one).localeCompare(nameOf(other), 'en')
  );
}

function nameOf({ source, campaign }: Channel): string {
  return `${source ?? ''}\n${campaign ?? ''}`;
}
