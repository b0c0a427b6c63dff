import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import { teamOutlook } from '../../../../src/domain/goals/forecast/team-outlook.ts';
import { paceFactsOf } from '../../../../src/domain/goals/pace-facts.ts';
import { goalPlan } from '../../../../src/domain/goals/smart/goal-plan.ts';
import { smartCheck } from '../../../../src/domain/goals/smart/smart-check.ts';
import {
  roundingUnit,
  type SuggestedTargets,
  suggestedTargets,
} from '../../../../src/domain/goals/smart/suggested-targets.ts';
import {
  chanceOfTarget,
  settingFrame,
  type TargetOutlook,
  targetOutlooks,
} from '../../../../src/domain/goals/smart/target-outlook.ts';
import { reachOf, withPlan } from '../../../../src/domain/goals/smart/with-plan.ts';
import { english } from '../../../../src/words/english.ts';
import { plainDays, randomTeam, type SmallDeal, spellsOf } from '../forecast/small-team.ts';
import { goal, sources, won } from '../sales-team.ts';
import { inWords } from './in-words.ts';

/** A whole period from its start, as foreseen from these deals. */
function outlookOf(
  deals: readonly SmallDeal[],
  known: { units?: readonly number[]; isCount?: boolean; start?: number } = {},
) {
  const { units = [0], isCount = false, start = 270 } = known;
  const history = historyAt(spellsOf(deals), start, 3);
  const { frame, seenFrom } = settingFrame(plainDays.periodOf(start), {
    setOn: null,
    today: start + 40,
    days: plainDays,
  });
  return targetOutlooks(history, teamOutlook(history, frame))({ units, isCount, seenFrom });
}

function named(suggested: SuggestedTargets) {
  if (suggested.kind !== 'suggested') throw new Error(`Nothing is suggested: ${suggested.kind}`);
  return Object.fromEntries(suggested.targets.map(({ role, target }) => [role, target ?? 0]));
}

/** The letter "achievable" of a goal in EUR with this target. */
function achievable(target: number, outlook: TargetOutlook | null) {
  const subject = goal({ target: new Decimal(target) });
  const check = smartCheck(subject, paceFactsOf(sources([won()])));
  const plan = outlook && goalPlan(outlook, target);
  const letters = withPlan(check, plan, { goal: subject, homeCurrency: 'EUR' });
  const letter = letters.find(({ part }) => part === 'achievable');
  if (letter === undefined) throw new Error('Nothing is achievable.');
  const { mend, evidence, ...rest } = letter;
  return { ...rest, mend: mend && inWords(mend), evidence: evidence.map(inWords) };
}

const asCounts = (deals: readonly SmallDeal[]) =>
  deals.map((deal): SmallDeal => ({ ...deal, expected: 1, ...(deal.won ? { amount: 1 } : {}) }));

const anyTeam = fc.record({
  seed: fc.integer({ min: 1, max: 10_000 }),
  perDay: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
  isCount: fc.boolean(),
  units: fc.constantFrom([0], [1, 2], [0, 1, 2]),
});

const teamOutlookOf = ({
  seed,
  perDay,
  isCount,
  units,
}: typeof anyTeam extends fc.Arbitrary<infer T> ? T : never) => {
  const deals = randomTeam(seed, 3, 300, perDay);
  return outlookOf(isCount ? asCounts(deals) : deals, { units, isCount });
};

describe('over teams of all kinds', () => {
  test('the chance falls as the target grows', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const outlook = teamOutlookOf(team);
        const top = 1 + outlook.forecast.p90 * 1.5;
        let last = 1;
        for (let place = 0; place <= 40; place += 1) {
          const chance = chanceOfTarget(outlook, (top * place) / 40);
          expect(chance).toBeLessThanOrEqual(last + 1e-12);
          last = chance;
        }
      }),
      { numRuns: 20 },
    );
  });

  test('suggested targets ask for more the less likely they are, are at least as likely as they say, and round', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const outlook = teamOutlookOf(team);
        const suggested = suggestedTargets(outlook);
        if (suggested.kind !== 'suggested') return;
        const { floor = 0, commit = 0, stretch = 0 } = named(suggested);
        expect(floor).toBeLessThanOrEqual(commit);
        expect(commit).toBeLessThanOrEqual(stretch);
        const unit = roundingUnit(outlook, suggested.littleHistory ? 0.1 : 0.05);
        const known = suggested.targets.flatMap(({ chance, target }) =>
          target === null ? [] : [{ chance, target }],
        );
        for (const { chance, target } of known) {
          expect(target).toBeGreaterThan(0);
          expect(chanceOfTarget(outlook, target)).toBeGreaterThanOrEqual(chance);
          expect(new Decimal(target).modulo(unit).isZero()).toBe(true);
          expect(Number.isInteger(target) || !team.isCount).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no chance and no target is said before the team has won six times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 999 }),
        (wins, target) => {
          const deals = Array.from({ length: wins }, (_, i): SmallDeal => {
            return {
              unit: 0,
              born: 10 * i,
              closed: 10 * i + 30,
              won: true,
              amount: 100,
              expected: 100,
            };
          });
          const outlook = outlookOf(deals);
          expect(suggestedTargets(outlook)).toEqual({
            kind: 'not enough data',
            winsSeen: wins,
            winsNeeded: 6,
          });
          const letter = achievable(target, outlook);
          expect(letter).toMatchObject({ verdict: 'cannot tell', reach: null, mend: null });
          expect(letter.evidence.join()).not.toContain('%');
          const why = wins === 0 ? 'the team had not won anything yet' : 'and about 6 are needed';
          expect(letter.evidence[0]).toContain(why);
        },
      ),
      { numRuns: 15 },
    );
  });
});

