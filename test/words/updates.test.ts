import { describe, expect, test } from '@jest/globals';
import type { ProgressUpdateView, UpdateLineView } from '../../src/contract/progress-update.ts';
import { formatFor } from '../../src/words/format.ts';
import { headlineOf, sentenceOf } from '../../src/words/updates.ts';

const format = formatFor({ user: { locale: 'en-us' }, portal: { timezone: 'Europe/Berlin' } });
const voice = { about: null, format };
const euros = (value: string) => ({ value, currency: 'EUR' });
const count = (value: string) => ({ value, currency: null });

const goal = {
  id: 'g',
  period: { say: 'quarter', with: { quarter: 4, year: 2026 } },
  metric: { say: 'revenue', with: {} },
  isAssumed: false,
} as const;
const named = (name: string) => ({ say: 'named', with: { name } }) as const;
const about = { goal, who: null };
const standing = { actual: euros('33100'), target: euros('66000'), attainment: 0.5015 };
const deals = { goal: { ...goal, metric: { say: 'deals won', with: {} } } as const, who: null };

describe('an update says', () => {
  test.each<[UpdateLineView, string]>([
    [
      { kind: 'standing', ...about, ...standing, verdict: 'behind' },
      'Q4 2026 revenue: €33,100 of €66,000 (50%), behind.',
    ],
    [
      { kind: 'standing', ...about, who: named('Ana Lind'), ...standing, verdict: 'ahead' },
      'Ana Lind, Q4 2026 revenue: €33,100 of €66,000 (50%), ahead.',
    ],
    [
      {
        kind: 'standing',
        goal: { ...goal, isAssumed: true },
        who: null,
        actual: euros('65999.99'),
        target: euros('66000'),
        attainment: 0.9999999,
        verdict: 'ahead',
      },
      'Q4 2026 revenue: €65,999.99 of an assumed €66,000 (99%), ahead.',
    ],
    [
      { kind: 'progress', ...about, by: euros('6500'), deals: 2, since: '2026-11-16T06:00:00Z' },
      'Since Nov 16: +€6,500 from 2 won deals.',
    ],
    [
      { kind: 'progress', ...about, by: euros('-5000'), deals: -1, since: '2026-11-15T23:30:00Z' },
      'Since Nov 16: -€5,000, 1 won deal fewer.',
    ],
    [
      { kind: 'progress', ...deals, by: count('3'), deals: null, since: '2026-11-16T06:00:00Z' },
      'Since Nov 16: +3.',
    ],
    [
      { kind: 'standing', ...about, ...standing, verdict: null },
      'Q4 2026 revenue: €33,100 of €66,000 (50%).',
    ],
    [
      {
        kind: 'outlook',
        ...about,
        chance: { kind: 'chance', chance: 0.6, step: 0.05, littleHistory: false, winsSeen: 90 },
        range: { p10: euros('61000'), p50: euros('68000'), p90: euros('74000') },
      },
      '60% chance to hit. Likely €61,000 to €74,000 by the end.',
    ],
    [
      {
        kind: 'changed',
        ...about,
        currency: 'EUR',
        change: {
          basis: 'forecast',
          from: '2026-11-16T06:00:00Z',
          to: '2026-11-23T06:00:00Z',
          forecast: {
            from: '80000',
            to: '68000',
            amount: '-12000',
            lines: [
              { kind: 'slipped', amount: '-30000', deals: [], others: 2 },
              { kind: 'new', amount: '18000', deals: [], others: 1 },
            ],
          },
        },
      },
      'Since Mon, Nov 16: forecast -€12,000 (slipped -€30,000, new +€18,000).',
    ],
    [
      {
        kind: 'beat forecast',
        ...about,
        level: 'P90',
        actual: euros('82000'),
        said: euros('74000'),
        saidAt: '2026-11-15T06:00:00Z',
      },
      'You finished Q4 2026 revenue at €82,000, above the high end of the forecast of Nov 15 (€74,000).',
    ],
    [
      { kind: 'new target', ...about, before: euros('66000'), target: euros('70000') },
      'The target was changed from €66,000 to €70,000.',
    ],
    [
      { kind: 'needed', ...about, runRate: euros('1586.2'), usual: euros('900'), daysLeft: 29 },
      'Needs €1,590 a working day, 29 working days left; usual is €900.',
    ],
    [
      { kind: 'needed', ...deals, runRate: count('0.25'), usual: null, daysLeft: 8 },
      'Needs one every 4 working days, 8 working days left.',
    ],
    [
      { kind: 'needed', ...about, runRate: euros('1586'), usual: euros('900'), daysLeft: 1 },
      'Needs €1,586 on the last working day; usual is €900.',
    ],
    [{ kind: 'milestone', ...about, share: 0.5 }, 'You passed half of the goal, Q4 2026 revenue.'],
    [
      { kind: 'milestone', ...about, who: named('Ana Lind'), share: 1 },
      'Ana Lind reached the goal, Q4 2026 revenue.',
    ],
    [
      { kind: 'result', ...about, ...standing, result: 'missed' },
      'Q4 2026 revenue ended at €33,100 of €66,000 (50%).',
    ],
    [
      { kind: 'result', ...about, ...standing, result: 'exceeded' },
      'You exceeded the goal, Q4 2026 revenue: €33,100 of €66,000 (50%).',
    ],
    [
      { kind: 'improved', ...about, who: named('Bo'), wins: 24, winsBefore: 9, isMost: true },
      'Bo improved most in Q4 2026 revenue: 24 deals won, 9 in the previous period.',
    ],
    [
      { kind: 'rank', ...about, place: 2, of: 8 },
      'Place 2 of 8 in the team by share of the target, Q4 2026 revenue.',
    ],
  ])('%j', (line, sentence) => {
    expect(sentenceOf(line, voice)).toBe(sentence);
  });
});

