import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { answerCase } from '../../../src/cli/diagnose/answer-case.ts';
import { readCases } from '../../../src/cli/diagnose/case-file.ts';
import { corpus, testWithCorpus } from '../../corpus.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
function caseFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const rep = {
  id: 'ana',
  leads: 100,
  mix: { small: 1 },
  lead_to_opp: { small: 0.5 },
  stage_conv: [0.5, 0.4],
  list_price: { small: 1_000 },
  discount: 0.1,
  cycle_days: 0,
};
const discounted = {
  id: 'own-1',
  kind: 'aggregate',
  period_days: 90,
  target: 9_500,
  reference: { reps: [rep] },
  actual: { reps: [{ ...rep, discount: 0.2 }] },
};
const columns = ['segment', 'created', 'opp', 'won', 'list_price', 'amount', 'close_date'];
const row = (opp: number, won: number) => [
  'small',
  '2025-01-05',
  opp,
  won,
  ...(won === 1 ? [1_000, 900, '2025-02-01'] : [null, null, null]),
];
const rows = (lost: number, won: number) => [
  ...Array.from({ length: lost }, () => row(1, 0)),
  ...Array.from({ length: won }, () => row(1, 1)),
];
const events = (
  id: string,
  before: readonly unknown[],
  now: readonly unknown[],
  target: number,
) => ({
  ...{ id, kind: 'events', target, columns, reference_rows: before, actual_rows: now },
  reference_window: ['2025-01-01', '2025-03-31'],
  actual_window: ['2025-01-01', '2025-03-31'],
});
const worse = events('own-2', rows(100, 200), rows(250, 50), 180_000);
const unclear = events('own-3', rows(10, 5), rows(12, 3), 4_500);
const path = caseFile('cases.json', { cases: [discounted, worse, unclear] });

describe('cases of our own', () => {
  test('are answered with the names of the case file: target and discount make the whole shortfall', async () => {
    const [answer] = (await readCases(path, 'own-1')).map(answerCase);
    expect(answer).toMatchObject({
      id: 'own-1',
      causes_ranked: ['discounting', 'target'],
      expected_top_cause: 'discounting',
    });
    expect(answer?.shortfall).toBeCloseTo(1_500, 9);
    expect(answer?.target_effect).toBeCloseTo(500, 9);
    expect(answer?.driver_effects['discount']).toBeCloseTo(1_000, 9);
  });

  test('of events name a cause that chance does not explain, and none where it may', async () => {
    const [, clear, open] = (await readCases(path, undefined)).map(answerCase);
    expect(clear).toMatchObject({ expected_top_cause: 'skill', significant_groups: ['skill'] });
    expect(open).toMatchObject({ expected_top_cause: null, significant_groups: [] });
  });

  test('of windows without a lead are nothing but the target', async () => {
    const at = caseFile('empty.json', { cases: [events('own-5', [], [], 1_000)] });
    const [answer] = (await readCases(at, undefined)).map(answerCase);
    expect(answer).toMatchObject({ shortfall: 1_000, causes_ranked: ['target'] });
    expect(answer?.driver_effects['volume']).toBe(0);
  });

  test('come out of the command as a list, or as a table for people', async () => {
    const asJson = await runCli(folder, ['diagnose', '--case', path, '--id', 'own-2', '--json']);
    expect(asJson.code).toBe(0);
    expect(JSON.parse(asJson.said)).toMatchObject([{ id: 'own-2', causes_ranked: ['skill'] }]);
    const asText = await runCli(folder, ['diagnose', '--case', path]);
    expect(asText.said).toContain('own-3');
    expect(asText.said).toContain('no cause stands out from chance');
  });

  test.each([
    ['no file', { path: join(folder, 'none.json') }, /none\.json cannot be read/],
    ['no case', { content: { cases: [] } }, /cases/],
    [
      'an amount as text',
      { content: { cases: [{ ...discounted, target: 'much' }] } },
      /cases\.0\.target/,
    ],
    ['another id', { content: { cases: [discounted] }, id: 'x' }, /It has own-1/],
  ])(
    'are refused with their place: %s',
    async (name, {
      path: given,
      content,
      id,
    }: { path?: string; content?: unknown; id?: string }, message) => {
      const at = given ?? caseFile(`${name}.json`, content);
      await expect(readCases(at, id)).rejects.toThrow(message);
    },
  );

  test.each([
    ['a step left out', [['small', '2025-01-05', 0, 1, 1, 1, '2025-02-01']], /"opp" is 0 although/],
    ['a win without amount', [['small', '2025-01-05', 1, 1, 1, null, '2025-02-01']], /a win needs/],
    ['no segment', [[null, '2025-01-05', 0, 0, null, null, null]], /"segment" must be/],
  ])('of events are refused with their row: %s', async (name, wrong, message) => {
    const at = caseFile(`${name}.json`, { cases: [events('own-4', wrong, [], 1)] });
    const cases = await readCases(at, undefined);
    expect(() => cases.map(answerCase)).toThrow(message);
    expect(() => cases.map(answerCase)).toThrow(/own-4, reference_rows, row 1/);
  });
});

