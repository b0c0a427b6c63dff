import { describe, expect, test } from '@jest/globals';
import { checkLeaks } from '../../../../src/domain/leads/leaks/check-leaks.ts';
import { tellingWord } from '../../../../src/domain/leads/leaks/telling-names.ts';
import { syntheticLeads, tableOf } from '../fitting/synthetic-leads.ts';

const leads = syntheticLeads(1_000, 1);

/** What is said of a column beside honest ones. */
function findingOf(name: string, texts: readonly (string | null)[]) {
  const extra = tableOf([[name, 'enumeration', texts]]);
  const table = { ...leads.table, columns: [...leads.table.columns, ...extra.columns] };
  return checkLeaks({ table, labels: leads.labels });
}

const byOutcome = (converted: string | null, not: string | null) =>
  Array.from(leads.labels, (label) => (label === 1 ? converted : not));

describe('the leak check', () => {
  test('has nothing to say of honest columns', () => {
    expect(checkLeaks(leads)).toEqual([]);
  });

  test('leaves out a column that holds the outcome, and says why', () => {
    const [finding] = findingOf('remark', byOutcome('signed', 'gone'));
    expect(finding).toMatchObject({ property: 'remark', action: 'left out' });
    expect(finding?.reasons[0]).toEqual({
      say: 'ranks alone',
      with: { auc: expect.closeTo(1, 2) },
    });
    expect(finding?.reasons[1]).toMatchObject({
      say: 'all but decides',
      with: { example: { with: { label: 'remark', found: { say: 'value' } } } },
    });
  });

  test('asks about a column that is filled in mostly for converted leads', () => {
    const texts = Array.from(leads.labels, (label, row) =>
      row % 10 < (label === 1 ? 8 : 4) ? 'x' : null,
    );
    expect(findingOf('plan', texts)).toMatchObject([{ property: 'plan', action: 'asked about' }]);
  });

  test('asks about columns that are missing in exactly the same leads', () => {
    const texts = Array.from(leads.labels, (_, row) => (row % 3 === 0 ? null : 'x'));
    const pair = tableOf([
      ['one', 'enumeration', texts],
      ['two', 'enumeration', texts],
    ]);
    const found = checkLeaks({ table: pair, labels: leads.labels });
    expect(found.map(({ property }) => property)).toEqual(['one', 'two']);
  });

  test('asks nothing of names and shared gaps where recorded changes date the values', () => {
    const texts = Array.from(leads.labels, (_, row) => (row % 3 === 0 ? null : 'x'));
    const table = tableOf([
      ['last one', 'enumeration', texts],
      ['two', 'enumeration', texts],
    ]);
    const known = { writtenAfterOutcome: new Map(), dated: true };
    expect(checkLeaks({ table, labels: leads.labels })).toHaveLength(2);
    expect(checkLeaks({ table, labels: leads.labels }, known)).toEqual([]);
  });

  test('takes no thirty leads without a conversion for certain where one in twenty converts', () => {
    const labels = Uint8Array.from({ length: 1_000 }, (_, row) => (row % 20 === 0 ? 1 : 0));
    // Thirty rows to a level; in some of them nobody converted.
    const texts = Array.from(labels, (label, row) =>
      label === 0 && row % 30 > 0 && row < 960 ? `size ${Math.floor(row / 32)}` : 'other',
    );
    expect(checkLeaks({ table: tableOf([['size', 'enumeration', texts]]), labels })).toEqual([]);
  });

  test('leaves out what history says was written after the outcome', () => {
    const history = { writtenAfterOutcome: new Map([['colour', 0.4]]), dated: false };
    expect(checkLeaks(leads, history)).toMatchObject([{ property: 'colour', action: 'left out' }]);
  });

  test.each([
    ['Last Activity', 'last'],
    ['hs_lead_status', 'status'],
    ['leadScore', 'score'],
    ['Lead Source', null],
    ['Blast radius', null],
  ])('the name "%s" tells: %s', (name, word) => {
    expect(tellingWord(name)).toBe(word);
  });
});
