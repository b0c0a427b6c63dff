import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import {
  type DealSpells,
  ONGOING,
  spellEnd,
} from '../../../src/domain/goals/forecast/deal-spells.ts';
import { dealEffects } from '../../../src/domain/goals/forecast/distribution/deal-effects.ts';
import { forecastOf } from '../../../src/domain/goals/forecast/forecast.ts';
import type { WorkDays } from '../../../src/domain/goals/forecast/frame.ts';
import { historyAt } from '../../../src/domain/goals/forecast/history.ts';
import { teamOutlook } from '../../../src/domain/goals/forecast/team-outlook.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import type { ForecastRequest } from '../../../src/use-cases/goals/forecasting/forecast-request.ts';
import { foreseeGoals } from '../../../src/use-cases/goals/forecasting/foresee-goals.ts';

const AS_OF = 495;
const days: WorkDays = {
  before: (day) => day,
  periodOf: (day) => ({ start: 90 * Math.floor(day / 90), end: 90 * Math.floor(day / 90) + 90 }),
};

/** Paces teams of three sizes with as many open deals each as closed ones, and prints the processor time of each part. */
export function measureCost(): void {
  console.log(`\nCost on one core: as many closed deals as open ones, ${AS_OF} days of history`);
  console.log(
    '    reps open deals      order    methods  all distributions  a whole round  one distribution  effects of one rep',
  );
  for (const [reps, open] of [
    [50, 2_000],
    [500, 20_000],
    [5_000, 200_000],
  ] as const) {
    measure(reps, open);
  }
}

function measure(reps: number, open: number): void {
  const deals = benchDeals(reps, open);
  const clock = stopwatch();
  const history = historyAt(deals, AS_OF, reps);
  const ordered = clock();
  const period = days.periodOf(AS_OF);
  const team = teamOutlook(history, { period, asOf: AS_OF, until: period.end, days });
  const tried = clock();
  for (let rep = 0; rep < reps; rep += 1) forecastOf(team, [rep]);
  const spread = clock();
  const effects = dealEffects(team.outlookOf([0]), 50_000);
  const effect = clock();
  foreseeGoals(roundOf(deals, reps, open));
  const round = clock();
  const seconds = [ordered, tried, spread, round].map((each) =>
    `${each.toFixed(2)} s`.padStart(13),
  );
  const each = [(1_000 * spread) / reps, 1_000 * effect].map((ms) =>
    `${ms.toFixed(2)} ms`.padStart(18),
  );
  console.log(
    `${String(reps).padStart(8)}${String(open).padStart(11)}${seconds.join('')}${each.join('')} (${effects.length} deals)`,
  );
}

/** A goal for each rep, with its plan and the effects of the rep's open deals: what a run computes. */
function roundOf(deals: DealSpells, reps: number, open: number): ForecastRequest {
  const calendar = calendarOf({ timeZone: 'UTC' });
  const now = (AS_OF + 0.5) * DAY_MS;
  const ofRep = Map.groupBy(
    Array.from({ length: open }, (_, row) => row),
    (row) => row % reps,
  );
  const goals = Array.from({ length: reps }, (_, rep) => ({
    goalId: String(rep),
    period: periodAt('quarter', now, calendar),
    target: 100_000,
    isCount: false,
    won: 30_000,
    units: [rep],
    deals: Int32Array.from(ofRep.get(rep) ?? []),
  }));
  const plans = goals.map((goal) => ({ ...goal, setAt: null }));
  return { now, calendar, groups: [{ deals, units: reps, goals, plans }] };
}

/** Seconds of processor time since it was last asked. */
function stopwatch(): () => number {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1_000_000;
  };
}

function benchDeals(reps: number, open: number): DealSpells {
  const random = seededRandom(1);
  const rows = 2 * open;
  const draw = (of: (row: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) => of(row));
  const born = Int32Array.from(
    draw(
      (row) =>
        (row < open ? AS_OF - 120 : 0) + Math.floor((row < open ? 120 : AS_OF - 90) * random()),
    ),
  );
  const to = Int32Array.from(
    draw((row) => (row < open ? ONGOING : (born[row] ?? 0) + Math.floor(90 * random()))),
  );
  const end = Uint8Array.from(
    draw((row) => (row < open ? spellEnd.ongoing : random() < 0.4 ? spellEnd.won : spellEnd.lost)),
  );
  const expected = draw(() => 500 + Math.floor(9_500 * random()));
  return {
    deal: Int32Array.from(draw((row) => row)),
    unit: Int32Array.from(draw((row) => row % reps)),
    born,
    from: born,
    to,
    end,
    expected,
    amount: expected,
    stage: new Uint8Array(rows),
  };
}
