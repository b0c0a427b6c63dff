import {
  type CalibrationAlarm,
  calibrationAlarm,
  type FeatureDrift,
  featureDrift,
  SHIFTED,
} from '../../domain/leads/fitting/drift.ts';
import type { Feature } from '../../domain/leads/fitting/feature.ts';
import { featuresOfColumn } from '../../domain/leads/fitting/features-of.ts';
import { type ForwardWindow, forwardCheck } from '../../domain/leads/fitting/forward-check.ts';
import { type GradeRecord, gradeRecords } from '../../domain/leads/fitting/grades.ts';
import type { LabelledLeads } from '../../domain/leads/fitting/lead-table.ts';
import {
  type LearnedScorecard,
  learnScorecard,
} from '../../domain/leads/fitting/learn-scorecard.ts';
import { type LeadPredictions, predictLeads } from '../../domain/leads/fitting/predict-leads.ts';
import { decide, type Verdict } from '../../domain/leads/fitting/verdict.ts';
import { checkLeaks } from '../../domain/leads/leaks/check-leaks.ts';
import type { LeakFinding } from '../../domain/leads/leaks/leak-finding.ts';
import {
  calibrationNoiseFloor,
  type ReliabilityBin,
  reliability,
} from '../../domain/statistics/calibration-error.ts';
import { type Figures, figuresOf } from '../../domain/statistics/outcome-figures.ts';
import { seededRandom } from '../../domain/statistics/random.ts';
import { roundingCost } from './evaluate/rounding-cost.ts';

/** What is evaluated: outcomes to learn from, and later or other outcomes to be judged by. */
export interface EvaluationInput {
  readonly train: LabelledLeads;
  readonly test: LabelledLeads;
  /** The time of each training row, in any unit that rises; null when unknown. */
  readonly times: Float64Array | null;
  /** Properties that are learned from whatever the leak check says. */
  readonly trusted: readonly string[];
  /** Learn from all properties. */
  readonly allowLeaks: boolean;
  readonly seed: number;
}

/** What an evaluation found. Rates and probabilities from 0 to 1. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly learned: LearnedScorecard;
  readonly leaks: readonly LeakFinding[];
  /** Properties left out of learning because of the leak check. */
  readonly leftOut: readonly string[];
  readonly forward: readonly ForwardWindow[] | null;
  /** Features whose values in the test have moved away from those learned from. */
  readonly drift: readonly FeatureDrift[];
  /** On the test rows in their order. */
  readonly alarm: CalibrationAlarm | null;
  readonly predictions: LeadPredictions;
  readonly figures: Figures;
  /** The calibration error that true probabilities would show on as many rows. */
  readonly calibrationFloor: number;
  /** Log loss that whole points cost on the test, in nats; negative when they gain. */
  readonly roundingCost: number;
  readonly reliability: readonly ReliabilityBin[];
  /** What each grade's leads became in the test. */
  readonly grades: readonly GradeRecord[];
}

const DRAWS = 500;

/** Learns on one set of leads and judges on another. Nothing is chosen by the test rows: they are read after learning. */
export function evaluateLeads(input: EvaluationInput): Evaluation {
  const { train, test, times, seed } = input;
  const leaks = checkLeaks(train);
  const leftOut = leaks
    .filter((leak) => leak.action === 'left out' && !input.allowLeaks)
    .map((leak) => leak.property)
    .filter((property) => !input.trusted.includes(property));
  const features = learnableFeatures(train, leftOut);
  const options = {
    version: `learned-${seed}`,
    name: 'Learned scorecard',
    seed,
    cutOffs: null,
    populationRate: null,
    settings: null,
  };
  const learned = learnScorecard(train, features, options);
  const forward = times === null ? null : forwardCheck(train, times, features, options);
  const predictions = predictLeads(learned, test.table);
  const outcomes = { probabilities: predictions.probabilities, labels: test.labels };
  return {
    verdict: decide({
      leads: train.labels.length,
      converted: train.labels.reduce((sum, label) => sum + label, 0),
      skill: learned.skill,
      forward,
      overCurrent: null,
    }),
    learned,
    leaks,
    leftOut,
    forward,
    drift: featureDrift(learned, train.table, test.table).filter(
      (each) => each.stability >= SHIFTED,
    ),
    alarm: calibrationAlarm(predictions.probabilities, test.labels),
    predictions,
    figures: figuresOf(outcomes, { random: seededRandom(seed), draws: DRAWS }),
    calibrationFloor: calibrationNoiseFloor(predictions.probabilities, seededRandom(seed)),
    roundingCost: roundingCost(learned, test, predictions.probabilities),
    reliability: reliability(outcomes),
    grades: gradeRecords(predictions.probabilities, test.labels, learned.cutOffs),
  };
}

function learnableFeatures(
  { table }: LabelledLeads,
  leftOut: readonly string[],
): readonly Feature[] {
  return table.columns
    .filter(({ definition }) => !leftOut.includes(definition.name))
    .flatMap(featuresOfColumn);
}