const amounts = z.record(z.string(), z.number());
const published = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      target: z.number(),
      expected: z.object({
        shortfall: z.number(),
        target_effect: z.number(),
        driver_effects: amounts,
        group_effects: amounts,
        driver_effects_by_rep: z.record(z.string(), amounts).default({}),
        causes_ranked: z.array(z.string()),
        expected_top_cause: z.string().nullable(),
        standard_error: amounts.default({}),
        group_standard_error: amounts.default({}),
        significant_groups: z.array(z.string()).optional(),
      }),
    }),
  ),
});

const answerShape = published.shape.cases.element.shape.expected;

describe('the published cases', () => {
  testWithCorpus(
    'have the published attributions, standard errors and causes, all of them',
    async () => {
      const file = join(corpus(), 'data/diagnosis/oracle_cases_pub.json');
      const known = published.parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
      expect(known.length).toBeGreaterThan(0);
      const answers = (await readCases(file, undefined)).map(answerCase);
      expect(answers.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
      const faults = known.flatMap(({ id, target, expected }, at) => {
        const answer = answerShape.parse(answers[at]);
        const size = Math.max(1, Math.abs(target));
        return [
          ...differences(answer, expected, (one, other) => Math.abs(one - other) <= 1e-6 * size),
          ...errorDifferences(answer, expected),
        ].map((fault) => `${id}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );
});

type Expected = z.output<typeof answerShape>;

function differences(
  answer: Expected,
  expected: Expected,
  isSame: (one: number, other: number) => boolean,
): readonly string[] {
  const pairs: readonly (readonly [
    string,
    Readonly<Record<string, number>>,
    Readonly<Record<string, number>>,
  ])[] = [
    ['gap', gapOf(answer), gapOf(expected)],
    ['driver', answer.driver_effects, expected.driver_effects],
    ['group', answer.group_effects, expected.group_effects],
    ...Object.entries(expected.driver_effects_by_rep).map(
      ([rep, effects]) => [rep, answer.driver_effects_by_rep[rep] ?? {}, effects] as const,
    ),
  ];
  const amountFaults = pairs.flatMap(([name, own, other]) =>
    Object.entries(other)
      .filter(([key, value]) => !isSame(own[key] ?? Number.NaN, value))
      .map(([key, value]) => `${name} ${key} is ${own[key]}, not ${value}`),
  );
  const verdicts = ['causes_ranked', 'expected_top_cause', 'significant_groups'] as const;
  return [
    ...amountFaults,
    ...verdicts.filter((key) => JSON.stringify(answer[key]) !== JSON.stringify(expected[key])),
  ];
}

const gapOf = ({ shortfall, target_effect }: Expected) => ({ shortfall, target_effect });

function errorDifferences(answer: Expected, expected: Expected): readonly string[] {
  return (['standard_error', 'group_standard_error'] as const).flatMap((kind) =>
    Object.entries(expected[kind])
      .filter(([key, value]) => !(Math.abs((answer[kind][key] ?? Number.NaN) / value - 1) <= 0.25))
      .map(([key, value]) => `${kind} ${key} is ${answer[kind][key]}, not ${value}`),
  );
}
