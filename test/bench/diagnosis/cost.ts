import { judgeDrivers } from '../../../src/domain/diagnosis/evidence/judge-drivers.ts';
import type { FunnelCounts } from '../../../src/domain/diagnosis/tree/funnel-counts.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { simulateTeam } from './teams.ts';

const REPS = 50;
const SEGMENTS = 12;
const WINDOWS = 13;

/** Prints what 50 reps by 12 segments cost over 39 months of quarters: the team and each rep, with ranges. */
export function measureCost(seed: number): void {
  const random = seededRandom(seed);
  const kind = { leads: 40, opportunities: 10, wins: 2, variation: [0.1], drift: 0, season: 0 };
  const reps = Array.from({ length: REPS }, () => {
    const segments = Array.from({ length: SEGMENTS }, () => simulateTeam(kind, null, random));
    return Array.from({ length: WINDOWS }, (_, at) =>
      segments.flatMap(({ past, now }) => [...past, now][at] ?? []),
    );
  });
  const start = performance.now();
  for (const windows of reps) judge(windows, seed);
  const spent = performance.now() - start;
  console.log(
    `${REPS} reps x ${SEGMENTS} segments x ${WINDOWS} quarters, each rep judged: ${spent.toFixed(0)} ms`,
  );
}

function judge(windows: readonly FunnelCounts[], seed: number): void {
  const now = windows.at(-1);
  if (now !== undefined) judgeDrivers(windows.slice(0, -1), now, seededRandom(seed));
}
