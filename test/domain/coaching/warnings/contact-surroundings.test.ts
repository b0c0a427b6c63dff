import { describe, expect, test } from '@jest/globals';
import type { ContactFacts } from '../../../../src/domain/coaching/contact-facts.ts';
import { judge } from '../../../../src/domain/coaching/judge.ts';
import { usualWarnings, warningsInForce } from '../../../../src/domain/coaching/portal-warnings.ts';
import type { WarningRule } from '../../../../src/domain/coaching/warning.ts';
import { contactFreeMail } from '../../../../src/domain/coaching/warnings/contact-free-mail.ts';
import { contactPersonaMismatch } from '../../../../src/domain/coaching/warnings/contact-persona-mismatch.ts';
import { contactPossibleDuplicate } from '../../../../src/domain/coaching/warnings/contact-possible-duplicate.ts';
import { contactStageContradiction } from '../../../../src/domain/coaching/warnings/contact-stage-contradiction.ts';
import {
  type ContactWarningMessages,
  contactWarnings,
} from '../../../../src/domain/coaching/warnings/contact-warnings.ts';
import { contactWeakChannel } from '../../../../src/domain/coaching/warnings/contact-weak-channel.ts';
import { asWritten } from '../../../../src/domain/told/told.ts';
import { spokenOfContact } from '../../../words/spoken.ts';
import { daysAgo, exampleContact, now } from './example-contact.ts';

type Facts = Partial<ContactFacts>;

/** What one rule finds, through the engine that hands it only what it declares. */
function found(rule: WarningRule<ContactFacts, ContactWarningMessages>, rest: Facts) {
  const { warnings, noData, failed } = judge(
    warningsInForce([rule], usualWarnings),
    { ...exampleContact(), ...rest },
    now,
  );
  expect(failed).toEqual([]);
  if (noData.length > 0) return `no data: ${noData[0]?.missing}`;
  const [warning] = warnings;
  return warning === undefined
    ? 'fine'
    : `${warning.severity}: ${spokenOfContact(warning).evidence}`;
}

type Case = [what: string, rest: Facts, result: string];

describe('a private address', () => {
  const inSales = { lifecycleStage: 'salesqualifiedlead', email: 'ana@gmail.com' };
  test.each<Case>([
    ['in sales', inSales, 'medium: Works for Acme, but writes from gmail.com.'],
    [
      'of a throwaway provider',
      { ...inSales, email: 'x@mailinator.com' },
      'medium: Works for Acme, but writes from mailinator.com.',
    ],
    ['of the company', { ...inSales, email: 'ana@acme.example' }, 'fine'],
    ['before sales', { ...inSales, lifecycleStage: 'marketingqualifiedlead' }, 'fine'],
    ['of a customer', { ...inSales, lifecycleStage: 'customer' }, 'fine'],
    ['that bounces, which another warning tells', { ...inSales, emailHealth: 'bounced' }, 'fine'],
    ['that is none', { ...inSales, email: null }, 'fine'],
    ['that is no address', { ...inSales, email: 'gmail.com' }, 'fine'],
    ['of somebody without a company', { ...inSales, company: null }, 'no data: company'],
  ])('%s', (_, rest, result) => expect(found(contactFreeMail, rest)).toBe(result));
});

describe('a possible duplicate', () => {
  const other = { id: '77', name: 'Ana Lind', by: 'e-mail address' } as const;
  test.each<Case>([
    [
      'names the other record',
      { alike: [other] },
      'medium: Same email address as Ana Lind (record 77).',
    ],
    [
      'counts the others',
      { alike: [{ ...other, name: null, by: 'name and company' }, other, other] },
      'medium: Same name and company as a contact without a name (record 77), and 2 more.',
    ],
    ['is none', { alike: [] }, 'fine'],
    ['of an archived record does not matter', { alike: [other], archived: true }, 'fine'],
    ['was not looked for', {}, 'no data: search for duplicates'],
  ])('%s', (_, rest, result) => expect(found(contactPossibleDuplicate, rest)).toBe(result));
});

