import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { column, givenFiles, givenFolder } from './given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

/** The deals' pipelines and stages, by label where the portal has them. */
async function placesOf(deals: string, mapping?: object) {
  const files = await givenFiles(folder.path, { 'deals.csv': deals });
  const [path] =
    mapping === undefined
      ? []
      : await givenFiles(folder.path, { 'deals.mapping.json': JSON.stringify(mapping) });
  const { world, report } = await importWorld({ files, now, mapping: path });
  const label = (id: string | null) =>
    world.pipelines.find((each) => each.id === id)?.label ?? null;
  return {
    pipelines: column(world, 'deals', 'pipeline').map(label),
    stages: column(world, 'deals', 'dealstage'),
    report,
  };
}

describe('deals whose stage is not known', () => {
  test('stay in the pipeline that they name, and are told by line', async () => {
    const { pipelines, stages, report } = await placesOf(
      'Deal Name,Deal Stage,Pipeline\na,Contract Sent,Sales Pipeline\nb,,Sales Pipeline\nc,,Renewals\nd,,\n',
    );
    expect(pipelines).toEqual(['Sales Pipeline', 'Sales Pipeline', 'Renewals', null]);
    expect(stages).toEqual(['contractsent', null, null, null]);
    expect(report.problems).toMatchObject(
      [
        { kind: 'row', line: 3, column: 'Deal Stage', reason: /in pipeline "Sales Pipeline"/ },
        { kind: 'row', line: 4, column: 'Deal Stage', reason: /in pipeline "Renewals"/ },
        { kind: 'row', line: 5, column: 'Deal Stage', reason: /without a pipeline/ },
      ].map((each) => ({ ...each, reason: expect.stringMatching(each.reason) })),
    );
  });

  test('belong to the only pipeline that there is', async () => {
    const { pipelines } = await placesOf('Deal Name,Deal Stage\na,Contract Sent\nb,\n');
    expect(pipelines).toEqual(['Sales Pipeline', 'Sales Pipeline']);
  });

  test('are told once when the file has no column of stages', async () => {
    const { pipelines, report } = await placesOf(
      'Deal Name,Amount,Pipeline\na,1,Renewals\nb,2,Renewals\n',
    );
    expect(pipelines).toEqual(['Renewals', 'Renewals']);
    expect(report.problems).toEqual([]);
    expect(report.notes.join()).toContain('no column of stages');
  });

  test('stay in a mapped pipeline that does not have the stage, and the report lists those it has', async () => {
    const { pipelines, stages, report } = await placesOf('Name,Step\na,Open\nb,Paused\nc,\n', {
      pipelines: [{ label: 'Direct', stages: [{ label: 'Open' }, { label: 'Won' }] }],
      files: [
        {
          file: 'deals.csv',
          object: 'deals',
          columns: { Name: 'dealname' },
          stages: { column: 'Step' },
        },
      ],
    });
    expect(pipelines).toEqual(['Direct', 'Direct', 'Direct']);
    expect(stages.slice(1)).toEqual(['Paused', null]);
    expect(report.problems).toMatchObject([
      { kind: 'unreadable', line: 3, reason: 'not a stage of pipeline "Direct": Open, Won' },
      { kind: 'row', line: 4, value: null },
    ]);
  });
});
