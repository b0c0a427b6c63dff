import { learnScorecard } from '../../../src/domain/leads/learning/learn-scorecard.ts';
import { predictLeads, scoreLeads } from '../../../src/domain/leads/learning/predict-leads.ts';
import { isSkilled } from '../../../src/domain/leads/learning/skill.ts';
import { calibrationNoiseFloor } from '../../../src/domain/statistics/calibration-error.ts';
import { figuresOf } from '../../../src/domain/statistics/outcome-figures.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { roundingCost } from '../../../src/use-cases/evaluate-leads/rounding-cost.ts';
import { featuresOfTable, plainOptions, timed } from './learn-task.ts';
import { bestPeer, boostingCost } from './peers.ts';
import { readTask } from './tasks.ts';

/** Tasks whose log loss counts towards the average. */
export const countedTasks = [
  ...(['xed_clean', 'xed_clean_seq', 'bank_random', 'ibm_clean', 'olist_90d'] as const),
];

/** Log loss, AUC and calibration error beside the best peer, task by task; answers how many tasks fall behind. */
export function benchAccuracy(corpus: string): number {
  let difference = 0;
  let behind = 0;
  for (const name of countedTasks) {
    const { train, test } = readTask(corpus, name);
    const peer = bestPeer(corpus, name);
    const { result: learned, seconds } = timed(() =>
      learnScorecard(train, featuresOfTable(train.table), plainOptions),
    );
    const { probabilities } = predictLeads(learned, test.table);
    const outcomes = { probabilities, labels: test.labels };
    const figures = figuresOf(outcomes, { random: seededRandom(1), draws: 500 });
    const floor = calibrationNoiseFloor(probabilities, seededRandom(1));
    const loss = figures.logLoss.value ?? Number.NaN;
    difference += (loss - peer.logLoss) / countedTasks.length;
    // The peers' own predictions are not in the corpus: our interval alone says how far one test can be trusted.
    const worse = (figures.logLoss.low ?? loss) > peer.logLoss;
    if (worse) behind += 1;
    console.log(
      [
        `${name.padEnd(14)} log loss ${loss.toFixed(4)} [${figures.logLoss.low?.toFixed(4)}, ${figures.logLoss.high?.toFixed(4)}], ${peer.name} ${peer.logLoss.toFixed(4)} (${signed(loss - peer.logLoss)})`,
        `AUC ${figures.auc.value?.toFixed(4)}, peer ${peer.auc.toFixed(4)}; Brier skill ${figures.brierSkill.value?.toFixed(3)}`,
        `calibration error ${figures.calibrationError.value?.toFixed(4)} (floor ${floor.toFixed(4)}, peer ${peer.calibrationError.toFixed(4)}); whole points cost ${roundingCost(learned, test, probabilities).toFixed(5)}`,
        `skill ${isSkilled(learned.skill) ? 'claimed' : 'not claimed'}; ${costText(
          corpus,
          name,
          seconds,
          rateOf(() => scoreLeads(learned.points, test.table), test.labels.length),
        )}`,
      ].join('\n    '),
    );
  }
  console.log(
    `Mean difference to the best peers: ${signed(difference)}; behind on ${behind} tasks`,
  );
  return behind;
}

function rateOf(run: () => unknown, rows: number): number {
  run();
  const rounds = 10;
  const { seconds } = timed(() => {
    for (let round = 0; round < rounds; round += 1) run();
  });
  return (rounds * rows) / seconds;
}

function costText(corpus: string, task: string, fit: number, rate: number): string {
  const peer = boostingCost(corpus, task);
  const ours = `fit ${fit.toFixed(1)} s, predict ${Math.round(rate / 1000)}k rows/s`;
  if (peer === null) return ours;
  return `${ours} (boosting, as the corpus measured it elsewhere: ${peer.fit} s, ${Math.round(peer.rate / 1000)}k rows/s)`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(4)}`;
}
