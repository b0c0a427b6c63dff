import type { Contact } from '../../../../src/domain/crm/contact.ts';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';

/** The moment that the examples are judged at. */
export const now = Date.UTC(2026, 10, 23, 12);

/** So many days before the moment of judging. */
export function daysAgo(days: number): number {
  return now - days * DAY_MS;
}

/** A lead of five days whom its owner called yesterday and who read the site today: nothing to warn of. */
export function exampleContact(rest: Partial<Contact> = {}): Contact {
  return {
    id: '1',
    name: 'Ana',
    email: 'ana@acme.example',
    emailHealth: 'fine',
    company: 'Acme',
    jobTitle: null,
    lifecycleStage: 'lead',
    source: null,
    ownerId: '7',
    createdAt: daysAgo(5),
    modifiedAt: null,
    lastContactedAt: daysAgo(1),
    nextActivityAt: null,
    lastEngagedAt: daysAgo(0.1),
    dealIds: [],
    archived: false,
    properties: {},
    rejected: [],
    ...rest,
  };
}
