import { learnScorecard } from '../../../src/domain/leads/fitting/learn-scorecard.ts';
import { predictLeads } from '../../../src/domain/leads/fitting/predict-leads.ts';
import { isSkilled } from '../../../src/domain/leads/fitting/skill.ts';
import { pairedBootstrap } from '../../../src/domain/statistics/bootstrap.ts';
import { calibrationNoiseFloor } from '../../../src/domain/statistics/calibration-error.ts';
import { figuresOf } from '../../../src/domain/statistics/outcome-figures.ts';
import { logLoss, logLossOf } from '../../../src/domain/statistics/proper-scores.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { rocAuc } from '../../../src/domain/statistics/ranking.ts';
import { roundingCost } from '../../../src/use-cases/leads/evaluate/rounding-cost.ts';
import { costText } from './cost.ts';
import { featuresOfTable, plainOptions, timed } from './learn-task.ts';
import { odooProbabilities } from './naive-bayes/odoo-peer.ts';
import { bestPeer } from './peers.ts';
import { readTask, type TaskLeads } from './tasks.ts';

/** Tasks whose log loss counts towards the average. */
export const countedTasks = [
  ...(['xed_clean', 'xed_clean_seq', 'bank_random', 'ibm_clean', 'olist_90d'] as const),
];

/** Log loss, AUC and calibration error beside the best peer, task by task; answers how many tasks fall behind. */
export function benchAccuracy(corpus: string): number {
  let difference = 0;
  let behind = 0;
  for (const name of countedTasks) {
    const task = readTask(corpus, name);
    const { train, test } = task;
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
        `skill ${isSkilled(learned.skill) ? 'claimed' : 'not claimed'}; ${costText(corpus, task, learned, seconds)}`,
        besideOdoo(task, probabilities),
      ].join('\n    '),
    );
  }
  console.log(
    `Mean difference to the best peers: ${signed(difference)}; behind on ${behind} tasks`,
  );
  return behind;
}

/** Odoo's arithmetic on the same rows, and the interval of the paired difference. */
function besideOdoo(task: TaskLeads, ours: Float64Array): string {
  const { labels } = task.test;
  const odoo = odooProbabilities(task);
  const difference = Float64Array.from(
    labels,
    (label, row) =>
      logLossOf(ours[row] ?? Number.NaN, label) - logLossOf(odoo[row] ?? Number.NaN, label),
  );
  const { low, high } = pairedBootstrap(difference, { random: seededRandom(1), draws: 500 });
  const outcomes = { probabilities: odoo, labels };
  return `Odoo's arithmetic ${logLoss(outcomes).toFixed(4)}, AUC ${rocAuc(outcomes).toFixed(4)}; ours minus that [${low.toFixed(4)}, ${high.toFixed(4)}]`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(4)}`;
}
