import type { DealFacts } from '../../../../src/domain/coaching/deal-facts.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';

/** Monday, 23 November 2026, noon in Berlin. */
export const now = Date.parse('2026-11-23T12:00+01:00');

/** So many days before the moment of judging; negative: after it. */
export function daysAgo(days: number): number {
  return now - days * DAY_MS;
}

/** An open deal that nothing is wrong with. */
export function exampleFacts(rest: Partial<DealFacts> = {}): DealFacts {
  return {
    outcome: 'open',
    stageLabel: 'Proposal',
    stageEnteredAt: daysAgo(3),
    stageNorm: { ninetiethDays: 15, passages: 48 },
    createdAt: daysAgo(40),
    closeDate: daysAgo(-20),
    timesPostponed: 0,
    lastContactedAt: daysAgo(2),
    nextActivityAt: null,
    contactIsRecorded: true,
    timeZone: 'Europe/Berlin',
    ...rest,
  };
}
