import { entryAt } from '../../../src/domain/collections/entries.ts';
import {
  type JudgedDriver,
  judgeDrivers,
} from '../../../src/domain/diagnosis/evidence/judge-drivers.ts';
import { revenueOf } from '../../../src/domain/diagnosis/tree/funnel-counts.ts';
import { splitFunnels } from '../../../src/domain/diagnosis/tree/split-funnels.ts';
import { type Random, seededRandom } from '../../../src/domain/statistics/random.ts';
import { names, places, type SimulatedTeam, simulateTeam, type TeamKind } from './teams.ts';

const sizes = [
  [60, 15, 3],
  [200, 50, 10],
  [600, 150, 30],
  [2_000, 500, 100],
  [6_000, 1_500, 300],
] as const;
const still = { variation: [0], drift: 0, season: 0 };
const kinds: Readonly<Record<string, Omit<TeamKind, 'leads' | 'opportunities' | 'wins'>>> = {
  constant: still,
  '5%': { ...still, variation: [0.05] },
  '10%': { ...still, variation: [0.1] },
  '25%': { ...still, variation: [0.25] },
  unequal: { ...still, variation: [0.25, 0.05, 0.05, 0.05, 0.15] },
  drift: { ...still, drift: 0.05 },
  season: { ...still, variation: [0.05], season: 0.2 },
};

/** Shares of teams, counted. */
class Share {
  #of = 0;
  #in = 0;
  add(isIn: boolean): void {
    this.#of += 1;
    if (isIn) this.#in += 1;
  }
  get text(): string {
    return this.#of === 0 ? '-' : `${((100 * this.#in) / this.#of).toFixed(1)}`;
  }
  get of(): number {
    return this.#of;
  }
}

const columns = [
  'false',
  'after a miss',
  'power',
  'z: false',
  'z: power',
  'range holds',
  'named holds',
  'named raw',
  'of',
] as const;

/** Which lines to measure; empty: all. */
export interface Lines {
  readonly leads: readonly number[];
  readonly variations: readonly string[];
}

/** Prints false alarms, power and coverage by size and variation, in percent. */
export function measureSizes(teams: number, seed: number, lines: Lines): void {
  console.log(
    `${teams} teams without and ${teams} with a cut in each line; seed ${seed}. All in percent.`,
  );
  console.log(
    [
      'leads/opps/wins'.padEnd(18),
      'variation'.padEnd(10),
      ...columns.map((name) => name.padStart(13)),
    ].join(''),
  );
  for (const [name, kind] of Object.entries(kinds)) {
    if (lines.variations.length > 0 && !lines.variations.includes(name)) continue;
    for (const [leads, opportunities, wins] of sizes) {
      if (lines.leads.length > 0 && !lines.leads.includes(leads)) continue;
      const found = measure({ leads, opportunities, wins, ...kind }, teams, seededRandom(seed));
      const size = `${leads}/${opportunities}/${wins}`;
      console.log(
        [size.padEnd(18), name.padEnd(10), ...found.map((each) => each.padStart(13))].join(''),
      );
    }
  }
}

/** A miss that people look after: a tenth less than the reference. */
const MISS = 0.9;
const Z_RULE = 2.64;
const REFERENCE = 4;

function measure(kind: TeamKind, teams: number, random: Random): readonly string[] {
  const share = () => new Share();
  const found = {
    ...{ false: share(), missed: share(), power: share(), zFalse: share(), zPower: share() },
    ...{ holds: share(), namedHolds: share(), namedRaw: share() },
  };
  for (let team = 0; team < teams; team += 1) {
    const usual = simulateTeam(kind, null, random);
    const judged = judgeDrivers(usual.past, usual.now, random).drivers;
    const isAlarm = judged.some(({ standing }) => standing === 'named');
    found.false.add(isAlarm);
    found.zFalse.add(judged.some(isBeyond));
    if (isMiss(usual)) found.missed.add(isAlarm);

    const cut = entryAt(names, team % names.length);
    const fallen = simulateTeam(kind, cut, random);
    const { drivers } = judgeDrivers(fallen.past, fallen.now, random);
    found.power.add(topOf(drivers.filter(({ standing }) => standing === 'named')) === cut);
    found.zPower.add(topOf(drivers.filter(isBeyond)) === cut);
    const truth = splitFunnels(fallen.trueReference, fallen.trueNow);
    for (const name of names) {
      const cost = 0 - entryAt(truth, places[name]);
      const driver = entryAt(drivers, places[name]);
      const within = (range: { low: number; high: number }) =>
        range.low <= cost && cost <= range.high;
      found.holds.add(within(driver.counted));
      if (driver.believed === null) continue;
      found.namedHolds.add(within(driver.believed));
      found.namedRaw.add(within(driver.counted));
    }
  }
  return [
    ...[found.false, found.missed, found.power, found.zFalse, found.zPower].map(({ text }) => text),
    ...[found.holds, found.namedHolds, found.namedRaw].map(({ text }) => text),
    String(found.namedHolds.of),
  ];
}

function isMiss({ past, now }: SimulatedTeam): boolean {
  const reference = past.slice(-REFERENCE).reduce((sum, each) => sum + revenueOf(each), 0);
  return revenueOf(now) <= (MISS * reference) / REFERENCE;
}

/** The rule of standard errors: what was counted lies more than 2.64 of them above nothing. */
function isBeyond({ counted: { cost, high } }: JudgedDriver): boolean {
  return cost > 0 && cost > Z_RULE * ((high - cost) / 1.281552);
}

function topOf(drivers: readonly JudgedDriver[]): string | null {
  const costOf = ({ believed, counted }: JudgedDriver) => (believed ?? counted).cost;
  return (
    drivers.reduce<JudgedDriver | null>(
      (top, each) => (top === null || costOf(each) > costOf(top) ? each : top),
      null,
    )?.driver ?? null
  );
}
