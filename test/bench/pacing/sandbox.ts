import { writeFile } from 'node:fs/promises';
import { groupsBy } from '../../../src/cli/evaluate-pacing/groups.ts';
import { dealsOfWorld } from '../../../src/cli/evaluate-pacing/read-deals.ts';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { calendarDays, dayNumberOf } from '../../../src/domain/goals/forecast/calendar-days.ts';
import {
  calibrationError,
  calibrationNoiseFloor,
  reliability,
} from '../../../src/domain/statistics/calibration-error.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import { pacingFigures } from '../../../src/use-cases/goals/evaluate/pacing-figures.ts';
import { evaluatePacing, type PacingLine } from '../../../src/use-cases/goals/evaluate-pacing.ts';
import { figuresHeading, figuresText } from './blocks.ts';

const NOW = Date.UTC(2026, 0, 1);
const sizes = [3, 6, 12, 30];
const WORLDS = 10;

/** First days of the quarters asked about, and days after them. The first is the team's second quarter or so. */
const quarters = ['2024-10-01', '2025-01-01', '2025-04-01', '2025-07-01'];
const offsets = [14, 42, 70];

/** Generated teams of several sizes: do chances come true as often as they say, and do bands hold? */
export async function calibration(picture: string | undefined): Promise<void> {
  console.log(
    `\nGenerated teams: ${WORLDS} worlds of each size, ${quarters.length} quarters, 1.1 x the quarter before`,
  );
  console.log(`${''.padEnd(26)}${figuresHeading}`);
  const all: PacingLine[] = [];
  for (const reps of sizes) {
    const lines = Array.from({ length: WORLDS }, (_, seed) => linesOfWorld(reps, seed + 1)).flat();
    console.log(
      `${`${reps} reps`.padEnd(26)}${figuresText(pacingFigures(lines))}  (${lines.length} lines)`,
    );
    all.push(...lines);
  }
  for (const offset of offsets) {
    const lines = all.filter(({ asOf, period }) => asOf - period.start === offset);
    console.log(`${`after ${offset} days`.padEnd(26)}${figuresText(pacingFigures(lines))}`);
  }
  const said = all.flatMap(({ chance, target, outcome, forecast }) =>
    chance === null || target === null || outcome === null || forecast.won >= target
      ? []
      : [{ chance, hit: outcome >= target ? 1 : 0 }],
  );
  const outcomes = {
    probabilities: Float64Array.from(said, ({ chance }) => chance),
    labels: Uint8Array.from(said, ({ hit }) => hit),
  };
  const goals = new Set(all.map(({ group, period }) => `${group.id} ${period.start}`)).size;
  const floor = calibrationNoiseFloor(outcomes.probabilities, seededRandom(1), 50);
  console.log(
    `Chances of goals not yet reached: ${said.length}, of ${goals} or more goals; calibration error ${calibrationError(outcomes).toFixed(4)} (true chances would show ${floor.toFixed(4)})`,
  );
  const bins = reliability(outcomes);
  for (const { rows, meanChance, observedRate } of bins) {
    console.log(
      `  said ${(100 * meanChance).toFixed(1).padStart(5)}%  came true ${(100 * observedRate).toFixed(1).padStart(5)}%  (${rows})`,
    );
  }
  if (picture !== undefined) await writeFile(picture, diagram(bins));
}

function linesOfWorld(reps: number, seed: number): readonly PacingLine[] {
  const world = generateWorld({
    seed: 100 * reps + seed,
    now: NOW,
    reps,
    years: 2,
    contacts: 200 * reps,
    deals: 125 * reps,
  });
  const { deals, owners } = dealsOfWorld(world, 'amount');
  const calendar = calendarOf({ timeZone: world.timeZone });
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const end = dayNumberOf(NOW, world.timeZone);
  const lines = evaluatePacing({
    deals,
    units: owners.length,
    groups: groupsBy('owner', world, owners),
    days: calendarDays(calendar, 'quarter', { start: day('2023-10-01'), end }),
    asOf: quarters.flatMap((first) => offsets.map((offset) => day(first) + offset)),
    targetOf: (_, __, previous) => (previous > 0 ? 1.1 * previous : null),
    knownUntil: end,
  });
  return lines.map((line) => ({
    ...line,
    group: { ...line.group, id: `${reps} ${seed} ${line.group.id}` },
  }));
}

/** Said to the right, came true upwards; a dot's area grows with its forecasts. */
function diagram(bins: ReturnType<typeof reliability>): string {
  const most = Math.max(...bins.map(({ rows }) => rows));
  const dots = bins.map(({ rows, meanChance, observedRate }) => {
    const radius = 2 + 12 * Math.sqrt(rows / most);
    return `<circle cx="${40 + 300 * meanChance}" cy="${340 - 300 * observedRate}" r="${radius.toFixed(1)}" fill="#3564b0" fill-opacity="0.6"/>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="380" height="390" font-family="sans-serif" font-size="12">',
    '<rect width="380" height="390" fill="white"/><rect x="40" y="40" width="300" height="300" fill="none" stroke="#888"/>',
    '<line x1="40" y1="340" x2="340" y2="40" stroke="#888" stroke-dasharray="4"/>',
    '<text x="40" y="24">Chance to hit: said to the right, came true upwards</text>',
    ...dots,
    '</svg>',
    '',
  ].join('\n');
}
