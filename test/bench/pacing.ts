/**
 * `npm run bench -- pacing [--only quarters,months,orders,settings,teams,cost] [--picture FILE.svg]`: forecasts on public sales data of the folder in
 * PACEKEEPER_CORPUS, each as of days gone by, beside the methods published there; and what pacing costs.
 * Every constant of the engine was chosen on the quarters before the ones judged here: `settings` shows that choice.
 */
import { parseArgs } from 'node:util';
import { singleMethods } from '../../src/domain/goals/forecast/methods/all-methods.ts';
import { pipelineWith } from '../../src/domain/goals/forecast/methods/pipeline.ts';
import type { PacingMethod } from '../../src/domain/goals/forecast/pacing-method.ts';
import { pacingFigures } from '../../src/use-cases/goals/evaluate/pacing-figures.ts';
import {
  evaluatePacing,
  type PacingEvaluationInput,
  type PacingLine,
} from '../../src/use-cases/goals/evaluate-pacing.ts';
import { type Baseline, readBaselines } from './pacing/baselines.ts';
import {
  blocks,
  figure,
  figuresHeading,
  figuresText,
  interval,
  linesOf,
  pairedInterval,
} from './pacing/blocks.ts';
import { type Question, questionsOf } from './pacing/corpus.ts';
import { measureCost } from './pacing/cost.ts';
import { calibration } from './pacing/sandbox.ts';

const weekly = Array.from({ length: 13 }, (_, week) => 7 * week);
const judged = { set: 'maven', kind: 'quarter', periods: ['2017-07-01'], offsets: weekly } as const;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, picture: { type: 'string' } },
  });
  const asked = values.only?.split(',');
  const wanted = (part: string) => asked === undefined || asked.includes(part);
  const corpus = process.env['PACEKEEPER_CORPUS'];
  if (corpus === undefined)
    console.log('PACEKEEPER_CORPUS is not set: only generated teams and the cost are measured.');
  else {
    if (wanted('quarters')) await quarters(corpus);
    if (wanted('months')) await months(corpus);
    if (wanted('orders')) await orders(corpus);
    if (wanted('settings')) await settings(corpus);
  }
  if (wanted('teams')) await calibration(values.picture);
  if (wanted('cost')) measureCost();
}

async function quarters(corpus: string): Promise<void> {
  const agents = await readBaselines(corpus, 'forecast_blocks_maven_public_agent.csv');
  await beside(corpus, 'Maven 2017 Q3, 30 agents', { ...judged, by: 'owner' }, agents);
  const managers = await readBaselines(corpus, 'forecast_blocks_maven_public_manager.csv');
  await beside(corpus, 'Maven 2017 Q3, 6 managers', { ...judged, by: 'team' }, managers);
  await beside(corpus, 'Maven 2017 Q3, the company', { ...judged, by: 'all' }, []);
}

async function orders(corpus: string): Promise<void> {
  const periods = ['2018-07-01', '2018-10-01', '2019-01-01', '2019-04-01', '2019-07-01'];
  const baselines = await readBaselines(corpus, 'forecast_blocks_aw_public_rep.csv');
  const question = {
    set: 'adventureworks',
    kind: 'quarter',
    by: 'owner',
    periods,
    offsets: weekly,
  } as const;
  await beside(corpus, 'AdventureWorks orders, no pipeline', question, baselines);
}

async function months(corpus: string): Promise<void> {
  const periods = ['2017-05-01', '2017-06-01', '2017-07-01', '2017-08-01', '2017-09-01'];
  for (const [name, by] of [
    ['agents', 'owner'],
    ['managers', 'team'],
  ] as const) {
    for (const offset of [8, 15, 23, 27]) {
      const input = await questionsOf(corpus, {
        set: 'maven',
        kind: 'month',
        by,
        periods,
        offsets: [offset],
      });
      console.log(`\nMaven months, ${name}, after ${offset} days`);
      methodTable(input, (lines) => lines.filter(({ target }) => target !== null));
    }
  }
}

