import type { learnScorecard } from '../../../src/domain/leads/fitting/learn-scorecard.ts';
import { scoreLeads } from '../../../src/domain/leads/fitting/predict-leads.ts';
import { boostingHere } from './boosting/boosting-here.ts';
import { timed } from './learn-task.ts';
import { boostingElsewhere, boostingSettings, type Cost } from './peers.ts';
import type { TaskLeads } from './tasks.ts';

/** Seconds over which a rate is measured: the clock of a thread ticks in milliseconds. */
const LONG_ENOUGH = 0.2;

/**
 * What learning and predicting cost, beside the boosting peer in this run, on one core each. Times of the corpus were taken on
 * another machine: how this one compares follows from the same peer measured on both.
 */
export function costText(
  corpus: string,
  task: TaskLeads,
  learned: ReturnType<typeof learnScorecard>,
  fit: number,
): string {
  const ours = { fit, rate: rateOf(() => scoreLeads(learned.points, task.test.table), task) };
  const here = boostingHere(task, boostingSettings(corpus, task.name));
  const elsewhere = boostingElsewhere(corpus, task.name);
  const peer = here ?? elsewhere;
  const alone = `fit ${ours.fit.toFixed(2)} s, predict ${thousands(ours.rate)} rows/s`;
  if (peer === null) return alone;
  const ratios = `${(ours.fit / peer.fit).toFixed(1)} x the processor time of boosting (${peer.fit.toFixed(2)} s), ${(ours.rate / peer.rate).toFixed(0)} x its rate (${thousands(peer.rate)})`;
  return `${alone}: ${ratios}, ${where(here, elsewhere)}`;
}

function where(here: Cost | null, elsewhere: Cost | null): string {
  if (here === null) return 'as the corpus measured it elsewhere: python3-sklearn is not here';
  if (elsewhere === null) return 'in this run';
  const slower = (here.fit / elsewhere.fit).toFixed(2);
  return `in this run; it takes ${slower} x the time that the corpus has for it`;
}

function rateOf(run: () => unknown, { test }: TaskLeads): number {
  run();
  let [rows, spent] = [0, 0];
  while (spent < LONG_ENOUGH) {
    spent += timed(run).seconds;
    rows += test.labels.length;
  }
  return rows / spent;
}

function thousands(rate: number): string {
  return `${Math.round(rate / 1_000)}k`;
}
