import { describe, expect, test } from '@jest/globals';
import type { DealFacts } from '../../../../src/domain/coaching/deal-facts.ts';
import { judge } from '../../../../src/domain/coaching/judge.ts';
import { usualWarnings, warningsInForce } from '../../../../src/domain/coaching/portal-warnings.ts';
import { dealWarnings } from '../../../../src/domain/coaching/warnings/deal-warnings.ts';
import { readerIn, spokenOfDeal } from '../../../words/spoken.ts';
import { daysAgo, exampleFacts, now } from './example-deal.ts';

/** What all deal warnings found on a deal: by the runner, which hides facts that a rule does not declare. */
function findings(facts: Partial<DealFacts>) {
  const { warnings, noData, failed } = judge(
    warningsInForce(dealWarnings, usualWarnings),
    exampleFacts(facts),
    now,
  );
  expect(failed).toEqual([]);
  const found = warnings.map((warning) => ({
    id: warning.id,
    severity: warning.severity,
    evidence: spokenOfDeal(warning, readerIn('en', 'Europe/Berlin')).evidence,
  }));
  return { found, missing: noData.map(({ id }) => id) };
}
const found = (facts: Partial<DealFacts>) => findings(facts).found;
const nothing = { found: [], missing: [] };

test('A deal that moves, is in touch and has its date ahead is fine', () => {
  expect(findings({})).toEqual(nothing);
});

const troubled: Partial<DealFacts> = {
  closeDate: daysAgo(30),
  timesPostponed: 5,
  stageEnteredAt: daysAgo(300),
  lastContactedAt: daysAgo(100),
};

test('A deal with every trouble gets all four warnings, each with an action', () => {
  const { warnings } = judge(
    warningsInForce(dealWarnings, usualWarnings),
    exampleFacts(troubled),
    now,
  );
  expect(warnings.map(({ id }) => id)).toEqual([
    'deal-close-date-passed',
    'deal-close-date-postponed',
    'deal-stuck-in-stage',
    'deal-no-next-step',
  ]);
  for (const { why, action } of warnings.map((warning) => spokenOfDeal(warning))) {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(action).toMatch(/^[A-Z].*\.$/);
  }
});

test.each(['won', 'lost'] as const)('A %s deal is warned of nothing', (outcome) => {
  expect(findings({ ...troubled, outcome })).toEqual(nothing);
});

test('A deal without a stage is neither fine nor warned of: there is no data', () => {
  const { found: none, missing } = findings({ ...troubled, outcome: 'unknown', stageLabel: null });
  expect(none).toEqual([]);
  expect(missing).toHaveLength(4);
});

test('A deal of which nothing is known gets no warning', () => {
  const blank = { closeDate: null, stageEnteredAt: null, createdAt: null, lastContactedAt: null };
  expect(findings(blank)).toEqual({
    found: [],
    missing: [
      'deal-close-date-passed',
      'deal-close-date-postponed',
      'deal-stuck-in-stage',
      'deal-no-next-step',
    ],
  });
});

describe('The close date', () => {
  test('has passed once its day is over where the team works, not before', () => {
    expect(found({ closeDate: Date.parse('2026-11-23T00:00+01:00') })).toEqual([]);
    expect(found({ closeDate: Date.parse('2026-11-22T23:59+01:00') })).toEqual([
      {
        id: 'deal-close-date-passed',
        severity: 'medium',
        evidence: 'Still open 1 day after its close date, Nov 22, 2026.',
      },
    ]);
  });

  test('weighs more when it passed more than two weeks ago', () => {
    expect(found({ closeDate: daysAgo(14) })[0]?.severity).toBe('medium');
    expect(found({ closeDate: daysAgo(15) })[0]?.severity).toBe('high');
  });

  test('keeps moving from the third time on', () => {
    expect(found({ timesPostponed: 2 })).toEqual([]);
    expect(found({ timesPostponed: 3 })).toEqual([
      {
        id: 'deal-close-date-postponed',
        severity: 'high',
        evidence: 'Moved to a later date 3 times, now to Dec 13, 2026.',
      },
    ]);
  });
});

describe('The stage', () => {
  test('is left later than by nine in ten won deals', () => {
    expect(found({ stageEnteredAt: daysAgo(15.9) })).toEqual([]);
    expect(found({ stageEnteredAt: daysAgo(16) })).toEqual([
      {
        id: 'deal-stuck-in-stage',
        severity: 'medium',
        evidence:
          'In "Proposal" for 16 days. 9 in 10 won deals had moved on from here within 15 days (48 seen).',
      },
    ]);
    expect(found({ stageEnteredAt: daysAgo(23) })[0]?.severity).toBe('high');
  });

  test.each([
    [null, 0],
    [{ ninetiethDays: 2, passages: 19 }, 19],
  ])(
    'is measured by the general limit, and says so, while won deals are few (%o)',
    (stageNorm, known) => {
      expect(found({ stageNorm, stageEnteredAt: daysAgo(30) })).toEqual([]);
      expect(found({ stageNorm, stageEnteredAt: daysAgo(31) })[0]?.evidence).toBe(
        `In "Proposal" for 31 days. The general limit is 30 days: too few won deals have passed this stage to say what is usual (${known} of 20).`,
      );
    },
  );

  test('is measured by the portal’s own deals from twenty passages on', () => {
    const stageNorm = { ninetiethDays: 1.2, passages: 20 };
    expect(found({ stageNorm, stageEnteredAt: daysAgo(3) })[0]?.evidence).toContain(
      'within 2 days',
    );
  });
});

describe('The next step', () => {
  test('is missed after a week without contact, more so after two', () => {
    expect(found({ lastContactedAt: daysAgo(6) })).toEqual([]);
    expect(found({ lastContactedAt: daysAgo(7) })).toEqual([
      {
        id: 'deal-no-next-step',
        severity: 'medium',
        evidence: 'Last contact 7 days ago, and nothing is planned.',
      },
    ]);
    expect(found({ lastContactedAt: daysAgo(15) })[0]?.severity).toBe('high');
  });

  test('is not missed while an activity is planned, however far off', () => {
    expect(found({ lastContactedAt: daysAgo(100), nextActivityAt: daysAgo(-200) })).toEqual([]);
    expect(found({ lastContactedAt: daysAgo(100), nextActivityAt: daysAgo(1) })).toHaveLength(1);
  });

  test('is counted from the creation of a deal whose buyer nobody contacted', () => {
    expect(found({ lastContactedAt: null, createdAt: daysAgo(9) })[0]?.evidence).toBe(
      'No contact on record since it was created 9 days ago, and nothing is planned.',
    );
  });

  test('cannot be told where the portal records no contact at all', () => {
    const facts = { lastContactedAt: null, contactIsRecorded: false };
    expect(findings(facts)).toEqual({ found: [], missing: ['deal-no-next-step'] });
  });
});
