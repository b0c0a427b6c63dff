import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choosePrompt } from '../../../src/domain/coaching/choose-prompt.ts';
import { judge } from '../../../src/domain/coaching/judge.ts';
import {
  allWarnings,
  checkWarnings,
  describeWarnings,
  type PortalWarnings,
  tidyWarnings,
  usualWarnings,
  type WarningSetting,
  warningsInForce,
} from '../../../src/domain/coaching/portal-warnings.ts';
import { promptLibrary } from '../../../src/domain/coaching/prompts.ts';
import { contactWarnings } from '../../../src/domain/coaching/warnings/contact-warnings.ts';
import { dealWarnings } from '../../../src/domain/coaching/warnings/deal-warnings.ts';
import { DAY_MS } from '../../../src/domain/crm/time.ts';
import { auditWords } from '../../../src/words/audit-words.ts';
import { english } from '../../../src/words/english.ts';
import { settingFaultWords } from '../../../src/words/setting-faults.ts';
import { exampleContact, now } from './warnings/example-contact.ts';
import { exampleFacts } from './warnings/example-deal.ts';

const of = (...warnings: WarningSetting[]): PortalWarnings => ({ warnings, promptsOff: [] });
const faultsIn = (given: PortalWarnings) =>
  checkWarnings(given).map(({ field, wrong }) => ({ field, wrong: settingFaultWords(wrong) }));
const differences = (...states: Parameters<typeof describeWarnings>) =>
  describeWarnings(...states).map((told) => auditWords(told, english));
const every = [...allWarnings.contact, ...allWarnings.deal];
const ids = every.map(({ id }) => id);

const settings = fc.record({
  warnings: fc.array(
    fc.record({
      id: fc.constantFrom(...ids),
      on: fc.boolean(),
      limit: fc.option(fc.integer({ min: 1, max: 400 })),
    }),
  ),
  promptsOff: fc.array(fc.constantFrom(...promptLibrary.map(({ id }) => id))),
});

/** Contacts and deals in all the ages that warnings tell apart. */
const ages = fc.record({
  created: fc.double({ min: 0, max: 400, noNaN: true }),
  contacted: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
  engaged: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
  owned: fc.boolean(),
  postponed: fc.nat(5),
});
const before = (days: number | null) => (days === null ? null : now - days * DAY_MS);

interface Ages {
  readonly created: number;
  readonly contacted: number | null;
  readonly engaged: number | null;
  readonly owned: boolean;
  readonly postponed: number;
}

function heard({ created, contacted, engaged, owned, postponed }: Ages, given: PortalWarnings) {
  const contact = exampleContact({
    createdAt: before(created),
    lastContactedAt: before(contacted),
    lastEngagedAt: before(engaged),
    ownerId: owned ? '7' : null,
  });
  const deal = exampleFacts({
    createdAt: before(created),
    stageEnteredAt: before(created),
    closeDate: before(created - 30),
    lastContactedAt: before(contacted),
    timesPostponed: postponed,
  });
  const facts = { ...contact, grade: 'A' as const };
  return [
    ...judge(warningsInForce(contactWarnings, given), facts, now).warnings,
    ...judge(warningsInForce(dealWarnings, given), deal, now).warnings,
  ];
}

