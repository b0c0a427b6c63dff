import { describe, expect, test } from '@jest/globals';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import { monthsBack, quartersBack } from '../../../src/sandbox/generator/goal-slices.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { valueAt } from '../import/given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);
const world = generateWorld({ seed: 1, now });
const goal = (property: string) => (each: World['records']['deals'][number]) =>
  valueAt(each, property, now);

describe('slices', () => {
  test('quarters and months are cut at UTC midnights, newest first', () => {
    expect(quartersBack(now, 4).map((each) => each.label)).toEqual([
      '2026-Q4',
      '2026-Q3',
      '2026-Q2',
      '2026-Q1',
    ]);
    expect(
      monthsBack(Date.UTC(2024, 2, 31), 3).map((each) => [
        each.label,
        (each.end - each.start) / 86_400_000,
      ]),
    ).toEqual([
      ['2024-03', 31],
      ['2024-02', 29],
      ['2024-01', 31],
    ]);
    expect(quartersBack(Date.UTC(2026, 0, 1), 2).map((each) => each.label)).toEqual([
      '2026-Q1',
      '2025-Q4',
    ]);
  });
});

describe('goals', () => {
  const goals = world.records.goal_targets;
  const current = goals.filter(
    (each) =>
      Date.parse(goal('hs_start_datetime')(each) ?? '') <= now &&
      now <= Date.parse(goal('hs_end_datetime')(each) ?? ''),
  );

  test('every rep who sells has one for this quarter, every team one for this month', () => {
    const reps = world.owners.filter((each) => !each.archived).map((each) => each.id);
    const sellers = new Set(
      world.records.deals.map((each) => valueAt(each, 'hubspot_owner_id', now)),
    );
    const withGoal = new Set(current.map(goal('hubspot_owner_id')));
    expect(reps.filter((id) => sellers.has(id) && !withGoal.has(id))).toEqual([]);
    const teams = new Set(
      current
        .filter((each) => goal('hs_milestone')(each) === 'monthly')
        .map(goal('hs_assignee_team_id')),
    );
    expect(teams.size).toBe(3);
  });

  test('a slice ends in its last millisecond, as HubSpot writes it', () => {
    expect(goals.every((each) => goal('hs_end_datetime')(each)?.endsWith('T23:59:59.999Z'))).toBe(
      true,
    );
  });

  test('one belongs to nobody, and one counts what cannot be measured', () => {
    const nobody = current.filter(
      (each) => !goal('hubspot_owner_id')(each) && !goal('hs_assignee_team_id')(each),
    );
    expect(nobody).toHaveLength(1);
    expect(current.filter((each) => goal('hs_kpi_object_type_id')(each) === '0-48')).toHaveLength(
      1,
    );
  });

  test('in the middle of a quarter some reps are ahead of the calendar and some behind', () => {
    const [slice] = quartersBack(now, 1);
    const start = slice?.start ?? 0;
    const gone = (now - start) / ((slice?.end ?? 1) - start);
    const quarterly = current.filter(
      (each) =>
        goal('hs_milestone')(each) === 'quarterly' &&
        goal('hs_kpi_unit_type')(each) === 'currency' &&
        goal('hubspot_owner_id')(each) !== null,
    );
    const paces = quarterly.map((each) => {
      const owner = goal('hubspot_owner_id')(each);
      const won = world.records.deals.filter(
        (deal) =>
          valueAt(deal, 'hubspot_owner_id', now) === owner &&
          valueAt(deal, 'hs_is_closed_won', now) === 'true' &&
          Date.parse(valueAt(deal, 'closedate', now) ?? '') >= start,
      );
      const revenue = won.reduce(
        (sum, deal) => sum + Number(valueAt(deal, 'amount_in_home_currency', now)),
        0,
      );
      return revenue / Number(goal('hs_target_amount')(each)) / gone;
    });
    expect(paces.filter((each) => each > 1).length).toBeGreaterThanOrEqual(2);
    expect(paces.filter((each) => each < 1).length).toBeGreaterThanOrEqual(2);
  });
});
