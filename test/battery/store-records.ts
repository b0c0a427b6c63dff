import { Decimal } from 'decimal.js';
import type { Prompt } from '../../src/domain/coaching/prompt.ts';
import type { Contact } from '../../src/domain/crm/contact.ts';
import type { Deal } from '../../src/domain/crm/deal.ts';
import type { Goal } from '../../src/domain/crm/goal.ts';
import type { PropertyChange } from '../../src/domain/crm/property.ts';
import type { PortalSchema } from '../../src/domain/crm/schema.ts';
import type { MeasuredPace } from '../../src/domain/goals/pace.ts';
import type { WhatWouldChange } from '../../src/domain/leads/explain/what-would-change.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import type { SyncedRecord } from '../../src/use-cases/ports/crm-source.ts';
import type { ScoredContact } from '../../src/use-cases/ports/lead-store.ts';
import type { StreamState } from '../../src/use-cases/ports/sync-store.ts';

/** A state to commit pages with. */
export const current: StreamState = { phase: 'current', bookmark: 1_000 };

/** A contact with nothing known but its id. */
export function contactOf(id: string, known: Partial<Contact> = {}): Contact {
  return {
    id,
    name: null,
    email: null,
    emailHealth: 'missing',
    company: null,
    jobTitle: null,
    lifecycleStage: null,
    source: null,
    ownerId: null,
    createdAt: null,
    modifiedAt: null,
    lastContactedAt: null,
    nextActivityAt: null,
    lastEngagedAt: null,
    dealIds: [],
    archived: false,
    properties: {},
    rejected: [],
    ...known,
  };
}

/** An open deal with nothing known but its id. */
export function dealOf(id: string, known: Partial<Deal> = {}): Deal {
  return {
    id,
    name: null,
    pipelineId: null,
    stageId: null,
    outcome: 'open',
    stageEnteredAt: null,
    ownerId: null,
    amount: null,
    homeAmount: null,
    closeDate: null,
    timesPostponed: 0,
    createdAt: null,
    modifiedAt: null,
    lastContactedAt: null,
    nextActivityAt: null,
    contactIds: [],
    archived: false,
    properties: {},
    rejected: [],
    ...known,
  };
}

/** A goal that leaves everything open. */
export function goalOf(id: string, known: Partial<Goal> = {}): Goal {
  return {
    id,
    name: null,
    metric: null,
    scope: { kind: 'nobody' },
    period: null,
    target: null,
    versions: [],
    ramp: null,
    currency: null,
    pipelineIds: [],
    parentId: null,
    incentive: null,
    origin: 'hubspot',
    rejected: [],
    ...known,
  };
}

/** Records without history, as a page holds them. */
export function page<R>(...records: readonly R[]): SyncedRecord<R>[] {
  return records.map((record) => ({ record, history: [] }));
}

/** A record with its history. */
export function withHistory<R>(record: R, ...history: readonly PropertyChange[]): SyncedRecord<R> {
  return { record, history };
}

/** A change that somebody made in the CRM. */
export function change(property: string, value: string | null, at: number): PropertyChange {
  return { property, value, at, source: 'CRM_UI' };
}

export const warning = {
  id: 'stale',
  severity: 'high' as const,
  evidence: asWritten('41 days without contact'),
  action: asWritten('Call today.'),
};

export const prompt: Prompt = { id: 'only-looking' };

const whatIf: WhatWouldChange = {
  nextGrade: {
    grade: 'B',
    score: 30,
    changes: [
      { property: 'email', kind: 'correct', what: asWritten('Company address'), points: 5 },
    ],
  },
  missing: [{ property: 'phone', title: asWritten('Phone'), least: 2, most: 4 }],
};

/** A contact's score of so many points, with one line that makes them. */
export function scoredOf(contactId: string, points: number, scoredAt = 50): ScoredContact {
  return {
    score: {
      contactId,
      points,
      min: -100,
      max: 100,
      grade: points > 50 ? 'A' : 'C',
      lines: [{ kind: 'term', id: 't', group: 'fit', reason: asWritten('A reason'), points }],
      degraded: [{ termId: 'u', why: [{ say: 'no such property', with: { property: 'u' } }] }],
      scorecardVersion: 'v1',
      scoredAt,
      chance: null,
      whyNoChance: { say: 'by rules', with: {} },
    },
    whatIf,
    signals: { warnings: [warning], prompt },
  };
}

/** A measured pace for a goal. */
export function measuredOf(goal: Goal, pace: number | null): MeasuredPace {
  return {
    kind: 'measured',
    goal,
    period: { start: 0, end: 86_400_000 },
    target: new Decimal('187000.50'),
    actual: new Decimal('0.1'),
    expected: new Decimal('1e-7'),
    arithmetic: { target: [], actual: [], expected: [] },
    rollUp: null,
    pace,
    attainment: 0.25,
    verdict: 'behind',
    workingDays: { gone: 3, left: 20, total: 23 },
    runRateNeeded: new Decimal('12.34'),
    runRateUsual: null,
    dealsCounted: 4,
    leftOut: [{ reason: { say: 'no rate', with: { currency: 'USD', to: 'EUR' } }, count: 1 }],
    smart: {
      letters: [
        {
          part: 'specific',
          verdict: 'not met',
          reach: null,
          evidence: [
            { say: 'moves so far', with: { amount: { value: '187000.50', currency: 'EUR' } } },
          ],
          mend: { say: 'no metric', with: {} },
        },
      ],
    },
  };
}

/** A portal with two owners, two pipelines and a property. */
export function schemaOf(portalId: number): PortalSchema {
  const stage = { order: 0, outcome: 'open', probability: 0.2 } as const;
  return {
    portal: { id: portalId, timeZone: 'Europe/Berlin', homeCurrency: 'EUR' },
    definitions: [
      {
        objectType: 'contact',
        name: 'constructor',
        label: 'Builder "of" things\\',
        type: 'enumeration',
        options: [{ value: 'a', label: 'Ä' }],
      },
    ],
    owners: [
      { id: '9', userId: '900', email: 'z@example.com', name: 'Zoe', archived: false, teams: [] },
      {
        id: '10',
        userId: null,
        email: null,
        name: 'Abe',
        archived: true,
        teams: [{ id: 't1', name: 'North' }],
      },
    ],
    pipelines: [
      { id: 'p', label: 'Sales', stages: [{ id: 's1', label: 'First', ...stage }] },
      { id: 'q', label: 'Renewals', stages: [] },
    ],
  };
}
