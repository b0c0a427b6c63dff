import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { periodAt, periodBefore } from '../../../../src/domain/calendar/fiscal-period.ts';
import type { Deal } from '../../../../src/domain/crm/deal.ts';
import type { Goal, GoalMetric } from '../../../../src/domain/crm/goal.ts';
import type { Owner } from '../../../../src/domain/crm/owner.ts';
import { paceFactsOf } from '../../../../src/domain/goals/pace-facts.ts';
import { incentiveFit } from '../../../../src/domain/goals/smart/incentive.ts';
import { smartCheck } from '../../../../src/domain/goals/smart/smart-check.ts';
import { type SmartPart, smartParts } from '../../../../src/domain/goals/smart/smart-letter.ts';
import { calendar, goal, now, owner, quarter, sources, won } from '../sales-team.ts';
import { inWords } from './in-words.ts';

/** Ana wins 10,000, 20,000, ... in the quarters before this one, the latest first, and one deal before all of them. */
function wins(quarters: number) {
  let period = quarter;
  const deals = Array.from({ length: quarters }, (_, i) => {
    period = periodBefore(period, calendar);
    return won({ closeDate: period.start, euros: 10_000 * (i + 1) });
  });
  return [...deals, won({ closeDate: period.start - 1, euros: 1 })];
}

interface Known {
  readonly deals?: readonly Deal[];
  readonly goals?: readonly Goal[];
  readonly owners?: readonly Owner[];
}

function check(subject: Goal, { deals = [won()], ...known }: Known = {}) {
  return smartCheck(subject, paceFactsOf(sources(deals, known)));
}

function letter(part: SmartPart, subject: Goal, known?: Known) {
  const found = check(subject, known).letters.find((each) => each.part === part);
  if (found === undefined) throw new Error(`No letter ${part}`);
  const { verdict, evidence, mend } = found;
  return { verdict, evidence: evidence.map(inWords), mend: mend && inWords(mend) };
}

const asking = (target: number, known: Partial<Goal> = {}) =>
  goal({ target: new Decimal(target), ...known });

test('every goal is judged on all five, in their order; what is not met has a sentence that mends it, nothing else has', () => {
  const subjects = [
    goal(),
    goal({ metric: null, target: null, period: null, scope: { kind: 'nobody' } }),
    goal({ metric: { kind: 'other', description: 'calls' } }),
    asking(9_000_000),
  ];
  for (const subject of subjects) {
    const { letters } = check(subject, { deals: wins(4) });
    expect(letters.map(({ part }) => part)).toEqual(smartParts);
    for (const { verdict, mend, evidence } of letters) {
      expect(mend !== null).toBe(verdict === 'not met');
      if (mend !== null) expect(inWords(mend)).toMatch(/^[A-Z].*\.$/);
      if (verdict !== 'not met') expect(evidence).not.toEqual([]);
    }
  }
});

describe('specific', () => {
  test('is met when it says what counts and whose it is', () => {
    expect(letter('specific', goal())).toEqual({
      verdict: 'met',
      evidence: ['It counts revenue in EUR, from all pipelines.', 'It belongs to ana.'],
      mend: null,
    });
    const team = goal({ scope: { kind: 'team', teamId: 'north' }, pipelineIds: ['p', 'q'] });
    expect(letter('specific', team).evidence).toEqual([
      'It counts revenue in EUR, from 2 pipelines.',
      'It belongs to a team of 2.',
    ]);
  });

  test('is not met when it belongs to somebody who left', () => {
    const owners = [owner('ana', ['north'], true)];
    expect(letter('specific', goal(), { owners })).toMatchObject({
      verdict: 'not met',
      mend: 'Give the goal to someone who is still here: ana has left.',
    });
  });
});

