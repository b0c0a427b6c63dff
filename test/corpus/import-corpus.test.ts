import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importWorld } from '../../src/sandbox/import/import-world.ts';
import { column, valueAt } from '../sandbox/import/given-files.ts';

const corpus = process.env['PACEKEEPER_CORPUS'];
const mappings = import.meta.dirname;

const inCorpus = (...names: string[]) => join(corpus ?? '', 'data', ...names);
const withCorpus = corpus === undefined ? test.skip : test;
const why = corpus === undefined ? ' (skipped: PACEKEEPER_CORPUS is not set)' : '';

/** Occurrences of each value. */
function tally(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1;
  return counts;
}

/** The cells of one column, by plain splitting: the files' own rows, read another way. */
async function cells(path: string, index: number): Promise<string[]> {
  const [, ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  return lines.map((line) => line.split(',')[index] ?? '');
}

describe('the corpus', () => {
  withCorpus(`all leads of the course seller come through${why}`, async () => {
    const { world, report } = await importWorld({
      files: [inCorpus('x_education', 'Leads.public.csv')],
      mapping: join(mappings, 'x-education-leads.mapping.json'),
      now: Date.UTC(2026, 10, 23),
    });
    expect(report.files).toEqual([
      { file: 'Leads.public.csv', object: 'contacts', rows: 7392, records: 7392 },
    ]);
    expect(tally(column(world, 'contacts', 'lifecyclestage'))).toEqual({
      lead: 4543,
      customer: 2849,
    });
    expect(report.problems).toEqual([]);
    expect(
      world.records.contacts
        .flatMap((each) => each.changes)
        .some((each) => each.value === 'Select'),
    ).toBe(false);
    const visits = column(world, 'contacts', 'hs_analytics_num_visits');
    expect(visits.filter((each) => each === null)).toHaveLength(
      (await cells(inCorpus('x_education', 'Leads.public.csv'), 8)).filter((each) => each === '')
        .length,
    );
  });

  withCorpus(
    `all deals of the hardware seller are served, whatever lies after the clock${why}`,
    async () => {
      const now = Date.UTC(2017, 8, 15);
      const pipelineFile = inCorpus('maven_crm', 'sales_pipeline.asof-2017-09-30.csv');
      const { world, report } = await importWorld({
        files: [
          pipelineFile,
          ...['accounts.csv', 'products.csv', 'sales_teams.csv'].map((name) =>
            inCorpus('maven_crm', name),
          ),
        ],
        mapping: join(mappings, 'maven-pipeline.mapping.json'),
        now,
      });
      expect(world.records.deals).toHaveLength(7135);
      expect(world.records.deals.every((each) => each.createdAt <= now)).toBe(true);
      const [stages, begun, ended] = await Promise.all(
        [5, 6, 7].map((index) => cells(pipelineFile, index)),
      );
      const later = (days: readonly string[] = []) =>
        days.filter((each) => each >= '2017-09-15').length;
      const wonByThen = stages?.filter(
        (each, i) => each === 'Won' && (ended?.[i] ?? '') < '2017-09-15',
      ).length;
      expect(
        column(world, 'deals', 'hs_is_closed_won').filter((each) => each === 'true'),
      ).toHaveLength(wonByThen ?? -1);
      expect(tally(report.problems.map((each) => `${each.kind}: ${each.column}`))).toEqual({
        'held back: engage_date': later(begun),
        'held back: close_date': later(ended),
      });
      const inTheEnd = world.records.deals.map((each) =>
        valueAt(each, 'dealstage', Number.POSITIVE_INFINITY),
      );
      const label = (id: string | null) =>
        world.pipelines[0]?.stages.find((each) => each.id === id)?.label ?? null;
      expect(tally(inTheEnd.map(label))).toEqual(tally(stages ?? []));
      expect(world.owners).toHaveLength(41);
      expect(world.records.companies).toHaveLength(85);
      expect(column(world, 'deals', 'list_price')).not.toContain(null);
    },
  );

  withCorpus(
    `the hardware seller’s files are understood without a mapping as with one${why}`,
    async () => {
      const files = [
        'sales_pipeline.asof-2017-09-30.csv',
        'accounts.csv',
        'products.csv',
        'sales_teams.csv',
      ].map((name) => inCorpus('maven_crm', name));
      const now = Date.UTC(2017, 9, 1);
      const mapping = join(mappings, 'maven-pipeline.mapping.json');
      const [alone, told] = [
        await importWorld({ files, now, timeZone: 'UTC' }),
        await importWorld({ files, now, mapping, timeZone: 'UTC' }),
      ];
      for (const property of [
        'amount',
        'hs_is_closed_won',
        'closedate',
        'createdate',
        'hubspot_owner_id',
      ]) {
        expect(tally(column(alone.world, 'deals', property))).toEqual(
          tally(column(told.world, 'deals', property)),
        );
      }
      expect(alone.world.owners.map(({ teams }) => teams)).toEqual(
        told.world.owners.map(({ teams }) =>
          teams.map((team) => expect.objectContaining({ primary: team.primary })),
        ),
      );
      expect(alone.world.links).toHaveLength(told.world.links.length);
    },
  );
});
