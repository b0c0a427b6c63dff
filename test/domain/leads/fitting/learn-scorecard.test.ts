import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Feature } from '../../../../src/domain/leads/fitting/feature.ts';
import {
  type LabelledLeads,
  type LeadTable,
  leadsAt,
} from '../../../../src/domain/leads/fitting/lead-table.ts';
import { learnScorecard } from '../../../../src/domain/leads/fitting/learn-scorecard.ts';
import { predictLeads } from '../../../../src/domain/leads/fitting/predict-leads.ts';
import { isSkilled } from '../../../../src/domain/leads/fitting/skill.ts';
import { checkScorecard } from '../../../../src/domain/leads/scorecard/check-scorecard.ts';
import { compileScorecard } from '../../../../src/domain/leads/scorecard/compile-scorecard.ts';
import { baseRate } from '../../../../src/domain/statistics/outcomes.ts';
import { brierSkill } from '../../../../src/domain/statistics/proper-scores.ts';
import { seededRandom, shuffle } from '../../../../src/domain/statistics/random.ts';
import { rocAuc } from '../../../../src/domain/statistics/ranking.ts';
import { featuresOfTable, plainOptions, syntheticLeads, tableOf } from './synthetic-leads.ts';

function learn(leads: LabelledLeads, features: readonly Feature[] = featuresOfTable(leads.table)) {
  return learnScorecard(leads, features, plainOptions);
}

/** A lead's properties, as a portal holds them. */
function propertiesAt({ columns }: LeadTable, row: number): Record<string, string | null> {
  return Object.fromEntries(
    columns.map(({ definition, texts, codes }) => [
      definition.name,
      texts[codes[row] ?? 0] ?? null,
    ]),
  );
}

/** What the scorecard engine says of every row, beside what predicting in bulk says. */
function expectSameScores(learned: ReturnType<typeof learn>, table: LeadTable): void {
  const definitions = table.columns.map((column) => column.definition);
  const problems = checkScorecard(learned.scorecard, definitions);
  expect(problems.filter((problem) => problem.effect !== 'no effect')).toEqual([]);
  const engine = compileScorecard(learned.scorecard, definitions);
  const predicted = predictLeads(learned, table);
  for (let row = 0; row < table.rows; row += 1) {
    const { points, grade, lines } = engine.score(propertiesAt(table, row), 0);
    expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points);
    expect([points, grade]).toEqual([predicted.scores[row], predicted.grades[row]]);
  }
}

describe('what is learned', () => {
  test('is a scorecard: the engine gives the points and grades that predicting in bulk gives, pairs included', () => {
    const leads = interacting(3_000);
    const learned = learn(leads);
    expect(learned.scorecard.terms.some((term) => term.reads.length === 2)).toBe(true);
    expectSameScores(learned, interacting(500, 9).table);
  });

  test('ranks and calibrates leads that it has not seen', () => {
    const learned = learn(syntheticLeads(3_000, 1));
    const unseen = syntheticLeads(3_000, 2);
    const { probabilities } = predictLeads(learned, unseen.table);
    const outcomes = { probabilities, labels: unseen.labels };
    expect(rocAuc(outcomes)).toBeGreaterThan(0.75);
    expect(brierSkill(outcomes)).toBeGreaterThan(0.15);
    expect(isSkilled(learned.skill)).toBe(true);
  });

  test('gives a probability that never falls as the score rises, inside its range', () => {
    const learned = learn(syntheticLeads(12_000, 3));
    const { scores, probabilities, lows, highs } = predictLeads(
      learned,
      syntheticLeads(500, 4).table,
    );
    const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
    let last = 0;
    for (const row of order) {
      const probability = probabilities[row] ?? Number.NaN;
      expect(probability).toBeGreaterThanOrEqual(last);
      expect(lows[row]).toBeLessThanOrEqual(probability);
      expect(highs[row]).toBeGreaterThanOrEqual(probability);
      last = probability;
    }
  });

  test('has narrower ranges when it rests on more leads', () => {
    const width = (rows: number) => {
      const { lows, highs } = predictLeads(
        learn(syntheticLeads(rows, 5)),
        syntheticLeads(300, 6).table,
      );
      return highs.reduce((sum, high, row) => sum + high - (lows[row] ?? 0), 0) / highs.length;
    };
    expect(width(6_000)).toBeLessThan(0.6 * width(400));
  });

  test('is the same for the same leads in any order', () => {
    const leads = syntheticLeads(800, 7);
    const order = Uint32Array.from(leads.labels, (_, row) => row);
    shuffle(order, seededRandom(8));
    const [one, other] = [learn(leads), learn(leadsAt(leads, order))];
    expect(other.scorecard).toEqual(one.scorecard);
    expect(other.skill.z).toBeCloseTo(one.skill.z, 6);
  });

  test('follows the seed and nothing else', () => {
    const leads = syntheticLeads(500, 9);
    expect(learn(leads).points).toEqual(learn(leads).points);
  });

  test('never falls with a number that an admin says never speaks against a lead', () => {
    const leads = syntheticLeads(1_500, 10);
    const features = featuresOfTable(leads.table).map(
      (feature): Feature => (feature.id === 'noise' ? { ...feature, direction: 1 } : feature),
    );
    const learned = learn(leads, features);
    const noise = learned.model.terms.findIndex(
      (term) => term.kind === 'main' && term.feature.feature.id === 'noise',
    );
    const term = learned.model.terms[noise];
    const ordered = term?.kind === 'main' ? term.feature.ordered : 0;
    expect(ordered).toBeGreaterThan(5);
    for (const { tables } of learned.model.bags) {
      const table = tables[noise] ?? new Float64Array(0);
      for (let bin = 1; bin < ordered; bin += 1) {
        expect(table[bin]).toBeGreaterThanOrEqual((table[bin - 1] ?? 0) - 1e-12);
      }
    }
  });

  test('is put right for leads that were drawn by outcome', () => {
    const leads = syntheticLeads(4_000, 11);
    const learned = learnScorecard(leads, featuresOfTable(leads.table), {
      ...plainOptions,
      populationRate: 0.05,
    });
    const { probabilities } = predictLeads(learned, leads.table);
    const mean = probabilities.reduce((sum, each) => sum + each, 0) / probabilities.length;
    expect(mean).toBeLessThan(baseRate(leads.labels) / 2);
  });
});

