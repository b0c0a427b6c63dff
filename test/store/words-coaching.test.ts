import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Warning } from '../../src/domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../src/domain/coaching/warnings/contact-warnings.ts';
import type { RejectedValue } from '../../src/domain/crm/rejection.ts';
import { rejectionWords } from '../../src/words/rejections.ts';
import { readerIn, spokenOfContact } from '../words/spoken.ts';
import { type KeptBefore, keptBefore } from './kept-before.ts';

/** What the version before kept of a lead and of a value that cannot be read. */
const before = {
  warnings: [
    {
      id: 'contact-no-owner',
      title: 'Nobody owns this lead',
      severity: 'high',
      evidence: 'No owner for 6 days.',
      why: 'A lead that nobody owns is not answered, and answers within the first day count most.',
      action: 'Take it, or assign it to somebody who can call today.',
    },
    {
      id: 'contact-free-mail',
      title: 'A private address for a business lead',
      severity: 'medium',
      evidence: 'Works for "Acme", and writes from gmail.com.',
      why: 'Because.',
      action: 'Ask.',
    },
  ],
  prompt: {
    id: 'claim-with-context',
    skill: 'sales technique',
    text: 'Take this lead.',
    goodLooksLike: 'A first sentence.',
  },
  rejected: [
    ['age', 'not a number: digits with an optional sign, point and exponent are allowed'],
    ['closedate', 'not a moment: an ISO 8601 date, or date and time with an offset'],
    ['amount', 'has more than 1000 digits before or after the point'],
    ['city', 'holds a character that cannot be stored (U+0000, or half of a surrogate pair)'],
    ['zip', 'somebody’s own reason'],
  ].map(([property, reason]) => ({ property, value: 'x', reason })),
};

let kept: KeptBefore;
beforeAll(async () => {
  kept = await keptBefore('_words_coaching.sql');
  for (const portal of [1, 2]) {
    const { warnings, prompt, rejected } = before;
    await kept.insert(portal, 'contact', {
      id: '51',
      archived: false,
      first_seen_at: 1,
      rejected,
    });
    await kept.insert(portal, 'lead_score', { contact_id: '51', scored_at: 1, warnings, prompt });
    await kept.insert(portal, 'deal_check', { deal_id: '71', checked_at: 1, warnings });
  }
  await kept.migrate();
}, 60_000);
afterAll(() => kept.close());

test.each([1, 2])('a warning and a prompt of before read well in portal %s', async (portal) => {
  const { warnings, prompt } = await kept.rowOf<{
    warnings: Warning<ContactWarningMessages>[];
    prompt: unknown;
  }>('lead_score', portal);
  const german = readerIn('de-de');
  expect(warnings.map((warning) => spokenOfContact(warning, german))).toMatchObject([
    {
      title: 'Niemand ist für diesen Lead zuständig',
      evidence: 'No owner for 6 days.',
      action: 'Take it, or assign it to somebody who can call today.',
    },
    { evidence: 'Works for "Acme", and writes from gmail.com.' },
  ]);
  expect(warnings.map((warning) => Object.keys(warning).toSorted())).toEqual([
    ['action', 'evidence', 'id', 'severity'],
    ['action', 'evidence', 'id', 'severity'],
  ]);
  expect(prompt).toEqual({ id: 'claim-with-context' });
});

test('a deal with warnings and no prompt keeps both so', async () => {
  const { warnings, prompt } = await kept.rowOf<{ warnings: unknown[]; prompt: unknown }>(
    'deal_check',
    1,
  );
  expect(warnings).toHaveLength(2);
  expect(prompt).toBeNull();
});

test('why values were set aside reads in the language of whoever looks; what nobody knows reads as it was written', async () => {
  const { rejected } = await kept.rowOf<{ rejected: RejectedValue[] }>('contact', 2);
  const german = readerIn('de-de');
  expect(rejected.map(({ property }) => property)).toEqual([
    'age',
    'closedate',
    'amount',
    'city',
    'zip',
  ]);
  const said = rejected.map(({ reason }) => rejectionWords(reason, german));
  expect(said[0]).toMatch(/^keine Zahl/);
  expect(said[1]).toMatch(/^kein Datum/);
  expect(said[2]).toBe('hat mehr als 1.000 Ziffern vor oder nach dem Komma');
  expect(said[3]).toMatch(/^enthält ein Zeichen/);
  expect(said[4]).toBe('somebody’s own reason');
});

test('the wall between portals stands again, for the owner of the tables too', async () => {
  expect(await kept.unforcedWalls()).toEqual([]);
});
