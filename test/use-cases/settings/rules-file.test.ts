import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitTable } from '../../../functions/shared/split-table.ts';
import { compileScorecard } from '../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { defaultScorecard } from '../../../src/domain/leads/scorecard/default-scorecard.ts';
import type { Scorecard } from '../../../src/domain/leads/scorecard/scorecard.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import { readRulesFile } from '../../../src/use-cases/settings/rules-file.ts';
import { importParts, noteLine } from '../../../src/words/en/rules-files.ts';
import { english } from '../../../src/words/english.ts';
import { say } from '../../../src/words/say.ts';
import { defined } from '../../domain/leads/scorecard/example-card.ts';
import { randomScorecard } from '../../domain/leads/scorecard/random-scorecards.ts';

const now = Date.UTC(2026, 10, 23);
const definitions = [
  defined('jobtitle', 'string'),
  defined('employees', 'number'),
  defined('industry', 'enumeration'),
  defined('opted_in', 'bool'),
  defined('last_seen', 'datetime'),
];
const read = (text: string) => readRulesFile(text, definitions, splitTable);

function taken(text: string) {
  const file = read(text);
  if (file.state !== 'read') throw new Error(JSON.stringify(file.problems));
  expect(file.problems.filter(({ effect }) => effect === 'refused')).toEqual([]);
  return file;
}

const partOf = ({ part }: ReturnType<typeof taken>['told'][number]) =>
  say(importParts, part, english);

const pointsOf = (card: Scorecard, properties: Record<string, string>) =>
  compileScorecard(card, definitions).score(properties, now).points;

describe('a configuration', () => {
  const configuration = (rest: object = {}) => ({
    pacekeeper: 'configuration',
    format: 1,
    exportedAt: '2026-11-23T00:00:00.000Z',
    portalId: 7,
    rules: defaultScorecard,
    draft: null,
    settings: { review: 'not needed', scoring: 'rules alone' },
    roles: [{ userId: '31', role: 'admin' }],
    ...rest,
  });

  test('reads back as it was written, and says what it does not change by itself', () => {
    fc.assert(
      fc.property(randomScorecard, (card) => {
        const file = taken(JSON.stringify(configuration({ rules: card })));
        expect(file.scorecard).toEqual({ ...card, version: 'draft' });
        expect(file.told.map(partOf)).toEqual(['settings', 'roles']);
        expect(file.roles).toEqual([{ userId: '31', role: 'admin' }]);
      }),
      { numRuns: 50 },
    );
  });

  test('is taken with its draft, and refused in another form or with a broken rule, at its place', () => {
    const draft = { ...defaultScorecard, name: 'Draft' };
    expect(taken(JSON.stringify(configuration({ draft }))).scorecard.name).toBe('Draft');
    expect(read(JSON.stringify(configuration({ format: 3 })))).toMatchObject({
      state: 'refused',
      problems: [{ place: 'format', fault: { say: 'another format', with: { format: '3' } } }],
    });
    const broken = JSON.stringify(configuration()).replace('"points":12', '"points":"12"');
    expect(read(broken)).toMatchObject({
      state: 'refused',
      problems: [{ path: ['rules', 'terms', 0, 'bins', 1, 'points'] }],
    });
  });
});