describe('few or odd leads', () => {
  test('40 and 40 leads do worse than the base rate in no more than 1 of 20 draws', () => {
    const unseen = syntheticLeads(2_000, 100, 0.5);
    const worse = Array.from({ length: 20 }, (_, draw) => {
      const all = syntheticLeads(400, 200 + draw, 0.5);
      const few = leadsAt(
        all,
        Uint32Array.from([...rowsWith(all, 1).slice(0, 40), ...rowsWith(all, 0).slice(0, 40)]),
      );
      const learned = learnScorecard(few, featuresOfTable(few.table), {
        ...plainOptions,
        populationRate: baseRate(unseen.labels),
      });
      const { probabilities } = predictLeads(learned, unseen.table);
      return brierSkill({ probabilities, labels: unseen.labels });
    }).filter((skill) => skill < -0.001);
    expect(worse.length).toBeLessThanOrEqual(1);
  });

  test('claims no skill where outcomes are dealt by chance', () => {
    const claims = Array.from({ length: 20 }, (_, draw) =>
      isSkilled(learn(syntheticLeads(300, 300 + draw, 0)).skill),
    );
    expect(claims.filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  test('two leads, or leads of one kind, teach the base rate and no points', () => {
    for (const labels of [Uint8Array.of(1, 0), Uint8Array.of(1, 1)]) {
      const { scorecard, skill } = learn({
        table: tableOf([['visits', 'number', ['1', '2']]]),
        labels,
      });
      expect(scorecard.terms.flatMap((term) => term.bins.map((bin) => bin.points))).toEqual([]);
      expect(isSkilled(skill)).toBe(false);
    }
  });

  test('constant and empty columns are left aside', () => {
    const leads = syntheticLeads(500, 12);
    const { rows, columns } = leads.table;
    const odd = tableOf([
      ['always', 'enumeration', Array<string>(rows).fill('x')],
      ['never', 'number', Array<null>(rows).fill(null)],
    ]);
    const both = { rows, columns: [...columns, ...odd.columns], moments: null };
    const learned = learn({ table: both, labels: leads.labels });
    expect(learned.scorecard).toEqual(learn(leads).scorecard);
  });

  test('10,000 levels become the frequent ones and "another value"', () => {
    const leads = syntheticLeads(10_000, 13);
    const levels = Array.from({ length: 10_000 }, (_, row) => `level ${row}`);
    const wide = tableOf([['id', 'enumeration', levels]]);
    const table = { ...leads.table, columns: [...leads.table.columns, ...wide.columns] };
    const learned = learn({ table, labels: leads.labels });
    expect(learned.scorecard.terms.map((term) => term.id)).not.toContain('id');
  });

  test('hostile names and values are names and values like any other', () => {
    const name = fc.constantFrom(
      '__proto__',
      'constructor',
      'a"b',
      '<script>',
      'x × y',
      'toString',
    );
    const value = fc.constantFrom('__proto__', 'constructor', 'a;b', ';', '.*', '"', '=1+1', null);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(value, value, value, fc.integer({ min: 0, max: 1 })), {
          minLength: 60,
          maxLength: 120,
        }),
        (names, rows) => {
          const leads = {
            table: tableOf(
              names.map((each, place) => [
                each,
                'enumeration',
                rows.map((row) => [row[0], row[1], row[2]][place] ?? null),
              ]),
            ),
            labels: Uint8Array.from(rows, (row) => row[3]),
          };
          const learned = learn(leads);
          if (learned.scorecard.terms.length > 0) expectSameScores(learned, leads.table);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function rowsWith({ labels }: LabelledLeads, label: number): readonly number[] {
  return [...labels.keys()].filter((row) => labels[row] === label);
}

/** Leads that convert when colour and shape go together, which neither says alone; and by visits. */
function interacting(rows: number, seed = 1): LabelledLeads {
  const base = syntheticLeads(rows, seed);
  const random = seededRandom(seed + 1_000);
  const shape = Array.from({ length: rows }, () => (random() < 0.5 ? 'round' : 'square'));
  const colour = base.table.columns.find((column) => column.definition.name === 'colour');
  const labels = Uint8Array.from(base.labels, (label, row) => {
    const red = colour?.texts[colour.codes[row] ?? 0] === 'red';
    return random() < 0.5 ? label : Number(red === (shape[row] === 'round'));
  });
  const shaped = tableOf([['shape', 'enumeration', shape]]);
  return {
    table: { ...base.table, columns: [...base.table.columns, ...shaped.columns] },
    labels,
  };
}
