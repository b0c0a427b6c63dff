import { Decimal } from 'decimal.js';
import type { Contact } from '../../../src/domain/crm/contact.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import type { MeasuredPace } from '../../../src/domain/goals/pace.ts';
import type { WhatWouldChange } from '../../../src/domain/leads/explain/what-would-change.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import type { ScoredContact } from '../../../src/use-cases/ports/lead-store.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import {
  contactOf,
  current,
  dealOf,
  page,
  prompt,
  schemaOf,
  warning,
} from '../../battery/store-records.ts';
import { giveRole } from '../../support/set-up.ts';

export const PORTAL_ID = 101;
export const APP_ID = '99';
export const ADMIN = '13';
export const SECRET = 'a-client-secret-for-benchmarks';
export const CONTACTS = 100_000;
export const DEALS = 20_000;

const PROPERTIES = 60;
const PAGE = 1_000;

const signals = { warnings: [warning, { ...warning, id: 'quiet' }], prompt };

const REASONS = 14;
const ours = (text: string) => ({ say: 'default reason', with: { text } }) as const;
const whatIf: WhatWouldChange = {
  nextGrade: {
    grade: 'A',
    score: 70,
    changes: [
      { property: 'pages', kind: 'engage', what: ours('Viewed 8 to 19 pages'), points: 16 },
      { property: 'email', kind: 'correct', what: ours('Company e-mail address'), points: 12 },
    ],
  },
  missing: ['Phone', 'Seniority', 'Company size'].map((title) => ({
    property: title.toLowerCase(),
    title: asWritten(title),
    least: -4,
    most: 15,
  })),
};

/**
 * A portal of scored contacts and checked deals, as large cards as real ones: fourteen reasons that all differ from those of a week ago,
 * what would change the score, two warnings, a prompt.
 */
export async function fillPortal(store: PortalStore): Promise<void> {
  await store.saveSchema(schemaOf(PORTAL_ID));
  await giveRole(store, ADMIN, 'admin');
  for (const ids of pagesOf(CONTACTS)) {
    await store.commitPage('contacts', page(...ids.map(contact)), current, 1_000);
    for (const [points, scoredAt] of [
      [2, 1_000],
      [3, 1_000 + 8 * DAY_MS],
    ] as const) {
      await store.saveScores(
        ids.map((id) => scored(id, points, scoredAt)),
        'score',
        null,
      );
    }
  }
  await store.replacePaces([{ pace: pace(), pacedAt: 1_000 }]);
  for (const ids of pagesOf(DEALS)) {
    await store.commitPage(
      'deals',
      page(...ids.map((id) => dealOf(id, { name: `Deal ${id}`, ownerId: '9' }))),
      current,
      1_000,
    );
    const checks = ids.map((dealId) => ({ dealId, goalId: goal.id, signals, checkedAt: 1_000 }));
    await store.saveDealChecks(checks, 'pace', null);
  }
}

function* pagesOf(count: number): Generator<string[]> {
  for (let first = 1; first <= count; first += PAGE) {
    yield Array.from({ length: Math.min(PAGE, count - first + 1) }, (_, index) =>
      String(first + index),
    );
  }
}

function contact(id: string): Contact {
  const properties = Object.fromEntries(
    Array.from({ length: PROPERTIES }, (_, index) => [
      `property_${index}`,
      `value ${index} of ${id}`,
    ]),
  );
  return contactOf(id, { name: `Lead ${id}`, ownerId: '9', properties });
}

/** Each of the reasons gives as many points. */
function scored(contactId: string, points: number, scoredAt: number): ScoredContact {
  const lines = Array.from({ length: REASONS }, (_, index) => ({
    kind: 'term' as const,
    id: `term-${index}`,
    group: 'fit' as const,
    reason: ours(`Reason number ${index} in the words of a rep`),
    points,
  }));
  const score = {
    contactId,
    points: REASONS * points,
    min: -50,
    max: 150,
    grade: 'B' as const,
    lines,
    degraded: [],
  };
  const chance = { chance: null, whyNoChance: { say: 'by rules', with: {} } } as const;
  return { score: { ...score, ...chance, scorecardVersion: '1', scoredAt }, whatIf, signals };
}

const goal: Goal = {
  id: '7',
  name: 'Revenue',
  metric: { kind: 'revenue' },
  scope: { kind: 'rep', ownerId: '9' },
  period: { start: Date.UTC(2026, 9, 1), end: Date.UTC(2027, 0, 1) },
  target: new Decimal(300_000),
  versions: [],
  ramp: null,
  currency: null,
  pipelineIds: [],
  parentId: null,
  incentive: null,
  origin: 'hubspot',
  rejected: [],
};

function pace(): MeasuredPace {
  return {
    kind: 'measured',
    goal,
    period: { start: Date.UTC(2026, 9, 1), end: Date.UTC(2027, 0, 1) },
    target: new Decimal(300_000),
    actual: new Decimal(187_000),
    expected: new Decimal(201_000),
    arithmetic: { target: [], actual: [], expected: [] },
    rollUp: null,
    pace: 0.93,
    attainment: 0.62,
    verdict: 'behind',
    workingDays: { gone: 40, left: 25, total: 65 },
    runRateNeeded: new Decimal(4_520),
    runRateUsual: new Decimal(4_000),
    dealsCounted: 31,
    leftOut: [],
    smart: { letters: [] },
  };
}