describe('settings of warnings', () => {
  test('have the usual limits as they were before anybody could set them', () => {
    const usual = every.flatMap(({ id, threshold }) =>
      threshold === null ? [] : [[id, threshold.usual]],
    );
    expect(Object.fromEntries(usual)).toEqual({
      'contact-no-owner': 1,
      'contact-never-contacted': 1,
      'contact-gone-quiet': 14,
      'contact-hot-waits': 7,
      'contact-weak-channel': 14,
      'deal-close-date-passed': 1,
      'deal-close-date-postponed': 3,
      'deal-stuck-in-stage': 30,
      'deal-no-next-step': 7,
    });
  });

  test('hold the usual threshold within its own bounds', () => {
    for (const { threshold } of every) {
      if (threshold === null) continue;
      expect(threshold.least).toBeLessThanOrEqual(threshold.usual);
      expect(threshold.usual).toBeLessThanOrEqual(threshold.most);
    }
  });

  test('that name the usual limit, what cannot be set, or nobody’s warning change nothing', () => {
    const said = every.map(({ id, threshold }) => ({
      id,
      on: true,
      limit: threshold?.usual ?? 5,
    }));
    const nonsense = every.map(({ id }) => ({ id, on: true, limit: 0.5 }));
    const stranger = { id: 'of-the-future', on: false, limit: 3 };
    fc.assert(
      fc.property(ages, (given) => {
        const usual = heard(given, usualWarnings);
        expect(heard(given, of(...said))).toEqual(usual);
        expect(heard(given, of(...nonsense))).toEqual(usual);
        expect(heard(given, of(stranger))).toEqual(usual);
      }),
    );
  });

  test('that switch a warning off silence it and no other', () => {
    fc.assert(
      fc.property(ages, fc.constantFrom(...ids), (given, id) => {
        const left = heard(given, of({ id, on: false, limit: null })).map((each) => each.id);
        const usual = heard(given, usualWarnings).map((each) => each.id);
        expect(left).not.toContain(id);
        // Who left the word to it speaks again.
        expect(left.filter((each) => each !== 'contact-hot-waits')).toEqual(
          usual.filter((each) => each !== id && each !== 'contact-hot-waits'),
        );
      }),
    );
  });

  test('a longer limit never makes a warning come earlier', () => {
    const adjustable = every.filter(
      // What is fresh for longer is warned of for longer.
      ({ id, threshold }) => threshold !== null && id !== 'contact-weak-channel',
    );
    fc.assert(
      fc.property(ages, fc.constantFrom(...adjustable), fc.nat(), (given, { id, threshold }, n) => {
        if (threshold === null) return;
        const { least, most } = threshold;
        const limit = least + (n % (most - least));
        const alone = ids.filter((each) => each !== id);
        const at = (days: number) => {
          const others = alone.map((each) => ({ id: each, on: false, limit: null }));
          return heard(given, of(...others, { id, on: true, limit: days })).length;
        };
        expect(at(limit + 1)).toBeLessThanOrEqual(at(limit));
      }),
    );
  });

  test('are checked whole: what cannot be set, why, and what can', () => {
    expect(
      faultsIn({
        warnings: [
          { id: 'contact-no-owner', on: true, limit: 31 },
          { id: 'contact-no-owner', on: true, limit: 1.5 },
          { id: 'contact-free-mail', on: true, limit: 3 },
          { id: '__proto__', on: false, limit: null },
          { id: 'deal-no-next-step', on: false, limit: 90 },
        ],
        promptsOff: ['constructor', 'only-looking'],
      }),
    ).toEqual([
      {
        field: 'contact-no-owner',
        wrong: 'Days without an owner: 31 is not possible. Enter a whole number from 1 to 30.',
      },
      {
        field: 'contact-no-owner',
        wrong: 'Days without an owner: 1.5 is not possible. Enter a whole number from 1 to 30.',
      },
      {
        field: 'contact-free-mail',
        wrong: '"Personal email address on a business lead" has no threshold to set.',
      },
      { field: '__proto__', wrong: 'There is no warning "__proto__". Reload the page.' },
      { field: 'constructor', wrong: 'There is no prompt "constructor". Reload the page.' },
    ]);
  });

  test('are kept without what is as usual, and mean the same', () => {
    fc.assert(
      fc.property(settings, ages, (given, record) => {
        const plain = tidyWarnings(given);
        expect(heard(record, plain)).toEqual(heard(record, given));
        expect(tidyWarnings(plain)).toEqual(plain);
      }),
    );
    expect(tidyWarnings(of({ id: 'contact-no-owner', on: true, limit: 1 }))).toEqual(usualWarnings);
  });

  test('are compared in words', () => {
    const after: PortalWarnings = {
      warnings: [
        { id: 'contact-no-owner', on: false, limit: null },
        { id: 'deal-no-next-step', on: true, limit: 10 },
      ],
      promptsOff: ['only-looking'],
    };
    expect(differences(usualWarnings, after)).toEqual([
      '"Nobody owns this lead": switched off.',
      '"No next step planned": days without contact 7, now 10.',
      'Prompt "Expect "we are only looking", and…": switched off.',
    ]);
    expect(differences(after, usualWarnings)[1]).toBe(
      '"No next step planned": days without contact 10, now 7.',
    );
    expect(differences(after, structuredClone(after))).toEqual([]);
  });
});

test('a prompt that is switched off gives way to the next that answers, or to none', () => {
  const wish = {
    subject: 'contact',
    warnings: [{ id: 'contact-never-contacted' }],
    stage: 'lead',
    hasOpenDeal: false,
  };
  const chosen = (...off: string[]) => choosePrompt({ ...wish, subject: 'contact' }, off)?.id;
  expect(chosen()).toBe('one-problem-one-customer');
  expect(chosen('one-problem-one-customer')).toBe('only-looking');
  expect(chosen('one-problem-one-customer', 'only-looking')).toBeUndefined();
});