describe('its headline', () => {
  const line = {
    standing: { kind: 'standing', ...about, ...standing, verdict: 'behind' },
    needed: { kind: 'needed', ...about, runRate: euros('1'), usual: null, daysLeft: 2 },
    progress: {
      kind: 'progress',
      ...about,
      by: euros('6500'),
      deals: 2,
      since: '2026-11-16T06:00:00Z',
    },
    milestone: { kind: 'milestone', ...about, share: 0.9 },
    missed: { kind: 'result', ...about, ...standing, result: 'missed' },
  } as const satisfies Record<string, UpdateLineView>;
  const update = (...lines: UpdateLineView[]): ProgressUpdateView => {
    return { madeAt: '2026-11-23T06:00:00Z', lines, moreGoals: 0, isNews: true };
  };

  test.each<[string, UpdateLineView[], string | null]>([
    [
      'thanks before anything else',
      [line.standing, line.missed, line.milestone],
      'You passed 90% of the goal: Q4 2026 revenue',
    ],
    ['then what ended', [line.standing, line.missed], 'Q4 2026 revenue ended at 50%'],
    ['then what moved', [line.standing, line.progress], 'Q4 2026 revenue: +€6,500'],
    ['then how it stands', [line.needed, line.standing], 'Q4 2026 revenue: 50% of the target'],
    ['nothing when there is nothing', [], null],
  ])('says %s', (_, lines, headline) => {
    expect(headlineOf(update(...lines), voice)).toBe(headline);
  });
});

describe('in German an update', () => {
  const german = formatFor({ user: { locale: 'de-de' }, portal: { timezone: 'Europe/Berlin' } });
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  test.each<[UpdateLineView, string]>([
    [
      { kind: 'standing', ...about, ...standing, verdict: 'behind' },
      'Q4 2026 Umsatz: 33.100 € von 66.000 € (50 %), im Rückstand.',
    ],
    [
      { kind: 'milestone', ...about, share: 0.5 },
      'Sie haben die Hälfte des Ziels erreicht: Q4 2026 Umsatz.',
    ],
    [
      { kind: 'milestone', ...about, who: named('Ana Lind'), share: 1 },
      'Ana Lind hat das Ziel erreicht: Q4 2026 Umsatz.',
    ],
    [
      { kind: 'progress', ...about, by: euros('6500'), deals: 1, since: '2026-11-16T06:00:00Z' },
      'Seit 16. Nov.: +6.500 € aus 1 gewonnenem Deal.',
    ],
    [
      { kind: 'needed', ...deals, runRate: count('0.25'), usual: null, daysLeft: 8 },
      'Nötig: einen alle 4 Arbeitstage, noch 8 Arbeitstage.',
    ],
  ])('says %j', (line, sentence) => {
    expect(plain(sentenceOf(line, { about: null, format: german }))).toBe(sentence);
  });
});
