import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportError } from '../../../src/files/import-error.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { column, givenFiles, givenFolder } from './given-files.ts';

const now = Date.UTC(2026, 10, 23);
const deals = 'Deal Name,Deal Stage,Deal owner\na,Contract Sent,Mei Lindgren\n';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function withGoals(text: string) {
  const files = await givenFiles(folder.path, { 'deals.csv': deals });
  const [goals] = await givenFiles(folder.path, { 'goals.csv': text });
  return importWorld({ files, goals, now, homeCurrency: 'EUR' });
}

describe('goals out of a file', () => {
  test('a target of an owner for a labelled period, as HubSpot keeps it', async () => {
    const { world, report } = await withGoals(
      'Owner,Period,Target\nMei Lindgren,2026-Q4,120000\nmei lindgren,2026-11,40000.50\nMei Lindgren,2026,400000\n',
    );
    const [owner] = world.owners;
    expect(column(world, 'goal_targets', 'hubspot_owner_id')).toEqual([
      owner?.id,
      owner?.id,
      owner?.id,
    ]);
    expect(column(world, 'goal_targets', 'hs_start_datetime')).toEqual([
      '2026-10-01T00:00:00.000Z',
      '2026-11-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]);
    expect(column(world, 'goal_targets', 'hs_end_datetime')).toEqual([
      '2026-12-31T23:59:59.999Z',
      '2026-11-30T23:59:59.999Z',
      '2026-12-31T23:59:59.999Z',
    ]);
    expect(column(world, 'goal_targets', 'hs_milestone')).toEqual([
      'quarterly',
      'monthly',
      'yearly',
    ]);
    expect(column(world, 'goal_targets', 'hs_target_amount')).toEqual([
      '120000',
      '40000.50',
      '400000',
    ]);
    expect(column(world, 'goal_targets', 'hs_goal_target_currency_code')).toEqual([
      'EUR',
      'EUR',
      'EUR',
    ]);
    expect(report.problems).toEqual([]);
  });

  test('first and last day, a count of deals, a currency and a name', async () => {
    const { world } = await withGoals(
      'Rep,Start,End,Quota,Metric,Currency,Name\nMei Lindgren,2026-11-02,2026-11-15,3,deals won,,Sprint\nMei Lindgren,2026-11-02,2026-11-15,9,Revenue,USD,\n',
    );
    expect(column(world, 'goal_targets', 'hs_end_datetime')[0]).toBe('2026-11-15T23:59:59.999Z');
    expect(column(world, 'goal_targets', 'hs_kpi_metric_type')).toEqual(['COUNT', 'SUM']);
    expect(column(world, 'goal_targets', 'hs_goal_target_currency_code')).toEqual([null, 'USD']);
    expect(column(world, 'goal_targets', 'hs_goal_name')[0]).toBe('Sprint');
  });

  test('what a row does not say well stays open and is listed; no goal is lost', async () => {
    const { world, report } = await withGoals(
      'Owner,Period,Target,Metric\nNobody Known,2026-Q5,lots,smiles\n,2026-Q4,,\n',
    );
    expect(world.records.goal_targets).toHaveLength(2);
    expect(column(world, 'goal_targets', 'hs_target_amount')).toEqual(['lots', null]);
    expect(column(world, 'goal_targets', 'hubspot_owner_id')).toEqual([null, null]);
    expect(report.problems.map(({ line, column: heading }) => [line, heading])).toEqual([
      [2, 'Metric'],
      [2, 'Owner'],
      [2, 'Period'],
      [2, 'Target'],
      [3, 'Owner'],
      [3, 'Target'],
    ]);
  });

  test('every column of a goals file is known; what HubSpot has no place for is listed, the rest is kept', async () => {
    const { world, report } = await withGoals(
      'Rep;Company;Period;Target;Metric;Pipeline;Effective from;Ramp;ID\nMei Lindgren;;2026-Q4;1.200,50;;Sales Pipeline;2026-11-14;;q4\n;yes;2026-Q4;3.400,00;new pipeline;North;;50 from 2026-10-01;\n',
    );
    expect(column(world, 'goal_targets', 'hs_target_amount')).toEqual(['1200.50', '3400.00']);
    expect(column(world, 'goal_targets', 'hs_pipeline_ids')).toEqual([
      world.pipelines[0]?.id,
      null,
    ]);
    expect(
      report.problems.map(({ line, column: heading, reason }) => [line, heading, reason]),
    ).toEqual([
      [2, 'Effective from', expect.stringContaining('goals import')],
      [2, 'ID', expect.stringContaining('goals import')],
      [3, 'Company', expect.stringContaining('goals import')],
      [3, 'Ramp', expect.stringContaining('goals import')],
      [3, 'Metric', expect.stringContaining('do not count it')],
      [3, 'Pipeline', expect.stringContaining('Sales Pipeline')],
    ]);
  });

  test('split deals are refused with where they belong', async () => {
    await expect(withGoals('Deal,Rep,Percent\n1,Mei Lindgren,50\n')).rejects.toThrow(
      'goals import',
    );
  });

  test('an end before the start is refused', async () => {
    const { report } = await withGoals(
      'Owner,Start,End,Target\nMei Lindgren,2026-12-31,2026-10-01,5\n',
    );
    expect(report.problems).toMatchObject([{ column: 'End', reason: 'lies before the start' }]);
  });

  test('missing and unknown columns are told together', async () => {
    const failure = await withGoals('Person,When\na,b\n').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportError);
    expect(failure instanceof ImportError ? failure.faults : []).toHaveLength(5);
  });
});
