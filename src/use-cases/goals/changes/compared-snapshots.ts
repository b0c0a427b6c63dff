import { DAY_MS, type Instant } from '../../../domain/crm/time.ts';
import type { ForecastSnapshot } from '../../../domain/goals/changes/forecast-snapshot.ts';
import type { ChangesStore } from '../../ports/changes-store.ts';

/** A snapshot this much older than the moment asked for still stands for it: a weekend without a run. */
const OLDER_MS = 3 * DAY_MS;
/** Where there is none before, one this much younger does: the first one of a period, or of an installation. */
const YOUNGER_MS = DAY_MS;

/** A goal's forecast is asked for as it was at a moment. */
export interface Ask {
  readonly goalId: string;
  readonly moment: Instant;
}

/** Finds snapshots that stand for moments. Asked for all goals first, so that each moment is one statement. */
export async function comparedSnapshots(
  store: Pick<ChangesStore, 'snapshotsWithin'>,
  asks: readonly Ask[],
): Promise<(ask: Ask) => ForecastSnapshot | null> {
  const found = new Map<string, ForecastSnapshot>();
  for (const [moment, own] of Map.groupBy(asks, (ask) => ask.moment)) {
    const goalIds = own.map(({ goalId }) => goalId);
    const after = { first: moment + 1, last: moment + YOUNGER_MS };
    const before = { first: moment - OLDER_MS, last: moment };
    const nearest = [
      ...(await store.snapshotsWithin(goalIds, after, 'earliest')),
      ...(await store.snapshotsWithin(goalIds, before, 'latest')),
    ];
    for (const snapshot of nearest) found.set(keyOf({ ...snapshot, moment }), snapshot);
  }
  return (ask) => found.get(keyOf(ask)) ?? null;
}

function keyOf({ goalId, moment }: Ask): string {
  return `${moment} ${goalId}`;
}