describe('measurable', () => {
  test('is met when what is counted has moved, with how much', () => {
    expect(letter('measurable', goal(), { deals: wins(3) })).toMatchObject({
      verdict: 'met',
      evidence: ['It moved in 3 of the last 3 quarters: €10,000 to €30,000.'],
    });
    expect(letter('measurable', goal()).evidence).toEqual(['It moves: €1,000 so far.']);
  });

  test('cannot be told while nothing was ever counted', () => {
    expect(letter('measurable', goal(), { deals: [] }).verdict).toBe('cannot tell');
  });

  test('is not met when what is counted has stood still for three periods', () => {
    const still = goal({ pipelineIds: ['partners'] });
    expect(letter('measurable', still, { deals: wins(3) })).toMatchObject({
      verdict: 'not met',
      mend: 'Count something that moves: this stayed at 0 in each of the last 3 quarters.',
    });
    expect(letter('measurable', still, { deals: wins(2) }).verdict).toBe('cannot tell');
  });
});

describe('achievable, by the past alone', () => {
  test('is not met when the target is more than twice the best that was ever made', () => {
    expect(letter('achievable', asking(60_000), { deals: wins(3) })).toMatchObject({
      verdict: 'cannot tell',
      evidence: ['The last 3 quarters brought €10,000 to €30,000; 0 of them reached this target.'],
    });
    expect(letter('achievable', asking(93_000), { deals: wins(3) })).toMatchObject({
      verdict: 'not met',
      mend: 'Set a target that the past supports: this one asks for 3.1 times the best of the last 3 quarters.',
    });
  });

  test('is not claimed either way with fewer than three earlier periods', () => {
    expect(letter('achievable', asking(9_000_000), { deals: wins(2) }).verdict).toBe('cannot tell');
    expect(letter('achievable', asking(9_000_000), { deals: [] }).verdict).toBe('cannot tell');
  });

  test('is not claimed for somebody who made nothing yet', () => {
    const ben = asking(9_000_000, { scope: { kind: 'rep', ownerId: 'ben' } });
    expect(letter('achievable', ben, { deals: wins(4) }).verdict).toBe('cannot tell');
  });
});

describe('relevant', () => {
  const team = (known: Partial<Goal>) =>
    goal({ id: 't1', scope: { kind: 'team', teamId: 'north' }, ...known });
  const verdict = (goals: readonly Goal[], subject = goal()) =>
    letter('relevant', subject, { goals }).verdict;

  test('is met when a goal of the team counts the same, with the part of it', () => {
    const goals = [team({ target: new Decimal(264_000) })];
    expect(letter('relevant', goal(), { goals })).toMatchObject({
      verdict: 'met',
      evidence: ['It is €66,000 of the team’s €264,000 for the same time: 25%.'],
    });
  });

  test('names no part of a goal for another time or in another currency', () => {
    const month = team({ period: periodAt('month', now, calendar) });
    expect(letter('relevant', goal(), { goals: [month] }).evidence).toEqual([
      'It counts what the team’s goal of €66,000 for this time counts.',
    ]);
    const dollars = team({ currency: 'USD' });
    expect(letter('relevant', goal(), { goals: [dollars] }).evidence[0]).not.toContain('%');
  });

  test('is not met when the team’s goals of that time count something else', () => {
    expect(verdict([team({ metric: { kind: 'deals-won' } })])).toBe('not met');
  });

  test('cannot be told when none runs at that time', () => {
    const deals = team({ metric: { kind: 'deals-won' } });
    expect(verdict([deals, team({})])).toBe('met');
    expect(verdict([{ ...deals, period: periodBefore(quarter, calendar) }])).toBe('cannot tell');
    expect(verdict([team({ metric: null })])).toBe('cannot tell');
    expect(verdict([])).toBe('cannot tell');
  });

  test('is not held against a team’s own goal', () => {
    const deals = team({ metric: { kind: 'deals-won' } });
    expect(verdict([deals], team({ id: 't2' }))).toBe('cannot tell');
  });

  test('is met by a goal of the company, whose own goal serves nobody', () => {
    const company = goal({ id: 'c1', scope: { kind: 'company' }, target: new Decimal(660_000) });
    expect(letter('relevant', team({}), { goals: [company] })).toMatchObject({
      verdict: 'met',
      evidence: ['It is €66,000 of the company’s €660,000 for the same time: 10%.'],
    });
    expect(verdict([company], company)).toBe('met');
  });

  test('goes by the goal that it names, rather than by others', () => {
    const deals = team({ metric: { kind: 'deals-won' } });
    const revenue = team({ id: 't2' });
    expect(verdict([deals, revenue], goal({ parentId: 't1' }))).toBe('not met');
    expect(verdict([deals, revenue], goal({ parentId: 't2' }))).toBe('met');
    expect(verdict([revenue], goal({ parentId: 'gone' }))).toBe('met');
  });

  test('is met by an incentive that pays for what it counts', () => {
    const paid = goal({ incentive: '2% of revenue above 60,000 EUR' });
    expect(letter('relevant', paid)).toMatchObject({
      verdict: 'met',
      evidence: ['Incentive: 2% of revenue above 60,000 EUR'],
    });
    expect(verdict([team({ metric: { kind: 'deals-won' } })], paid)).toBe('met');
  });

  test('is not met when the incentive pays for something else, whatever the team’s goal', () => {
    const paid = goal({ incentive: '500 EUR for each meeting' });
    expect(letter('relevant', paid, { goals: [team({})] })).toMatchObject({
      verdict: 'not met',
      mend: 'Pay for what it counts: the incentive pays for meetings, the goal counts revenue.',
    });
  });

  test('is not claimed for an incentive that does not say what it pays for', () => {
    expect(verdict([], goal({ incentive: 'A weekend in Lisbon' }))).toBe('cannot tell');
  });
});

