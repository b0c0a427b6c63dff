import { entryAt, valueAt } from '../../collections/entries.ts';
import { Z95 } from '../../statistics/interval.ts';
import type { RankedChannels } from '../channels/channel.ts';
import type { ChannelCounts } from '../channels/channel-counts.ts';
import { credibleMeans } from '../channels/credible-means.ts';
import type { SupplyChannel } from './needed-leads.ts';
import type { WeeklyArrivals } from './weekly-arrivals.ts';

/** Weeks whose arrivals are "of late". */
const RECENT_WEEKS = 8;

/**
 * The channels as supply sees them: their flow of late, their conversion, and what a converted lead adds to a goal in money
 * or in deals, where each conversion counts as one deal. Null for a goal in money while too few wins have an amount.
 */
export function supplyChannels(
  ranked: RankedChannels,
  counts: ChannelCounts,
  arrivals: WeeklyArrivals,
  metric: 'revenue' | 'deals-won',
): readonly SupplyChannel[] | null {
  const ledgers = new Map(counts.sources().map(({ source, ledger }) => [source, ledger]));
  const values = credibleMeans(
    ranked.channels.map(({ source }) => {
      const { valued, value, squaredValue } = valueAt(ledgers, source);
      return { count: valued, sum: value.toNumber(), sumOfSquares: squaredValue };
    }),
  );
  const known = values.filter((value) => value !== null);
  if (metric === 'revenue' && known.length === 0) return null;
  const relative = relativeSquare(counts);
  return ranked.channels.map(({ source, conversion }, place) => {
    const winValue = metric === 'revenue' ? entryAt(known, place).mean : 1;
    return {
      source,
      weekly: recent(arrivals.of(source)),
      conversion: conversion.value,
      conversionError: (conversion.high - conversion.low) / (2 * Z95),
      winValue,
      winSquare: metric === 'revenue' ? relative * winValue ** 2 : 1,
      openAtAge: valueAt(ledgers, source).openAtAge,
    };
  });
}

/** Mean of the squared values over the square of their mean: how uneven wins are, taken from all channels together. */
function relativeSquare({ whole }: ChannelCounts): number {
  const sum = whole.value.toNumber();
  return sum <= 0 ? 1 : (whole.squaredValue * whole.valued) / sum ** 2;
}

function recent(weeks: readonly number[]): number {
  const last = weeks.slice(-RECENT_WEEKS);
  return last.length === 0 ? 0 : last.reduce((sum, each) => sum + each, 0) / last.length;
}