/** The engine, its methods one by one, and the published methods, by block of weeks. */
async function beside(
  corpus: string,
  title: string,
  question: Question,
  baselines: readonly Baseline[],
): Promise<void> {
  const input = await questionsOf(corpus, question);
  const all = evaluatePacing(input);
  for (const block of blocks) {
    const weeks = block.join('-');
    const lines = linesOf(all, block);
    console.log(
      `\n${title}, weeks ${weeks}: ${new Set(lines.map(({ group }) => group.id)).size} units, ${lines.length} lines`,
    );
    console.log(`${''.padEnd(26)}${figuresHeading}`);
    console.log(`${'Pacekeeper'.padEnd(26)}${figuresText(pacingFigures(lines))}`);
    for (const name of ['wape', 'pinball', 'brier'] as const)
      bar(
        lines,
        name,
        baselines.filter((each) => each.weeks === weeks),
      );
    for (const each of baselines.filter((baseline) => baseline.weeks === weeks)) {
      console.log(
        `  ${each.method.padEnd(24)}${figuresText({ ...each, bias: null, logLoss: null, hitRate: null })}`,
      );
    }
  }
  console.log(
    `\n${title}: methods alone, weeks 0-12; differences: Pacekeeper minus the method, 95% paired`,
  );
  methodTable(input, (lines) => linesOf(lines, [0, 12]));
}

/** The best published figure of a block against ours and its interval. */
function bar(
  lines: readonly PacingLine[],
  name: 'wape' | 'pinball' | 'brier',
  baselines: readonly Baseline[],
): void {
  if (baselines.length === 0) return;
  const best = baselines.reduce((one, other) => (other[name] < one[name] ? other : one));
  const own = figure(name)(lines);
  const [low, high] = interval(lines, figure(name));
  const verdict = own <= best[name] ? 'better' : low <= best[name] ? 'within noise' : 'WORSE';
  console.log(
    `  ${name}: ${own.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}], best published ${best[name].toFixed(3)} (${best.method}): ${verdict}`,
  );
}

function methodTable(
  input: PacingEvaluationInput,
  pick: (lines: readonly PacingLine[]) => readonly PacingLine[],
): void {
  const own = pick(evaluatePacing(input));
  console.log(`${''.padEnd(26)}${figuresHeading}`);
  console.log(`${'Pacekeeper'.padEnd(26)}${figuresText(pacingFigures(own))}`);
  for (const method of singleMethods) {
    const lines = pick(alone(input, method));
    if (lines.length === 0) continue;
    const [low, high] = pairedInterval(own, lines, 'pinball');
    console.log(
      `  ${method.id.padEnd(24)}${figuresText(pacingFigures(lines))}  pinball ${low.toFixed(3)} to ${high.toFixed(3)}`,
    );
  }
}

/** The same engine with one method; where it has nothing to say yet there is no line. */
function alone(input: PacingEvaluationInput, method: PacingMethod): readonly PacingLine[] {
  return evaluatePacing({ ...input, methods: [method] }).filter((line) => line.method.length > 0);
}

/** The quarters that the constants were chosen on, before any that is judged above. */
async function settings(corpus: string): Promise<void> {
  const maven = await questionsOf(corpus, { ...judged, by: 'owner', periods: ['2017-04-01'] });
  console.log('\nMaven 2017 Q2, on which constants were chosen');
  methodTable(maven, (lines) => lines);
  console.log('The pipeline alone, by half-life of its hazards in days:');
  for (const halfLife of [15, 30, 60, 120, 1_000]) {
    const figures = pacingFigures(alone(maven, pipelineWith(halfLife)));
    console.log(`  ${String(halfLife).padEnd(24)}${figuresText(figures)}`);
  }
  const periods = ['2018-01-01', '2018-04-01'];
  const earlier = {
    set: 'adventureworks',
    kind: 'quarter',
    by: 'owner',
    periods,
    offsets: weekly,
  } as const;
  console.log('\nAdventureWorks 2018 Q1 and Q2, on which constants were chosen');
  methodTable(await questionsOf(corpus, earlier), (lines) => linesOf(lines, [0, 12]));
}
