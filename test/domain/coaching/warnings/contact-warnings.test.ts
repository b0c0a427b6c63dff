import { describe, expect, test } from '@jest/globals';
import type { ContactFacts } from '../../../../src/domain/coaching/contact-facts.ts';
import { judge } from '../../../../src/domain/coaching/judge.ts';
import { usualWarnings, warningsInForce } from '../../../../src/domain/coaching/portal-warnings.ts';
import type { WarningRule } from '../../../../src/domain/coaching/warning.ts';
import { contactGoneQuiet } from '../../../../src/domain/coaching/warnings/contact-gone-quiet.ts';
import { contactNeverContacted } from '../../../../src/domain/coaching/warnings/contact-never-contacted.ts';
import { contactNoOwner } from '../../../../src/domain/coaching/warnings/contact-no-owner.ts';
import { contactUnreachable } from '../../../../src/domain/coaching/warnings/contact-unreachable.ts';
import {
  type ContactWarningMessages,
  contactWarnings,
} from '../../../../src/domain/coaching/warnings/contact-warnings.ts';
import type { Contact } from '../../../../src/domain/crm/contact.ts';
import { contactWarningTexts } from '../../../../src/words/contact-warnings.ts';
import { spokenOfContact } from '../../../words/spoken.ts';
import { daysAgo, exampleContact, now } from './example-contact.ts';

/** What one rule finds, through the engine that hands it only what it declares. */
function found(
  rule: WarningRule<ContactFacts, ContactWarningMessages>,
  rest: Partial<ContactFacts>,
) {
  const { warnings, noData, failed } = judge(
    warningsInForce([rule], usualWarnings),
    { ...exampleContact(), ...rest },
    now,
  );
  expect(failed).toEqual([]);
  if (noData.length > 0) return 'no data';
  const [warning] = warnings;
  return warning === undefined
    ? 'fine'
    : `${warning.severity}: ${spokenOfContact(warning).evidence}`;
}

type Case = [what: string, rest: Partial<ContactFacts>, result: string];

describe('no owner', () => {
  test.each<Case>([
    ['an owner', { ownerId: '7', createdAt: daysAgo(90) }, 'fine'],
    ['nobody for less than a day', { ownerId: null, createdAt: daysAgo(0.99) }, 'fine'],
    [
      'nobody for a day',
      { ownerId: null, createdAt: daysAgo(1.3) },
      'medium: No owner for 31 hours.',
    ],
    ['nobody for six days', { ownerId: null, createdAt: daysAgo(6) }, 'high: No owner for 6 days.'],
    [
      'nobody since an assignment was taken back',
      {
        ownerId: null,
        createdAt: daysAgo(200),
        properties: { hubspot_owner_assigneddate: new Date(daysAgo(2.5)).toISOString() },
      },
      'medium: No owner for 2 days.',
    ],
    [
      'an assignment date that cannot be read',
      { ownerId: null, createdAt: daysAgo(4), properties: { hubspot_owner_assigneddate: 'soon' } },
      'high: No owner for 4 days.',
    ],
    ['no create date', { ownerId: null, createdAt: null }, 'no data'],
  ])('%s', (_, rest, result) => expect(found(contactNoOwner, rest)).toBe(result));
});

describe('unreachable', () => {
  test.each<Case>([
    ['an address that works', {}, 'fine'],
    [
      'bounced, no phone',
      { emailHealth: 'bounced' },
      'high: Emails to this address bounced, and no phone number.',
    ],
    [
      'invalid, with a phone',
      { emailHealth: 'invalid', properties: { phone: '+1 555 0100' } },
      'medium: The email address is not valid; there is a phone number.',
    ],
    [
      'missing, with a mobile',
      { emailHealth: 'missing', email: null, properties: { mobilephone: '+1 555 0100' } },
      'medium: There is no email address; there is a phone number.',
    ],
  ])('%s', (_, rest, result) => expect(found(contactUnreachable, rest)).toBe(result));
});

