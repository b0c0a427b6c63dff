import type { LeadsFigures } from '../../../contract/leads-page.ts';
import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import { judgeFlow, WEEKS_NEEDED } from '../../../domain/leads/supply/flow-chart.ts';
import type { WeeklyArrivals } from '../../../domain/leads/supply/weekly-arrivals.ts';
import type { NameChannel } from './source-names.ts';

/** Half a year of weeks is drawn. */
const WEEKS_DRAWN = 26;

/** Fewer leads a month than this are no flow that could break. */
const LEAST_USUAL = 5;

/** The weekly flow as the page shows it, with the channels that broke. */
export function showFlow(
  arrivals: WeeklyArrivals,
  name: NameChannel,
  now: Instant,
): LeadsFigures['flow'] {
  const all = arrivals.all();
  const whole = judgeFlow(all, 'whole');
  if (whole === null) {
    return { kind: 'not enough', have: all.length, need: WEEKS_NEEDED, what: 'weeks of leads' };
  }
  const drawn = all.slice(-WEEKS_DRAWN);
  return {
    kind: 'charted',
    whole,
    channels: arrivals.sources().flatMap((source) => {
      const verdict = judgeFlow(arrivals.of(source), 'channel');
      return verdict === null || !verdict.broken || verdict.usual < LEAST_USUAL
        ? []
        : [{ channel: name({ source, campaign: null }), ...verdict }];
    }),
    weeks: drawn.map((leads, place) => ({
      end: new Date(now - (drawn.length - 1 - place) * 7 * DAY_MS).toISOString(),
      leads,
    })),
  };
}