describe('stage and deals', () => {
  const deals = (won: number, lost = 0, open = 0) => ({ won, lost, open });
  test.each<Case>([
    [
      'a lead with a won deal',
      { deals: deals(1) },
      'medium: A deal was won, but the lifecycle stage is still lead.',
    ],
    [
      'an opportunity with two',
      { lifecycleStage: 'opportunity', deals: deals(2, 0, 1) },
      'medium: 2 deals were won, but the lifecycle stage is still opportunity.',
    ],
    ['a lead with open deals', { deals: deals(0, 1, 2) }, 'fine'],
    [
      'a customer who lost and waits',
      { lifecycleStage: 'customer', deals: deals(0, 1, 2) },
      'medium: The lifecycle stage is customer, but no deal was won (1 lost, 2 open).',
    ],
    ['a customer with a won deal', { lifecycleStage: 'customer', deals: deals(1, 3) }, 'fine'],
    ['a customer without deals', { lifecycleStage: 'customer', deals: deals(0) }, 'fine'],
    ['an evangelist with a won deal', { lifecycleStage: 'evangelist', deals: deals(1) }, 'fine'],
    ['a stage of the portal’s own', { lifecycleStage: '4711', deals: deals(1) }, 'fine'],
    ['no stage', { lifecycleStage: null, deals: deals(1) }, 'fine'],
    ['an archived record', { archived: true, deals: deals(1) }, 'fine'],
    ['deals not counted', {}, 'no data: deals'],
  ])('%s', (_, rest, result) => expect(found(contactStageContradiction, rest)).toBe(result));
});

describe('a weak channel', () => {
  const weakChannel = { name: 'Paid social', conversion: 0.021, ofAll: 0.064 };
  const fresh = { weakChannel, lastContactedAt: null, createdAt: daysAgo(3) };
  test.each<Case>([
    [
      'of a fresh lead',
      fresh,
      'medium: 2.1% of the leads from Paid social buy; of all leads, 6.4% do.',
    ],
    ['of a lead that was tried', { ...fresh, lastContactedAt: daysAgo(1) }, 'fine'],
    ['of a lead of three weeks', { ...fresh, createdAt: daysAgo(21) }, 'fine'],
    ['is none', { ...fresh, weakChannel: null }, 'fine'],
    ['of a customer', { ...fresh, lifecycleStage: 'customer' }, 'fine'],
    ['is not known', { lastContactedAt: null }, 'no data: channels'],
    ['without a create date', { ...fresh, createdAt: null }, 'no data: create date'],
  ])('%s', (_, rest, result) => expect(found(contactWeakChannel, rest)).toBe(result));
});

describe('a persona mismatch', () => {
  const personaMismatch = [
    { say: 'usual persona', with: { id: 'specialist' } } as const,
    asWritten('Student'),
  ];
  const inSales = { lifecycleStage: 'opportunity', personaMismatch };
  test.each<Case>([
    [
      'in sales',
      inSales,
      'medium: Leads like this rarely buy here: Specialist or assistant; Student.',
    ],
    ['before sales', { ...inSales, lifecycleStage: 'lead' }, 'fine'],
    ['is none', { ...inSales, personaMismatch: [] }, 'fine'],
    ['of an older lead', { ...inSales, createdAt: daysAgo(91) }, 'fine'],
    ['without a create date', { ...inSales, createdAt: null }, 'no data: create date'],
    ['is not known', { lifecycleStage: 'opportunity' }, 'no data: personas'],
  ])('%s', (_, rest, result) => expect(found(contactPersonaMismatch, rest)).toBe(result));
});

test('whatever is not looked up is no data, never fine and never a warning', () => {
  const { warnings, noData } = judge(
    warningsInForce(contactWarnings, usualWarnings),
    exampleContact({
      lifecycleStage: 'opportunity',
      lastContactedAt: null,
      nextActivityAt: now + 1,
    }),
    now,
  );
  expect(warnings).toEqual([]);
  expect(noData.map(({ id }) => id)).toEqual([
    'contact-hot-waits',
    'contact-possible-duplicate',
    'contact-stage-contradiction',
    'contact-persona-mismatch',
    'contact-weak-channel',
  ]);
});
