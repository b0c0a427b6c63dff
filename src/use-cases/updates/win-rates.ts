import { periodBefore } from '../../domain/calendar/fiscal-period.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import { takesPipeline } from '../../domain/goals/takes-pipeline.ts';
import type { WinRates } from '../../domain/goals/updates/update-line.ts';
import type { UpdateStore, WinCount } from '../ports/update-store.ts';
import type { UpdateContext } from './update-context.ts';

/** Goals that are counted in won deals: only of these can be said that somebody won more. */
const inDeals: readonly string[] = ['revenue', 'deals-won'];

/** Wins beside those of the period before, of the reps' goals that are over; null where the records do not show both. */
export async function winRates(
  store: Pick<UpdateStore, 'winCounts'>,
  { pacesOfRep, calendar, now }: UpdateContext,
): Promise<(pace: MeasuredPace) => WinRates | null> {
  const counts = new Map<string, readonly WinCount[]>();
  const load = async (period: Period) => {
    const key = keyOf(period);
    if (!counts.has(key)) counts.set(key, await store.winCounts(period));
  };
  for (const { period } of [...pacesOfRep.values()].flat().filter((pace) => isTold(pace, now))) {
    await load(period);
    await load(periodBefore(period, calendar));
  }
  return (pace) => {
    if (!isTold(pace, now)) return null;
    const before = periodBefore(pace.period, calendar);
    const winsIn = (period: Period) => winsOf(pace, counts.get(keyOf(period)) ?? []);
    return {
      wins: winsIn(pace.period),
      days: countWorkingDays(pace.period, calendar),
      winsBefore: winsIn(before),
      daysBefore: countWorkingDays(before, calendar),
    };
  };
}

/** Over, counted in deals, and with a usual rate: without one the period before is not known from end to end. */
function isTold({ goal, period, runRateUsual }: MeasuredPace, now: number): boolean {
  const { metric } = goal;
  return now >= period.end && runRateUsual !== null && inDeals.includes(metric?.kind ?? '');
}

function winsOf({ goal }: MeasuredPace, counts: readonly WinCount[]): number {
  const { scope } = goal;
  return counts
    .filter(({ ownerId }) => scope.kind === 'rep' && ownerId === scope.ownerId)
    .filter(({ pipelineId }) => takesPipeline(goal, pipelineId))
    .reduce((sum, { wins }) => sum + wins, 0);
}

function keyOf({ start, end }: Period): string {
  return `${start}/${end}`;
}
