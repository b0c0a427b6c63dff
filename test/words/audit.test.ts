import { expect, test } from '@jest/globals';
import { auditWords } from '../../src/words/audit-words.ts';
import { roleChanges } from '../../src/words/en/access.ts';
import { audit } from '../../src/words/en/audit.ts';
import { calendarChanges } from '../../src/words/en/calendar.ts';
import { warningChanges } from '../../src/words/en/portal-warnings.ts';
import { scheduleChanges } from '../../src/words/en/schedule.ts';
import { readerIn } from './spoken.ts';

test('no two subjects of the audit log share an id', () => {
  const subjects = [calendarChanges, warningChanges, roleChanges, scheduleChanges];
  const ids = subjects.flatMap((each) => Object.keys(each));
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(audit)).toEqual(expect.arrayContaining(ids));
});

test.each([
  ['fiscal year moved', { from: 1, to: 4 }, 'The fiscal year starts in: January, now April.'],
  ['weekend changed', { from: [6, 7], to: [] }, 'Weekend: Saturday, Sunday, now none.'],
  ['holidays changed', { from: null, to: 'DE BY' }, 'Public holidays: none, now DE BY.'],
  [
    'own calendar changed',
    {
      person: 'Ana',
      from: null,
      to: { say: 'own calendar', with: { place: 'FR', timeOff: ['2026-12-01..2026-12-04'] } },
    },
    'Ana: same as everyone, now holidays of FR; away 2026-12-01..2026-12-04.',
  ],
  [
    'prompt switched',
    { prompt: 'only-looking', on: false },
    'Prompt "Expect "we are only looking", and…": switched off.',
  ],
  [
    'role changed',
    { name: 'Ana', user: '7', from: 'rep', to: 'admin' },
    'Ana (user 7): rep, now admin.',
  ],
])('%s is said in English, whoever reads', (id, values, sentence) => {
  expect(auditWords({ say: id, with: values }, readerIn('de-de'))).toBe(sentence);
});
