import { describe, expect, test } from '@jest/globals';
import { goalOutlooks } from '../../../../src/domain/goals/forecast/goal-outlook.ts';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import { openDealEffects } from '../../../../src/domain/goals/forecast/open-deal-effects.ts';
import { teamOutlook } from '../../../../src/domain/goals/forecast/team-outlook.ts';
import { plainDays, randomTeam, type SmallDeal, spellsOf } from './small-team.ts';

function outlook(deals: readonly SmallDeal[], asOf = 210, units = 3) {
  const period = plainDays.periodOf(asOf);
  const history = historyAt(spellsOf(deals), asOf, units);
  const frame = { period, asOf, until: period.end, days: plainDays };
  return { history, team: teamOutlook(history, frame) };
}

const deals = randomTeam(11, 3, 300);

describe('the outlook of a goal', () => {
  const { history, team } = outlook(deals);
  const middle = goalOutlooks(history, team)({ units: [0], target: null }).forecast.p50;

  test('says a chance in steps, beside the forecast and what is needed', () => {
    const { chance, needed, caveat } = goalOutlooks(history, team)({ units: [0], target: middle });
    expect(caveat).toBeNull();
    expect(chance).toMatchObject({ kind: 'shown', shown: { kind: 'chance', step: 0.05 } });
    expect(chance.kind === 'shown' && chance.exact).toBeCloseTo(0.5, 1);
    expect(needed?.amount).toBeCloseTo(middle - (team.won[0] ?? 0), 6);
  });

  test('abstains without a target, and once it is reached', () => {
    expect(goalOutlooks(history, team)({ units: [0], target: null })).toMatchObject({
      chance: { kind: 'abstains', reason: { kind: 'no target' } },
      needed: null,
    });
    const reached = goalOutlooks(history, team)({ units: [0], target: team.won[0] ?? 0 });
    expect(reached.chance).toEqual({ kind: 'abstains', reason: { kind: 'reached' } });
  });

  test('abstains when most open deals have no amount', () => {
    const blank = deals.map(({ expected: _, ...deal }): SmallDeal => deal);
    const { history: bare, team: same } = outlook(blank);
    expect(goalOutlooks(bare, same)({ units: [0], target: middle }).chance).toMatchObject({
      kind: 'abstains',
      reason: { kind: 'amounts missing' },
    });
  });

  test('says when there are no creation dates, and when nothing is open', () => {
    const closings = deals.flatMap((deal) => (deal.won === true ? [{ ...deal, born: null }] : []));
    const undated = outlook(closings);
    expect(
      goalOutlooks(undated.history, undated.team)({ units: [0], target: middle }).caveat,
    ).toEqual({
      kind: 'no creation dates',
    });
    const closed = deals.filter((deal) => (deal.closed ?? 999) < 210);
    const nothingOpen = outlook(closed);
    expect(
      goalOutlooks(nothingOpen.history, nothingOpen.team)({ units: [0], target: middle }).caveat,
    ).toEqual({
      kind: 'no open deals',
    });
  });
});

describe('the effects of open deals', () => {
  const { history, team } = outlook(deals);
  const target = goalOutlooks(history, team)({ units: [0, 1], target: null }).forecast.p50;

  test('come largest first, each for a deal that is open and belongs to the reps', () => {
    const effects = openDealEffects(history, team, { units: [0, 1], target });
    expect(effects.length).toBeGreaterThan(3);
    const sizes = effects.map(({ ifWon, ifLost }) => ifWon - ifLost);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.01);
    for (const { deal, chance } of effects) {
      expect(deals[deal]?.unit).toBeLessThan(2);
      expect(deals[deal]?.closed ?? 999).toBeGreaterThanOrEqual(210);
      expect(chance).toBeGreaterThan(0);
    }
  });

  test('grow with the amount of the deal', () => {
    const more: SmallDeal = { unit: 0, born: 205, expected: 6_000 };
    const with6000 = outlook([...deals, more]);
    const [first] = openDealEffects(with6000.history, with6000.team, { units: [0, 1], target });
    expect(first?.deal).toBe(deals.length);
  });

  test('are none once the target is reached', () => {
    expect(openDealEffects(history, team, { units: [0], target: team.won[0] ?? 0 })).toEqual([]);
  });
});
