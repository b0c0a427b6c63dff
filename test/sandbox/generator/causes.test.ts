import { describe, expect, test } from '@jest/globals';
import type { Causes } from '../../../src/sandbox/generator/causes.ts';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import type { World, WorldRecord } from '../../../src/sandbox/world.ts';
import { valueAt } from '../import/given-files.ts';

const now = Date.UTC(2026, 10, 23);
const from = Date.UTC(2026, 4, 1);
const options = { seed: 11, now, contacts: 3600, deals: 1400, years: 1 };
const plain = generateWorld(options);
const withCauses = (causes: Causes) => generateWorld({ ...options, causes });

const since = (records: readonly WorldRecord[]) => records.filter((each) => each.createdAt >= from);
const earlier = (world: World) => world.records.contacts.filter((each) => each.createdAt < from);

/** Compared as text: a difference of megabytes helps nobody. */
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Of the deals that were in a stage from `from` on and have left it, the share that went on rather than being lost. */
function onward(world: World, stage: string, owner?: string): number {
  const left = world.records.deals.flatMap((deal) => {
    const stages = deal.changes.filter((each) => each.property === 'dealstage');
    const index = stages.findIndex((each) => each.value === stage);
    const next = stages[index + 1];
    const ours = owner === undefined || valueAt(deal, 'hubspot_owner_id', now) === owner;
    return index >= 0 && next !== undefined && next.at >= from && ours ? [next.value] : [];
  });
  return left.filter((each) => each !== 'closedlost').length / left.length;
}

describe('planted causes', () => {
  test('fewer leads: the share that was asked for comes in, the others are the same people', () => {
    const world = withCauses({ fewerLeads: { from, factor: 0.5 } });
    const share = since(world.records.contacts).length / since(plain.records.contacts).length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
    expect(same(earlier(world), earlier(plain))).toBe(true);
    expect(since(world.records.deals).length).toBeLessThan(since(plain.records.deals).length);
  });

  test('poorer leads: as many leads, fewer deals from them', () => {
    const world = withCauses({ poorerLeads: { from, factor: 0.4 } });
    expect(world.records.contacts).toHaveLength(plain.records.contacts.length);
    expect(since(world.records.deals).length).toBeLessThan(0.8 * since(plain.records.deals).length);
  });

  test('a weak stage: fewer deals leave it forwards, the other stages do as before', () => {
    const world = withCauses({ weakStage: { from, stage: 'presentationscheduled', factor: 0.5 } });
    expect(onward(world, 'presentationscheduled')).toBeLessThan(
      0.65 * onward(plain, 'presentationscheduled'),
    );
    expect(onward(world, 'qualifiedtobuy')).toBeCloseTo(onward(plain, 'qualifiedtobuy'), 1);
  });

  test('a rep’s weak stage leaves the other reps alone', () => {
    const [weak, other] = plain.owners;
    const world = withCauses({
      weakStage: { from, stage: 'appointmentscheduled', factor: 0.3, rep: 0 },
    });
    expect(onward(world, 'appointmentscheduled', weak?.id)).toBeLessThan(
      0.6 * onward(plain, 'appointmentscheduled', weak?.id),
    );
    expect(onward(world, 'appointmentscheduled', other?.id)).toBe(
      onward(plain, 'appointmentscheduled', other?.id),
    );
  });

  test('slower deals: fewer are closed by now', () => {
    const closed = (world: World) =>
      since(world.records.deals).filter((each) => valueAt(each, 'hs_is_closed', now) === 'true')
        .length;
    expect(closed(withCauses({ slowerDeals: { from, factor: 2 } }))).toBeLessThan(
      0.85 * closed(plain),
    );
  });

  test('smaller deals: new amounts shrink, old ones stay', () => {
    const mean = (deals: readonly WorldRecord[]) => {
      const amounts = deals
        .map((each) => Number(valueAt(each, 'amount', now) ?? Number.NaN))
        .filter(Number.isFinite);
      return amounts.reduce((sum, each) => sum + each, 0) / amounts.length;
    };
    const world = withCauses({ smallerDeals: { from, factor: 0.5 } });
    expect(mean(since(world.records.deals)) / mean(since(plain.records.deals))).toBeCloseTo(0.5, 1);
    const old = (each: World) => each.records.deals.filter((deal) => deal.createdAt < from);
    expect(same(old(world), old(plain))).toBe(true);
  });

  test('goals too high: only the targets of the current period grow', () => {
    const targets = (world: World, current: boolean) =>
      world.records.goal_targets
        .filter((each) => valueAt(each, 'hs_kpi_unit_type', now) === 'currency')
        .filter((each) => Date.parse(valueAt(each, 'hs_end_datetime', now) ?? '') > now === current)
        .map((each) => Number(valueAt(each, 'hs_target_amount', now)))
        .reduce((sum, each) => sum + each, 0);
    const world = withCauses({ goalTooHigh: 2 });
    expect(targets(world, false)).toBe(targets(plain, false));
    expect(targets(world, true) / targets(plain, true)).toBeGreaterThan(1.7);
  });
});
