import { describe, expect, test } from '@jest/globals';
import { pacingFigures } from '../../src/use-cases/goals/evaluate/pacing-figures.ts';
import { evaluatePacing } from '../../src/use-cases/goals/evaluate-pacing.ts';
import { readBaselines } from '../bench/pacing/baselines.ts';
import { linesOf } from '../bench/pacing/blocks.ts';
import { questionsOf } from '../bench/pacing/corpus.ts';

const corpus = process.env['PACEKEEPER_CORPUS'] ?? '';
const withCorpus = corpus === '' ? test.skip : test;
const why = corpus === '' ? ' (skipped: PACEKEEPER_CORPUS is not set)' : '';

describe('forecasts of public sales data', () => {
  withCorpus(
    `of the hardware seller's agents are off by less than every published method, and their bands hold${why}`,
    async () => {
      const input = await questionsOf(corpus, {
        ...{ set: 'maven', kind: 'quarter', by: 'owner', periods: ['2017-07-01'] },
        offsets: [7, 21, 35, 49, 63, 77],
      });
      const lines = evaluatePacing(input);
      expect(lines).toHaveLength(6 * 30);
      const { wape, pinball, coverage } = pacingFigures(lines);
      const whole = (await readBaselines(corpus, 'forecast_blocks_maven_public_agent.csv')).filter(
        ({ weeks }) => weeks === '0-12',
      );
      expect(whole.length).toBeGreaterThan(3);
      expect(wape).toBeLessThan(Math.min(...whole.map((each) => each.wape)));
      expect(pinball).toBeLessThan(Math.min(...whole.map((each) => each.pinball)));
      expect(coverage).toBeGreaterThan(0.75);
      expect(coverage).toBeLessThan(0.9);
    },
  );

  withCorpus(
    `of orders without a pipeline are ahead of the published methods, on the same rep-quarters${why}`,
    async () => {
      const input = await questionsOf(corpus, {
        ...{ set: 'adventureworks', kind: 'quarter', by: 'owner', offsets: [21, 49, 77] },
        periods: ['2018-07-01', '2018-10-01', '2019-01-01', '2019-04-01', '2019-07-01'],
      });
      const lines = linesOf(evaluatePacing(input), [0, 12]);
      expect(lines).toHaveLength(3 * 65);
      const { pinball, coverage, hitRate } = pacingFigures(lines);
      expect(hitRate).toBeCloseTo(33 / 65, 9);
      const whole = (await readBaselines(corpus, 'forecast_blocks_aw_public_rep.csv')).filter(
        ({ weeks }) => weeks === '0-12',
      );
      expect(pinball).toBeLessThan(Math.min(...whole.map((each) => each.pinball)));
      expect(coverage).toBeGreaterThan(0.75);
      expect(coverage).toBeLessThan(0.9);
    },
  );
});
