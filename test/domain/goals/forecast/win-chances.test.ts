import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dealKinds } from '../../../../src/domain/goals/forecast/deal-kinds.ts';
import {
  type DealSpells,
  knownAt,
  spellEnd,
} from '../../../../src/domain/goals/forecast/deal-spells.ts';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import { pipelineAt } from '../../../../src/domain/goals/forecast/methods/pipeline.ts';
import {
  ageBin,
  cellAt,
  type RiskTable,
  riskTable,
} from '../../../../src/domain/goals/forecast/risk-table.ts';
import { learnMoves, winChances } from '../../../../src/domain/goals/forecast/win-chances.ts';
import { plainDays, randomTeam, spellsOf } from './small-team.ts';

describe('deals at risk', () => {
  test('are counted as going through every deal on every day counts them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 20, max: 120 }),
        (seed, asOf) => {
          const spells = knownAt(spellsOf(randomTeam(seed, 2, 140, 0.15)), asOf);
          const kinds = dealKinds(spells);
          const table = riskTable(spells, kinds, asOf);
          const open = countedDayByDay(table, spells, kinds.kind, asOf);
          expect([...table.open]).toEqual([...open]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('moves between stages', () => {
  const [moves, closings] = [30, 12];
  const early = Array.from({ length: moves }, (_, i) => ({ unit: 0, born: i, closed: i + 5 }));
  const table = spellsOf([
    { unit: 0, born: 0, closed: 1 },
    ...early.flatMap((deal, i) => [
      deal,
      { ...deal, born: deal.born, closed: deal.closed + 5, won: i < closings, amount: 10 },
    ]),
  ]);
  early.forEach((deal, i) => {
    const first = 1 + 2 * i;
    table.end[first] = spellEnd.moved;
    table.from[first + 1] = deal.closed;
    table.stage[first + 1] = 1;
  });

  test('happen as often a day as they did', () => {
    const history = historyAt(table, 60, 1);
    const learned = learnMoves(history.risk, 60);
    expect(history.kinds).toBe(2);
    const [, onwards, back] = learned.moves;
    // The table starts on day 1, with the first closing: the first deal is seen on 4 of its 5 days, the lost one on 1.
    expect(onwards).toBeCloseTo(moves / (5 * moves - 1 + 1), 9);
    expect(back).toBe(0);
    expect([...learned.atBirth]).toEqual([1, 0]);
  });
});

describe('the chance of a win in time', () => {
  test('adds up the ways to win on each day before losing', () => {
    const risk = {
      ...riskTable(
        spellsOf([{ unit: 0, born: 0, closed: 4 }]),
        { kind: new Uint16Array(1), kinds: 1 },
        10,
      ),
      ageEdges: Int32Array.of(0),
    };
    const table = (level: number) => ({
      level: Float64Array.of(level),
      byKind: Float64Array.of(1),
      byPart: Float64Array.of(1, 1, 2),
    });
    const frame = { period: { start: 0, end: 90 }, asOf: 86, until: 90, days: plainDays };
    const chances = winChances(
      risk,
      { won: table(0.1), lost: table(0.05) },
      { moves: new Float64Array(1), atBirth: Float64Array.of(1) },
      frame,
    );
    const [won, stays] = [0.2, 0.7];
    expect(chances.ofOpen(0, 30)).toBeCloseTo(won * (1 + stays + stays ** 2 + stays ** 3), 12);
    expect(chances.ofNew(3)).toBeCloseTo(won, 12);
  });

  test('of deals older than any that closed is next to nothing', () => {
    const team = randomTeam(3, 4, 200).filter(({ closed }) => closed !== undefined);
    const zombies = Array.from({ length: 20 }, (_, i) => ({ unit: i % 4, born: i, expected: 900 }));
    const history = historyAt(spellsOf([...team, ...zombies]), 200, 4);
    const pipeline = pipelineAt(history, {
      period: { start: 180, end: 270 },
      asOf: 200,
      until: 270,
      days: plainDays,
    });
    const chances = new Map(
      [...(pipeline?.rows ?? [])].map((row, i) => [row, pipeline?.chance[i] ?? 1]),
    );
    const old = [...chances].filter(([row]) => (history.spells.born[row] ?? 0) < 20);
    const fresh = [...chances].filter(([row]) => (history.spells.born[row] ?? 0) > 180);
    expect(old).toHaveLength(20);
    expect(Math.max(...old.map(([, chance]) => chance))).toBeLessThan(0.05);
    expect(Math.min(...fresh.map(([, chance]) => chance))).toBeGreaterThan(0.2);
  });
});

function countedDayByDay(
  table: RiskTable,
  spells: DealSpells,
  kind: Uint16Array,
  asOf: number,
): Float64Array {
  const open = new Float64Array(table.open.length);
  spells.from.forEach((from, row) => {
    const closed = (spells.end[row] ?? 0) >= spellEnd.won;
    const last = closed ? (spells.to[row] ?? 0) : asOf - 1;
    for (let day = Math.max(table.first, from); day <= last; day += 1) {
      const bin = ageBin(table.ageEdges, day - from);
      const cell = cellAt(table, day - table.first, kind[row] ?? 0, bin);
      open[cell] = (open[cell] ?? 0) + 1;
    }
  });
  return open;
}
