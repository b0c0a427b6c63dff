import { describe, expect, test } from '@jest/globals';
import type { ChangeLineView } from '../../src/contract/goal-changes.ts';
import { changeKinds } from '../../src/domain/goals/changes/change-kinds.ts';
import { changeNotes, changeTitle, dealsWords, reasonWords } from '../../src/words/changes.ts';
import { formatFor } from '../../src/words/format.ts';
import { goalChanges } from '../support/goal-changes.ts';

const format = formatFor({ user: { locale: 'en-us' }, portal: { timezone: 'Europe/Berlin' } });
const { week, period } = goalChanges();
if (week.basis !== 'forecast' || period.basis !== 'facts') throw new Error('Other samples.');
const still = { from: '5', to: '5', amount: '0', lines: [] };

describe('A change in a sentence', () => {
  test('of a forecast says by how much and its largest reasons', () => {
    expect(changeTitle(week, 'EUR', format)).toBe(
      'Since Sun, Nov 22: forecast -€12,000 (slipped -€30,000, new +€25,000, smaller -€7,001, 1 more)',
    );
  });

  test('is measured against the target where that changed', () => {
    const [slipped] = week.forecast.lines;
    if (slipped === undefined) throw new Error('No line.');
    const target: ChangeLineView = { ...slipped, kind: 'target', amount: '-10000', deals: [] };
    const forecast = { ...week.forecast, amount: '-10000', lines: [target] };
    expect(changeTitle({ ...week, forecast }, 'EUR', format)).toBe(
      'Since Sun, Nov 22: forecast against target -€10,000 (target -€10,000)',
    );
  });

  test('of facts says what was won and what became of open deals', () => {
    expect(changeTitle(period, 'EUR', format)).toBe(
      'Since Thu, Oct 1: won +€40,000; open -€52,000 (won -€40,000, slipped -€30,000, new +€25,000, 1 more)',
    );
  });

  test('names a reason for what was won where it is not that it was won', () => {
    const corrected = period.open.lines.slice(3);
    const won = { ...period.won, amount: '-7000', lines: corrected };
    expect(changeTitle({ ...period, won, open: still }, 'EUR', format)).toBe(
      'Since Thu, Oct 1: won -€7,000 (smaller -€7,000)',
    );
  });

  test('says that nothing changed, and counts deals as they are', () => {
    expect(changeTitle({ ...period, won: still, open: still }, 'EUR', format)).toBe(
      'Since Thu, Oct 1: nothing changed',
    );
    expect(changeTitle({ ...week, forecast: still }, null, format)).toBe(
      'Since Sun, Nov 22: nothing changed',
    );
    const line: ChangeLineView = { kind: 'won', amount: '2', deals: [], others: 2 };
    const won = { from: '1', to: '3', amount: '2', lines: [line] };
    expect(changeTitle({ ...period, won, open: still }, null, format)).toBe(
      'Since Thu, Oct 1: won +2',
    );
  });
});

describe('A reason', () => {
  test('has its own words, each kind of it', () => {
    for (const basis of ['forecast', 'facts'] as const) {
      const words = changeKinds.map((kind) => reasonWords(kind, { basis }, format));
      expect(new Set(words).size).toBe(changeKinds.length);
    }
    expect(reasonWords('slipped', { basis: 'facts' }, format)).toBe('No longer due in the period');
    expect(reasonWords('slipped', { basis: 'forecast' }, format)).toBe('Close date moved later');
  });

  test('names its deals, those without a name by their number, and counts the others', () => {
    const deals = [
      { id: '1', name: 'Acme', ownerId: 'ana', amount: '-18000' },
      { id: '2', name: null, ownerId: 'ana', amount: '-40.5' },
    ];
    expect(dealsWords({ deals, others: 2 }, period, 'EUR', format)).toBe(
      'Acme -€18,000, deal 2 -€40.50 and 2 more',
    );
    expect(dealsWords({ deals: [], others: 1 }, period, 'EUR', format)).toBe('1 deal');
    expect(dealsWords({ deals: [], others: 3 }, period, 'EUR', format)).toBe('3 deals');
    expect(dealsWords({ deals: [], others: 0 }, period, 'EUR', format)).toBe('');
  });
});

describe('What a change rests on', () => {
  test('is the two forecasts that were compared', () => {
    expect(changeNotes(week, 'EUR', format)).toEqual([
      'Forecast: €282,000 then, €270,000 now. The lines add up to the difference to the cent; amounts here are rounded.',
      expect.stringMatching(/^Based on the forecasts .* Nov 22, 2026, 9:00.* Nov 25, 2026, 9:00/),
    ]);
  });

  test('is what the deals said, with those that are left out', () => {
    const notes = changeNotes(period, 'EUR', format);
    expect(notes[0]).toContain('Won: €187,000 then, €227,000 now.');
    expect(notes.at(-1)).toBe(
      '3 open deals that are due have no amount in this currency, and are left out.',
    );
    expect(changeNotes({ ...period, openWithoutAmount: 1 }, 'EUR', format).at(-1)).toContain(
      '1 open deal that is due has',
    );
    expect(changeNotes({ ...period, openWithoutAmount: 0 }, 'EUR', format)).toHaveLength(2);
  });
});
