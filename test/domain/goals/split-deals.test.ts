import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { sumOfLines } from '../../../src/domain/goals/arithmetic/lines.ts';
import { bookOf } from '../../../src/domain/goals/metrics/counted.ts';
import { countsOf } from '../../../src/domain/goals/metrics/counts.ts';
import { splitCounted } from '../../../src/domain/goals/metrics/split-counted.ts';
import { wonDeals } from '../../../src/domain/goals/metrics/won-deals.ts';
import { paceFactsOf } from '../../../src/domain/goals/pace-facts.ts';
import { type Tally, tallyIn } from '../../../src/domain/goals/tally.ts';
import { goal, owner, quarter, sources, won } from './sales-team.ts';

type Shares = Readonly<Record<string, number>>;

/** What counts for a goal when deals are split so. Ana and Ben are in team north, Cid is not. */
function tally(deals: readonly (readonly [Deal, Shares?])[], subject: Partial<Goal> = {}): Tally {
  const counted = deals.flatMap(([deal, shares = {}]) => {
    const whole = wonDeals.read(deal);
    const parts = Object.entries(shares).map(([ownerId, percent]) => ({
      ownerId,
      percent: new Decimal(percent),
    }));
    return whole === null ? [] : splitCounted(whole, parts);
  });
  const counts = countsOf(new Map([['deals won', { kind: 'known', book: bookOf(counted) }]]));
  const owners = [owner('ana', ['north']), owner('ben', ['north']), owner('cid')];
  const facts = paceFactsOf(sources([], { countsOf: counts, owners }));
  const { metric, scope, currency, pipelineIds } = goal(subject);
  if (metric?.kind !== 'revenue' && metric?.kind !== 'deals-won') throw new Error('Not of wins.');
  return tallyIn(quarter, { metric, scope, currency, pipelineIds }, facts);
}

const told = ({ lines }: Tally) =>
  lines.map((line) =>
    line.kind === 'own deals'
      ? `${line.kind}: ${line.amount.toFixed()}`
      : `${line.kind} ${line.deals}: ${line.amount.toFixed()}`,
  );
const north = { scope: { kind: 'team', teamId: 'north' } } as const;
const hers = () => won({ euros: 1_000 });
const cids = () => won({ euros: 500, ownerId: 'cid' });

describe('A deal that is split', () => {
  test('counts for its owner less what others get, and for these what they get', () => {
    const deals = [
      [hers(), { ana: 60, cid: 40 }],
      [hers()],
      [cids(), { cid: 80, ana: 20 }],
    ] as const;
    const ana = tally(deals);
    expect(ana.actual.toFixed()).toBe('1700');
    expect(told(ana)).toEqual(['own deals: 2000', 'given away 1: -400', 'got from others 1: 100']);
    const cid = tally(deals, { scope: { kind: 'rep', ownerId: 'cid' } });
    expect(told(cid)).toEqual(['own deals: 500', 'given away 1: -100', 'got from others 1: 400']);
  });

  test('counts in part where deals are counted', () => {
    const deals = [[hers(), { ana: 60, cid: 40 }]] as const;
    const metric = { kind: 'deals-won' } as const;
    expect(tally(deals, { metric }).actual.toFixed()).toBe('0.6');
    expect(told(tally(deals, { metric }))).toEqual(['own deals: 1', 'given away 1: -0.4']);
  });

  test('within a team counts once and whole for the team, and is no line of it', () => {
    const deals = [[hers(), { ana: 60, ben: 40 }]] as const;
    expect(tally(deals, north).actual.toFixed()).toBe('1000');
    expect(tally(deals, north).lines).toEqual([]);
    expect(tally(deals).actual.toFixed()).toBe('600');
  });

  test('that is given away whole leaves nothing', () => {
    expect(told(tally([[hers(), { cid: 100 }]]))).toEqual([
      'own deals: 1000',
      'given away 1: -1000',
    ]);
  });

  test('tells nothing where no deal is split', () => {
    expect(tally([[hers()]]).lines).toEqual([]);
  });

  test('adds up exactly, and all together are what was won', () => {
    const share = fc.integer({ min: 1, max: 99 });
    const deal = fc.record({
      cents: fc.integer({ min: -100_000, max: 100_000_000 }),
      ownerId: fc.constantFrom('ana', 'ben', 'cid'),
      split: fc.option(fc.tuple(fc.constantFrom('ana', 'ben', 'cid'), share), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 20 }), (entries) => {
        const deals = entries.map(({ cents, ownerId, split }) => {
          const shares: Shares =
            split === undefined || split[0] === ownerId
              ? {}
              : { [ownerId]: 100 - split[1], [split[0]]: split[1] };
          return [
            won({ euros: new Decimal(cents).dividedBy(100).toFixed(), ownerId }),
            shares,
          ] as const;
        });
        const each = ['ana', 'ben', 'cid'].map((ownerId) =>
          tally(deals, { scope: { kind: 'rep', ownerId } }),
        );
        for (const { actual, lines } of each)
          if (lines.length > 0) expect(sumOfLines(lines).toFixed()).toBe(actual.toFixed());
        const all = each.reduce((sum, { actual }) => sum.plus(actual), new Decimal(0));
        const cents = entries.reduce((sum, entry) => sum + entry.cents, 0);
        expect(all.times(100).toFixed()).toBe(String(cents));
      }),
      { numRuns: 50 },
    );
  });
});