describe('never contacted', () => {
  const never = { lastContactedAt: null, lastEngagedAt: null };

  test.each<Case>([
    ['contacted', { createdAt: daysAgo(5) }, 'fine'],
    ['new within a day', { ...never, createdAt: daysAgo(0.9) }, 'fine'],
    [
      'new for two days',
      { ...never, createdAt: daysAgo(2) },
      'medium: Came in 2 days ago; no call, meeting or email since.',
    ],
    [
      'new and interested',
      { ...never, createdAt: daysAgo(3), lastEngagedAt: daysAgo(1 / 24) },
      'high: Came in 3 days ago; no call, meeting or email since. Last sign of interest 1 hour ago.',
    ],
    ['a contact planned', { ...never, nextActivityAt: daysAgo(-1) }, 'fine'],
    [
      'a planned contact that passed',
      { ...never, nextActivityAt: daysAgo(1) },
      'medium: Came in 5 days ago; no call, meeting or email since.',
    ],
    ['old and silent', { ...never, createdAt: daysAgo(91) }, 'fine'],
    [
      'old and interested again',
      { ...never, createdAt: daysAgo(300), lastEngagedAt: daysAgo(6) },
      'high: Came in 300 days ago; no call, meeting or email since. Last sign of interest 6 days ago.',
    ],
    ['no create date', { ...never, createdAt: null }, 'no data'],
    ['a deal with it, whether a contact was logged or not', { ...never, dealIds: ['7'] }, 'fine'],
  ])('%s', (_, rest, result) => expect(found(contactNeverContacted, rest)).toBe(result));
});

describe('gone quiet', () => {
  test.each<Case>([
    ['interest today', {}, 'fine'],
    [
      'interest that waits for an answer',
      { lastContactedAt: daysAgo(10), lastEngagedAt: daysAgo(4) },
      'high: Showed interest 4 days ago; last contact 10 days ago.',
    ],
    ['interest of yesterday', { lastContactedAt: daysAgo(9), lastEngagedAt: daysAgo(1.5) }, 'fine'],
    ['answered, and quiet for 13 days', { lastEngagedAt: daysAgo(13) }, 'fine'],
    [
      'answered, and quiet for 14 days',
      { lastContactedAt: daysAgo(12), lastEngagedAt: daysAgo(14) },
      'medium: No visit, open, click, reply or form for 14 days, and nothing is planned.',
    ],
    [
      'our own mails do not reset the clock',
      { lastContactedAt: daysAgo(0), lastEngagedAt: daysAgo(30) },
      'medium: No visit, open, click, reply or form for 30 days, and nothing is planned.',
    ],
    [
      'waited so long that it is quiet',
      { lastContactedAt: daysAgo(40), lastEngagedAt: daysAgo(20) },
      'medium: No visit, open, click, reply or form for 20 days, and nothing is planned.',
    ],
    ['quiet for longer than a quarter', { lastEngagedAt: daysAgo(91) }, 'fine'],
    ['an activity is planned', { lastEngagedAt: daysAgo(30), nextActivityAt: daysAgo(-3) }, 'fine'],
    ['nobody was in touch yet', { lastContactedAt: null, lastEngagedAt: daysAgo(30) }, 'fine'],
    ['no sign of the buyer ever', { lastEngagedAt: null }, 'no data'],
  ])('%s', (_, rest, result) => expect(found(contactGoneQuiet, rest)).toBe(result));
});

describe('contacts that ask nothing of sales', () => {
  const neglected: Partial<Contact> = {
    ownerId: null,
    createdAt: daysAgo(20),
    emailHealth: 'bounced',
    lastContactedAt: null,
    lastEngagedAt: daysAgo(5),
  };
  const warned = (rest: Partial<Contact>) =>
    judge(
      warningsInForce(contactWarnings, usualWarnings),
      exampleContact({ ...neglected, ...rest }),
      now,
    ).warnings.map((each) => each.id);

  test('are warned of while they are leads', () => {
    const all = ['contact-no-owner', 'contact-unreachable', 'contact-never-contacted'];
    for (const stage of ['lead', 'opportunity', null, 'hot prospect']) {
      expect(warned({ lifecycleStage: stage })).toEqual(all);
    }
  });

  test.each<Partial<Contact>>([
    { lifecycleStage: 'customer' },
    { lifecycleStage: 'evangelist' },
    { lifecycleStage: 'subscriber' },
    { lifecycleStage: 'other' },
    { archived: true },
    { properties: { hs_lead_status: 'UNQUALIFIED' } },
  ])('%j is left alone', (rest) => {
    expect(warned(rest)).toEqual([]);
    expect(warned({ ...rest, lastContactedAt: daysAgo(10) })).toEqual([]);
  });
});

test('every contact warning is named once and says what, why and what to do without blame', () => {
  expect(new Set(contactWarnings.map((each) => each.id)).size).toBe(10);
  const { warnings } = contactWarningTexts.en;
  for (const { title, why } of Object.values(warnings)) {
    expect(title.length).toBeLessThan(60);
    expect(why.length).toBeLessThanOrEqual(105);
    for (const text of [title, why])
      expect(text).not.toMatch(/you (failed|forgot|did not)|fault|bad at/i);
  }
});