describe('time-bound', () => {
  test('is met by a quarter, with the days and what is expected half-way', () => {
    expect(letter('time-bound', goal())).toMatchObject({
      verdict: 'met',
      evidence: [
        'It runs for 66 working days: 37 gone, 29 left.',
        'It is looked at every week (13 times); halfway, after 33 working days, €33,000 is expected.',
      ],
    });
  });

  test('asks a year for goals inside it', () => {
    const year = goal({ period: periodAt('year', now, calendar) });
    expect(letter('time-bound', year)).toMatchObject({
      verdict: 'not met',
      mend: 'Set targets for its quarters or months: without them, no one hears anything before the end.',
    });
    const inside = goal({ id: 'g2' });
    expect(letter('time-bound', year, { goals: [year, inside] })).toMatchObject({
      verdict: 'met',
      evidence: [expect.any(String), 'Checked along the way by 1 shorter goal inside it.'],
    });
    const others = goal({ id: 'g3', scope: { kind: 'rep', ownerId: 'ben' } });
    expect(letter('time-bound', year, { goals: [year, others] }).verdict).toBe('not met');
  });
});

describe('an incentive', () => {
  test.each<[string, GoalMetric, string]>([
    ['100 EUR per closed deal', { kind: 'deals-won' }, 'pays for it'],
    ['1% of the deal value', { kind: 'revenue' }, 'pays for it'],
    ['100 EUR per closed deal', { kind: 'revenue' }, 'pays for something else'],
    ['Bonus for every demo', { kind: 'meetings' }, 'pays for it'],
    ['Bonus for every demo', { kind: 'qualified-leads', stage: 'mql' }, 'pays for something else'],
    ['Bonus at 40 MQLs', { kind: 'qualified-leads', stage: 'mql' }, 'pays for it'],
    ['50 EUR per new opportunity', { kind: 'new-pipeline' }, 'pays for it'],
    [
      '5 EUR per licences_sold',
      { kind: 'deal-property', property: 'licences_sold', of: 'deals won' },
      'pays for it',
    ],
    ['3% commission', { kind: 'revenue' }, 'does not say'],
    ['Leadership award', { kind: 'revenue' }, 'does not say'],
  ])('"%s" for %j %s', (incentive, metric, kind) => {
    expect(incentiveFit(incentive, metric).kind).toBe(kind);
  });
});
