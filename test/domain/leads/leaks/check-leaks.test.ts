import { describe, expect, test } from '@jest/globals';
import { checkLeaks } from '../../../../src/domain/leads/leaks/check-leaks.ts';
import { tellingWord } from '../../../../src/domain/leads/leaks/telling-names.ts';
import { syntheticLeads, tableOf } from '../learning/synthetic-leads.ts';

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
    expect(finding?.reasons.join()).toMatch(/AUC 1\.00/);
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

  test('leaves out what history says was written after the outcome', () => {
    const history = { writtenAfterOutcome: new Map([['colour', 0.4]]) };
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