const steady = randomTeam(3, 3, 300, 0.4);

describe('achievable, where a whole period is foreseen', () => {
  const outlook = outlookOf(steady);
  const { floor = 0, commit = 0, stretch = 0 } = named(suggestedTargets(outlook));
  test('a target between what is nearly sure and what is nearly never made is met', () => {
    expect(achievable(commit, outlook)).toMatchObject({ verdict: 'met', reach: 'within reach' });
    expect(achievable(stretch, outlook)).toMatchObject({ verdict: 'met', reach: 'stretch' });
    expect(achievable(commit, outlook).evidence[0]).toMatch(
      /^When the period began, the chance to reach it was about 7[05]%, from \d+ wins of the whole team\.$/,
    );
  });

  test('below it is too easy, above it out of reach; the sentence names the targets that would do', () => {
    const euros = (value: number) => english.quantity({ value: String(value), currency: 'EUR' });
    const better = `${euros(commit)} has a 70% chance, ${euros(stretch)} a 30% chance.`;
    expect(achievable(floor / 2, outlook)).toMatchObject({
      verdict: 'not met',
      reach: 'too easy',
      mend: `Raise the target: ${better}`,
    });
    expect(achievable(3 * stretch, outlook)).toMatchObject({
      verdict: 'not met',
      reach: 'out of reach',
      mend: `Lower the target: ${better}`,
    });
    expect(achievable(3 * stretch, outlook).evidence[0]).toContain('at most 5%');
  });

  test('nothing that happened after the target was set changes what is said of it', () => {
    const later = randomTeam(99, 3, 120, 2).map((deal) => ({
      ...deal,
      born: (deal.born ?? 0) + 270,
      ...(deal.closed === undefined ? {} : { closed: deal.closed + 271 }),
    }));
    const before = steady.filter(({ born }) => (born ?? 0) < 270);
    expect(suggestedTargets(outlookOf([...before, ...later]))).toEqual(
      suggestedTargets(outlookOf(before)),
    );
  });

  test('abstains, and says why, when most open deals have no amount', () => {
    const blank = steady.map(({ expected: _, ...deal }): SmallDeal => deal);
    const said = outlookOf(blank);
    expect(suggestedTargets(said)).toMatchObject({
      kind: 'abstains',
      reason: { kind: 'amounts missing' },
    });
    expect(achievable(commit, said)).toMatchObject({ verdict: 'cannot tell', reach: null });
    expect(achievable(commit, said).evidence[0]).toMatch(
      /^No chance is given: when the period began, \d+ of \d+ open deals had no amount\.$/,
    );
  });
});

test('without a plan nothing is claimed, and what the past shows stays', () => {
  expect(achievable(1_000, null)).toMatchObject({
    verdict: 'cannot tell',
    evidence: ['No chance was worked out for it.', 'No earlier quarter of theirs is on record.'],
  });
});

test.each([
  [1, 'too easy'],
  [0.9, 'too easy'],
  [0.89, 'within reach'],
  [0.5, 'within reach'],
  [0.49, 'stretch'],
  [0.1, 'stretch'],
  [0.09, 'out of reach'],
])('a chance of %d is %s', (chance, reach) => {
  expect(reachOf(chance)).toBe(reach);
});

describe('a target is judged from', () => {
  const period = { start: 270, end: 360 };
  const at = (today: number, setOn: number | null = null) =>
    settingFrame(period, { setOn, today, days: plainDays });

  test('the start of its period, or the day within it that it was set', () => {
    expect(at(300)).toMatchObject({ seenFrom: 'the start', frame: { asOf: 270, until: 360 } });
    expect(at(300, 100)).toMatchObject({ seenFrom: 'the start', frame: { asOf: 270 } });
    expect(at(300, 290)).toMatchObject({
      seenFrom: 'the setting',
      frame: { asOf: 290, until: 360 },
    });
    expect(at(280, 290).frame.asOf).toBe(280);
    expect(at(500, 400).frame.asOf).toBe(359);
  });

  test('today when its period is still to come, as if a period of that length began today', () => {
    const { frame, seenFrom } = at(200);
    expect(seenFrom).toBe('today');
    expect(frame).toMatchObject({ asOf: 200, until: 290, period: { start: 200, end: 290 } });
    expect(frame.days.periodOf(199)).toEqual({ start: 110, end: 200 });
    expect(frame.days.before(250) - frame.days.before(200)).toBe(50);
  });
});
