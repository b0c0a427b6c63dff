import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Diagnosis, diagnoseTeam } from '../../../src/domain/diagnosis/diagnose-team.ts';
import type { TeamFacts } from '../../../src/domain/diagnosis/events/history-facts.ts';
import { sayDiagnosis } from '../../../src/domain/diagnosis/say-diagnosis.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { diagnosisHeadline } from '../../../src/words/diagnosis.ts';
import { english } from '../../../src/words/english.ts';
import { formatFor } from '../../../src/words/format.ts';
import { quarters, simulatedFacts, usualQuarter } from './simulated-facts.ts';

const COUNT = 10;
const diagnose = (facts: TeamFacts, target: number, count = COUNT) =>
  diagnoseTeam({ facts, windows: quarters(count).slice(1), target }, seededRandom(1));
const terms = {
  currency: 'EUR',
  stageNames: ['Qualified', 'Proposal', 'won'],
  first: 'leads',
} as const;
const headline = (diagnosis: Diagnosis) =>
  diagnosisHeadline(sayDiagnosis(diagnosis, terms), english);
const namedIn = ({ drivers }: Diagnosis) =>
  drivers.filter(({ standing }) => standing === 'named').map(({ driver }) => driver);
const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);

/** What a usual quarter brings, about. */
const USUAL = 270_000;

