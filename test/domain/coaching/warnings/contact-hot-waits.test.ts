import { describe, expect, test } from '@jest/globals';
import type { ContactFacts } from '../../../../src/domain/coaching/contact-facts.ts';
import { judge } from '../../../../src/domain/coaching/judge.ts';
import { usualWarnings, warningsInForce } from '../../../../src/domain/coaching/portal-warnings.ts';
import { contactHotWaits } from '../../../../src/domain/coaching/warnings/contact-hot-waits.ts';
import {
  type ContactWarningMessages,
  contactWarnings,
} from '../../../../src/domain/coaching/warnings/contact-warnings.ts';
import { spokenOfContact } from '../../../words/spoken.ts';
import { daysAgo, exampleContact, now } from './example-contact.ts';

/** A lead of grade A whom somebody called ten days ago, who read the site an hour ago, and with whom nothing is planned. */
const waiting = (rest: Partial<ContactFacts> = {}): ContactFacts => ({
  ...exampleContact({ createdAt: daysAgo(200), lastContactedAt: daysAgo(10) }),
  grade: 'A',
  ...rest,
});

function found(rest: Partial<ContactFacts>, settings = usualWarnings) {
  const { warnings, noData, failed } = judge(
    warningsInForce<ContactFacts, ContactWarningMessages>([contactHotWaits], settings),
    waiting(rest),
    now,
  );
  expect(failed).toEqual([]);
  const [warning] = warnings;
  if (warning !== undefined) return `${warning.severity}: ${spokenOfContact(warning).evidence}`;
  return noData[0] === undefined ? 'fine' : `no data: ${noData[0].missing}`;
}

type Case = [what: string, rest: Partial<ContactFacts>, result: string];

describe('one of the best leads', () => {
  test.each<Case>([
    [
      'with an old last contact waits',
      {},
      'high: Grade A; last contact 10 days ago; nothing is planned.',
    ],
    [
      'of grade B waits as well',
      { grade: 'B' },
      'medium: Grade B; last contact 10 days ago; nothing is planned.',
    ],
    [
      'waits from the seventh day on',
      { lastContactedAt: daysAgo(7) },
      'high: Grade A; last contact 7 days ago; nothing is planned.',
    ],
    ['that was talked with within a week does not', { lastContactedAt: daysAgo(6.9) }, 'fine'],
    ['with a meeting ahead does not', { nextActivityAt: daysAgo(-20) }, 'fine'],
    [
      'whose planned activity passed does',
      { nextActivityAt: daysAgo(1) },
      'high: Grade A; last contact 10 days ago; nothing is planned.',
    ],
    [
      'that nobody was ever in touch with waits',
      { lastContactedAt: null },
      'high: Grade A; came in 200 days ago; nobody has been in touch, and nothing is planned.',
    ],
    [
      'that came in today has its first day',
      { lastContactedAt: null, createdAt: daysAgo(0.9) },
      'fine',
    ],
    ['with a deal was met, logged or not', { lastContactedAt: null, dealIds: ['7'] }, 'fine'],
    [
      'of which nobody knows when it came in',
      { lastContactedAt: null, createdAt: null },
      'no data: create date',
    ],
    ['that is a customer is left alone', { lifecycleStage: 'customer' }, 'fine'],
    ['that was set aside is left alone', { properties: { hs_lead_status: 'UNQUALIFIED' } }, 'fine'],
    ['is not of grade C', { grade: 'C' }, 'fine'],
    ['is not of grade D', { grade: 'D' }, 'fine'],
  ])('%s', (_, rest, result) => expect(found(rest)).toBe(result));

  test('is not known without a grade', () => {
    const { grade: _, ...ungraded } = waiting();
    const { noData } = judge(warningsInForce([contactHotWaits], usualWarnings), ungraded, now);
    expect(noData).toEqual([{ id: 'contact-hot-waits', missing: 'grade' }]);
  });

  test('waits as long as the portal says', () => {
    const set = (limit: number) => ({
      warnings: [{ id: contactHotWaits.id, on: true, limit }],
      promptsOff: [],
    });
    expect(found({}, set(11))).toBe('fine');
    expect(found({}, set(10))).toMatch(/^high/);
  });

  test.each<[string, Partial<ContactFacts>]>([
    ['contact-no-owner', { ownerId: null }],
    ['contact-never-contacted', { createdAt: daysAgo(3), lastContactedAt: null }],
    ['contact-gone-quiet', { lastEngagedAt: daysAgo(30) }],
  ])('leaves the word to %s, and has it again where that is switched off', (id, rest) => {
    const heard = (settings = usualWarnings) =>
      judge(warningsInForce(contactWarnings, settings), waiting(rest), now).warnings.map(
        (each) => each.id,
      );
    expect(heard()).toEqual([id]);
    expect(heard({ warnings: [{ id, on: false, limit: null }], promptsOff: [] })).toEqual([
      'contact-hot-waits',
    ]);
  });
});
