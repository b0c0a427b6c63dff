import { describe, expect, test } from '@jest/globals';
import { dealReader } from '../../../src/cli/evaluate-pacing/world-deals.ts';
import { ONGOING, spellEnd, UNKNOWN_DAY } from '../../../src/domain/goals/forecast/deal-spells.ts';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';

const now = Date.UTC(2026, 0, 1);
const world = generateWorld({ seed: 4, now, reps: 3, years: 1, contacts: 400, deals: 200 });

describe('deals of a world', () => {
  const read = dealReader(world, 'amount');
  const readings = world.records.deals.map((record) => ({ record, reading: read(record) }));

  test('become spells that follow each other without a gap, from creation to closing', () => {
    const withMoves = readings.filter(
      ({ reading }) => reading.kind === 'rows' && reading.rows.length > 1,
    );
    expect(withMoves.length).toBeGreaterThan(50);
    for (const { reading } of readings) {
      if (reading.kind !== 'rows') continue;
      const { rows } = reading;
      rows.forEach((row, index) => {
        const next = rows[index + 1];
        expect(row.from).toBe(index === 0 && row.born !== UNKNOWN_DAY ? row.born : row.from);
        expect(row.to).toBe(next?.from ?? row.to);
        expect(row.to).toBeGreaterThanOrEqual(row.from);
        expect(row.end === spellEnd.moved).toBe(next !== undefined);
        expect(row.to === ONGOING).toBe(row.end === spellEnd.ongoing);
        expect(Number.isNaN(row.amount)).toBe(row.end !== spellEnd.won);
      });
    }
  });

  test('are all told: as rows, or with the reason why they are left out', () => {
    const reasons = new Set(
      readings.flatMap(({ reading }) => (reading.kind === 'left out' ? [reading.reason] : [])),
    );
    for (const reason of reasons)
      expect(reason).toMatch(/^(no owner|closed without|open without|won without)/);
    expect(readings.filter(({ reading }) => reading.kind === 'rows').length).toBeGreaterThan(150);
  });
});