describe('a shortfall with one thing that changed', () => {
  test.each([
    ['volume', { leads: 450 }, 'fewer leads'],
    ['mix', { large: 0.05 }, 'a weaker mix of leads'],
    ['lead_to_opp', { toOpportunity: 0.12 }, 'fewer leads that become deals'],
    ['conv_1', { toProposal: 0.25 }, 'fewer deals that go on from Qualified to Proposal'],
    ['conv_2', { toWin: 0.02 }, 'fewer deals that go on from Proposal to won'],
    ['list_price', { size: 500 }, 'smaller deals'],
  ])('lies with %s, and the sentence says so with a range', (driver, last, said) => {
    const found = diagnose(simulatedFacts(COUNT, last), USUAL);
    expect(namedIn(found)).toEqual([driver]);
    expect(headline(found)).toMatch(/^You are €[\d,]+ short of target: /);
    expect(headline(found)).toContain(` lies with ${said} (€`);
    expect(headline(found)).not.toMatch(/because/i);
  });

  test('is told the same way in German', () => {
    const german = formatFor({ user: { locale: 'de-de' }, portal: { timezone: 'UTC' } });
    const told = sayDiagnosis(diagnose(simulatedFacts(COUNT, { leads: 450 }), USUAL), terms);
    expect(diagnosisHeadline(told, german)).toMatch(
      /^Bis zum Ziel fehlen .* entfallen auf weniger Leads \(/,
    );
  });

  test('is not put down to anything where nothing changed', () => {
    const found = diagnose(simulatedFacts(COUNT, {}, { seed: 4 }), 1.05 * USUAL);
    expect(namedIn(found)).toEqual([]);
  });

  test('is a target out of reach where the past never came near it', () => {
    const found = diagnose(simulatedFacts(COUNT, {}), 3 * USUAL);
    expect(found.reach).toMatchObject({ isOutOfReach: true, reached: 0, windows: 8 });
    expect(headline(found)).toContain('is target out of reach (reached in 0 of 8 periods before)');
  });

  test('of a named driver is believed to be less than was counted', () => {
    const found = diagnose(simulatedFacts(COUNT, { toWin: 0.05 }, { seed: 2 }), USUAL);
    const named = found.drivers.filter(({ believed }) => believed !== null);
    expect(named.length).toBeGreaterThan(0);
    for (const { believed, counted } of named) {
      expect(believed?.cost).toBeGreaterThan(0);
      expect(believed?.cost).toBeLessThan(1.02 * counted.cost);
    }
  });
});

describe('what is not known', () => {
  test('is not guessed: with too few quarters there are facts and no cause', () => {
    const found = diagnose(simulatedFacts(4, { leads: 300 }), USUAL, 4);
    expect(found.drivers.every(({ standing }) => standing === 'too few')).toBe(true);
    expect(headline(found)).toContain(
      'Not enough data to say more: 2 of 4 periods before are known.',
    );
  });

  test('is not judged: a small team’s wins are too few to name a closing rate', () => {
    const facts = simulatedFacts(COUNT, {}, { seed: 3 });
    const tenth = { ...facts, deals: facts.deals.filter((_, at) => at % 20 === 0), leads: null };
    const found = diagnose(tenth, USUAL);
    const standing = Object.fromEntries(found.drivers.map((each) => [each.driver, each.standing]));
    expect(standing).toMatchObject({
      conv_2: 'too few',
      list_price: 'too few',
      volume: 'not told apart',
    });
  });

  test('is left out: without recorded leads the diagnosis begins with the deals', () => {
    const facts = { ...simulatedFacts(COUNT, { leads: 450 }), leads: null };
    const found = diagnose(facts, USUAL);
    expect(found.hasLeads).toBe(false);
    expect(namedIn(found)).toEqual(['volume']);
    const effect = found.drivers.find(({ driver }) => driver === 'lead_to_opp')?.counted.cost;
    expect(Math.abs(effect ?? 1)).toBeLessThan(1e-6);
  });

  test('does not stop it: nothing at all happened', () => {
    const found = diagnose({ deals: [], leads: null, stages: 1 }, 1_000);
    expect(found.shortfall).toBe(1_000);
    expect(namedIn(found)).toEqual([]);
  });
});

describe('people', () => {
  const others = simulatedFacts(COUNT, {});
  const withOut = (id: string, isIn: (day: number) => boolean): TeamFacts => ({
    ...others,
    deals: others.deals.filter(({ repId, created }) => repId !== id || isIn(created)),
    leads: others.leads?.filter(({ repId, created }) => repId !== id || isIn(created)) ?? null,
  });

  test('who left or joined are headcount, and no driver of those who stayed', () => {
    const left = diagnose(
      withOut('ana', (day) => day < 90 * (COUNT - 1) - 60),
      USUAL,
    );
    expect([...left.staff.left]).toEqual(['ana']);
    expect(left.headcount).toBeGreaterThan(0.2 * USUAL);
    expect(namedIn(left)).toEqual([]);
    expect(headline(left)).toContain('lies with people who joined or left (0 joined, 1 left)');
    const joined = diagnose(
      withOut('ana', (day) => day >= 90 * (COUNT - 1)),
      USUAL,
    );
    expect([...joined.staff.joined]).toEqual(['ana']);
    expect(joined.headcount).toBeLessThan(0);
  });

  test('each have their part, and the parts sum to the team', () => {
    const found = diagnose(others, USUAL);
    const of = (which: 'reference' | 'actual') =>
      sum(found.reps.map(({ revenue }) => revenue[which]));
    expect(of('reference')).toBeCloseTo(found.revenue.reference, 2);
    expect(of('actual')).toBeCloseTo(found.revenue.actual, 2);
    expect(sum(found.reps.map(({ atTeamRates }) => atTeamRates))).toBeCloseTo(
      found.revenue.actual,
      2,
    );
    for (const { revenue, costs } of found.reps) {
      expect(sum(costs.values())).toBeCloseTo(revenue.reference - revenue.actual, 2);
    }
  });
});

describe('a fair share', () => {
  test('follows the leads that a rep has: whoever has the small ones is not measured by the large ones', () => {
    const facts = simulatedFacts(COUNT, {});
    const given = {
      ...facts,
      leads:
        facts.leads?.map((lead) => ({
          ...lead,
          repId: lead.segment === 'large' ? 'ana' : 'ben',
        })) ?? null,
    };
    const deals = facts.deals.map((deal) => ({
      ...deal,
      repId: deal.segment === 'large' ? 'ana' : 'ben',
    }));
    const found = diagnose({ ...given, deals }, USUAL);
    const [ana, ben] = ['ana', 'ben'].map((id) => found.reps.find(({ repId }) => repId === id));
    expect(ana?.revenue.actual).toBeGreaterThan(2 * (ben?.revenue.actual ?? 0));
    expect(ana?.atTeamRates).toBeCloseTo(ana?.revenue.actual ?? 0, 2);
    expect(ben?.atTeamRates).toBeCloseTo(ben?.revenue.actual ?? 0, 2);
  });
});

describe('any team and any quarter', () => {
  const plans = fc.record({
    leads: fc.integer({ min: 0, max: 300 }),
    toOpportunity: fc.double({ min: 0, max: 1, noNaN: true }),
    toProposal: fc.double({ min: 0, max: 1, noNaN: true }),
    toWin: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 1, max: 5_000 }),
    large: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test('is split to the cent: target, people, drivers and what cannot be split sum to the shortfall', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.boolean(), (last, seed, hasLeads) => {
        const facts = simulatedFacts(6, last, { seed });
        const found = diagnose(hasLeads ? facts : { ...facts, leads: null }, usualQuarter.leads, 6);
        const { targetEffect, headcount, unsplit, drivers, shortfall } = found;
        const parts =
          targetEffect + headcount + unsplit + sum(drivers.map(({ counted }) => counted.cost));
        return Math.abs(parts - shortfall) < 0.005;
      }),
      { numRuns: 40 },
    );
  });
});
