import type {
  ChannelView,
  LeadsFigures,
  NotEnough,
  RankedView,
  RateView,
  StandingView,
} from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';

/** "14% (11-18%)": a share with the range that holds the truth 95 times of 100. */
export function rateWords({ value, low, high }: RateView, { chance }: Format): string {
  return `${chance(value)} (${chance(low).replace('%', '')}-${chance(high)})`;
}

/** How a channel or persona stands against all other leads: the word, and the colour beside it. */
export const standings = {
  better: { word: 'Better than the rest', status: 'success' },
  worse: { word: 'Worse than the rest', status: 'warning' },
  'not told apart': { word: 'Cannot be told apart', status: 'default' },
} as const satisfies Record<StandingView, object>;

/** The one sentence to read first: which channel brings leads that buy, and which does not. */
export function headline(ranked: RankedView, format: Format): string {
  const best = ranked.sources.find(({ standing }) => standing === 'better') ?? null;
  const worst = ranked.sources.findLast(({ standing }) => standing === 'worse') ?? null;
  const [first, last] = [ranked.sources[0], ranked.sources.at(-1)];
  const said = (channel: ChannelView) =>
    `${channel.name}: ${rateWords(channel.conversion, format)}.`;
  if (best !== null) {
    const rest = worst === null ? restWords(ranked, format) : said(worst);
    return `${best.name} brings the leads that buy: ${rateWords(best.conversion, format)}. ${rest}`;
  }
  if (worst !== null)
    return `${worst.name} brings leads that rarely buy: ${rateWords(worst.conversion, format)}. ${restWords(ranked, format)}`;
  if (ranked.firstIsAboveLast && first !== undefined && last !== undefined)
    return `${first.name} beats ${last.name}: ${rateWords(first.conversion, format)} against ${rateWords(last.conversion, format)}. The others cannot be told apart.`;
  return `No channel can be told from the others yet. ${restWords(ranked, format)}`;
}

function restWords({ pooled }: RankedView, { chance }: Format): string {
  return `Of all leads ${chance(pooled)} buy.`;
}

/** "Not enough data yet: 4 of about 10 conversions needed." */
export function notEnoughWords({ have, need, what }: NotEnough): string {
  return `Not enough data yet: ${have} of about ${need} ${what} needed.`;
}

/** A number of leads a week, as precise as it can be meant. */
export function perWeek(leads: number): string {
  return leads < 10 ? leads.toFixed(1) : String(Math.round(leads));
}

/** What the figures rest on: horizon, leads, age. */
export function agePhrase(
  { horizonDays, leads: { known, converted, open, unknown } }: LeadsFigures,
  computedAt: string,
  { age }: Format,
  now: number,
): string {
  const apart = unknown === 0 ? '' : ` ${unknown} more are left out: when they came is not known.`;
  return `Bought: became a customer or had a deal won within ${horizonDays} days of coming in. ${known} leads, ${converted} bought, ${open} too young to tell (counted for the days they were watched, neither as won nor as lost).${apart} Worked out ${age(computedAt, now)}.`;
}