describe("HubSpot's own score", () => {
  const operation = (operationType: string, operator: string, rest: object = {}) => ({
    operationType,
    operator,
    includeObjectsWithNoValueSet: false,
    ...rest,
  });
  const single = (property: string, asked: object) => ({
    type: 'SINGLE',
    property,
    operation: asked,
  });
  const rule = (calculation: object, rest: object = {}) => ({
    id: 'r',
    enabled: true,
    configuration: { calculation },
    ...rest,
  });
  const score = (rules: object[], rest: object = {}, group: object = {}) =>
    JSON.stringify({
      name: 'Fit score',
      objectTypeId: '0-1',
      scoreStatus: 'published',
      scoreType: 'FIT',
      allowedGroupTypes: ['FIT'],
      groupConfigs: [
        {
          id: 'g',
          groupCategory: 'FIT',
          groupName: 'Company',
          ruleConfigurations: rules,
          ...group,
        },
      ],
      ...rest,
    });

  test('scores the same here, rule by rule', () => {
    const text = score(
      [
        rule({
          type: 'MATCH',
          property: 'industry',
          matchRules: [
            {
              operation: operation('ENUMERATION', 'IS_ANY_OF', { values: ['RETAIL', 'IT'] }),
              value: 7,
            },
            { operation: operation('ENUMERATION', 'IS_NONE_OF', { values: ['BANK'] }), value: 2 },
          ],
        }),
        rule({
          type: 'CONDITIONAL',
          value: 10,
          whereCondition: {
            type: 'COMPOSITE',
            operator: 'AND',
            conditions: [
              single(
                'employees',
                operation('NUMBER_RANGED', 'IS_BETWEEN', { lowerBound: 10, upperBound: 50 }),
              ),
              single('opted_in', operation('BOOL', 'IS_EQUAL_TO', { value: true })),
            ],
          },
        }),
        rule({
          type: 'MULTI',
          calculators: [
            {
              type: 'MATCH',
              property: 'employees',
              matchRules: [
                { operation: operation('NUMBER', 'IS_GREATER_THAN', { value: 50 }), value: -4 },
                {
                  operation: operation('NUMBER', 'IS_LESS_THAN_OR_EQUAL_TO', { value: 5 }),
                  value: -3,
                },
              ],
            },
          ],
        }),
        rule({
          type: 'MATCH',
          property: 'last_seen',
          matchRules: [
            {
              operation: operation('ROLLING_DATE_RANGE', 'IS_LESS_THAN_X_DAYS_AGO', {
                numberOfDays: 7,
              }),
              value: 5,
            },
          ],
        }),
      ],
      { maxScore: 12 },
      { minValue: -5, maxValue: 15 },
    );
    const { kind, scorecard, told } = taken(text);
    expect(kind).toBe('HubSpot score');
    expect(told.map(partOf)).toEqual(['grades']);
    expect(scorecard.limits.fit).toEqual({ min: -5, max: 15 });
    expect(scorecard.limits.total).toEqual({ min: null, max: 12 });
    const week = new Date(now - 3 * 86_400_000).toISOString();
    expect(pointsOf(scorecard, { industry: 'RETAIL' })).toBe(9);
    expect(pointsOf(scorecard, { industry: 'BANK' })).toBe(0);
    expect(pointsOf(scorecard, {})).toBe(0);
    expect(pointsOf(scorecard, { employees: '50', opted_in: 'true' })).toBe(10);
    expect(pointsOf(scorecard, { employees: '50.1', opted_in: 'true' })).toBe(-4);
    expect(pointsOf(scorecard, { employees: '5' })).toBe(-3);
    expect(pointsOf(scorecard, { last_seen: week })).toBe(5);
    expect(pointsOf(scorecard, { industry: 'IT', employees: '20', opted_in: 'true' })).toBe(12);
  });

  test('tells every part that has no counterpart', () => {
    const text = score(
      [
        rule({ type: 'CONSTANT', value: 5 }),
        rule({ type: 'SEGMENT_MEMBERSHIP', segmentMembershipRules: [] }),
        rule({ type: 'MULTI_UE', eventCalculators: [] }),
        rule({ type: 'ASSOCIATIONS', rollupType: 'SUM' }),
        rule({ type: 'CONSTANT', value: 5 }, { enabled: false }),
        rule({
          type: 'MATCH',
          property: 'jobtitle',
          defaultValue: 3,
          matchRules: [
            { operation: operation('STRING', 'CONTAINS', { value: 'chief' }), value: 1.5 },
            { operation: operation('COMPARATIVE_STRING', 'IS_EQUAL_TO'), value: 4 },
          ],
        }),
      ],
      { objectTypeId: '0-2', filterConfiguration: { listFilterType: 'INCLUDES', segmentIds: [1] } },
      { groupDecay: { decayIntervalDays: 30, percentToDecayPerInterval: 50 } },
    );
    const { scorecard, told } = taken(text);
    expect(scorecard.terms).toHaveLength(1);
    expect(told.map(partOf)).toEqual([
      'group "Company", decay',
      'group "Company", rule 1',
      'group "Company", rule 2',
      'group "Company", rule 3',
      'group "Company", rule 4',
      'group "Company", rule 5',
      'group "Company", rule 6, otherwise',
      'group "Company", rule 6, value 1',
      'group "Company", rule 6, value 1',
      'group "Company", rule 6, value 2',
      'scored records',
      'included or excluded segments',
      'grades',
    ]);
    expect(told.every((note) => noteLine(note, english).length > 20)).toBe(true);
  });

  test('that is deeper or other than the API gives it is refused', () => {
    expect(read('{"groupConfigs": 3}').state).toBe('refused');
    expect(read(score([rule({ type: 'MATCH', matchRules: 'all' })])).state).toBe('refused');
  });
});

describe('a table of points', () => {
  test('is additive, row by row', () => {
    const { kind, scorecard, told } = taken(
      [
        '\uFEFFProperty;Operator;Value;Points;Group;Reason',
        'jobtitle;contains;chief|vp;10;fit;Decides',
        'jobtitle;contains;sales;5;;',
        'employees;at least;100;4;fit;Large',
        'industry;is;IT|RETAIL;3;;',
        'opted_in;is;yes;2;engagement;',
        'last_seen;less than;7;6;engagement;Here this week',
        'jobtitle;unknown;;-5;data quality;No title',
      ].join('\n'),
    );
    expect(kind).toBe('points table');
    expect(told.map(partOf)).toEqual(['grades']);
    expect(pointsOf(scorecard, { jobtitle: 'VP Sales', employees: '100' })).toBe(19);
    expect(pointsOf(scorecard, { industry: 'IT', opted_in: 'true' })).toBe(0);
    const { lines } = compileScorecard(scorecard, definitions).score({ jobtitle: 'Chief' }, now);
    expect(lines.map(({ reason }) => reason)).toEqual([asWritten('Decides')]);
  });

  test('tells each row that cannot be taken over, and takes the others', () => {
    const { scorecard, told } = taken(
      [
        'property,operator,value,points',
        'jobtitle,contains,chief,10',
        'ghost,is,x,1',
        'employees,contains,x,1',
        'employees,at least,1.000,1',
        'jobtitle,is,x,1.5',
        '__proto__,is,x,1',
        'industry,above,x,1',
        ',is,x,1',
      ].join('\n'),
    );
    expect(scorecard.terms).toHaveLength(2);
    expect(told.map(partOf)).toEqual([
      'row 3',
      'row 4',
      'row 6',
      'row 7',
      'row 8',
      'row 9',
      'grades',
    ]);
  });

  test.each([
    '',
    'a,b,c\n1,2,3',
    '"unclosed',
    `property,operator,value,points\n${'jobtitle,is,x,1\n'.repeat(300)}`,
  ])('that is none is refused (%#)', (text) => {
    expect(read(text).state).toBe('refused');
  });
});

test('a scorecard alone is taken too, and whatever else a file holds is refused', () => {
  expect(taken(JSON.stringify(defaultScorecard)).kind).toBe('scorecard');
  for (const text of ['{}', '[]', '{"terms": []}', '{"a": {"b": 1}}', '{']) {
    expect(read(text).state).toBe('refused');
  }
});
