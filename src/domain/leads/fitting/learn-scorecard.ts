import { sigmoid } from '../../statistics/log-odds.ts';
import { baseRate, type Outcomes } from '../../statistics/outcomes.ts';
import { seededRandom } from '../../statistics/random.ts';
import type { AnyScorecard } from '../scorecard/scorecard.ts';
import { type Calibration, calibrated, calibrationOf } from './calibration.ts';
import type { Feature } from './feature.ts';
import { type AdditiveModel, fitModel } from './fit-model.ts';
import { type FitSettings, settingsFor } from './fit-settings.ts';
import {
  defaultCutOffs,
  type GradeRecord,
  gradeRecords,
  type ProbabilityCutOffs,
  rateShift,
  scoreCutOffs,
} from './grades.ts';
import type { LabelledLeads } from './lead-table.ts';
import { fineBinsOf } from './model-term.ts';
import { scorecardOf } from './scorecard-of.ts';
import { type Skill, skillOf } from './skill.ts';
import { POINTS_PER_LOG_ODDS, type PointModel, wholePoints } from './whole-points.ts';

/** What a learned scorecard is called and begins from. */
export interface LearnOptions {
  readonly version: string;
  readonly name: string;
  /** A whole number: the same leads and seed learn the same scorecard. */
  readonly seed: number;
  /** Null: by the odds of the average lead. */
  readonly cutOffs: ProbabilityCutOffs | null;
  /** The share that converts among all leads, where the learning rows were drawn by outcome; null: as in the rows. */
  readonly populationRate: number | null;
  /** Null: by the number of rows. */
  readonly settings: FitSettings | null;
}

/** A scorecard learned from outcomes, and all that is needed to say what its scores mean. */
export interface LearnedScorecard {
  readonly scorecard: AnyScorecard;
  readonly points: PointModel;
  readonly calibration: Calibration;
  readonly cutOffs: ProbabilityCutOffs;
  /** The bags, for ranges. */
  readonly model: AdditiveModel;
  /** Leads that it learned from, and the share of them that converted. */
  readonly leads: number;
  readonly baseRate: number;
  /** Evidence that it knows more than the base rate. */
  readonly skill: Skill;
  /** Probabilities of the learning rows by bags that did not learn from them. */
  readonly heldOut: Outcomes;
  readonly grades: readonly GradeRecord[];
  /** Scores of the learning rows in rising order, by bags that did not learn from them: the leads to compare with. */
  readonly learnedScores: Int32Array;
}

/** Learns a scorecard. Needs leads of both kinds; with fewer than two rows, or one kind, it knows the base rate alone. */
export function learnScorecard(
  leads: LabelledLeads,
  features: readonly Feature[],
  options: LearnOptions,
): LearnedScorecard {
  const { labels } = leads;
  const settings = options.settings ?? settingsFor(labels.length);
  const model = fitModel(leads, features, settings, seededRandom(options.seed));
  const fitted = wholePoints(model, fineBinsOf(leads.table));
  const curve = calibrationOf(model.heldOut, labels);
  const rate = baseRate(labels);
  const shift = options.populationRate === null ? 0 : rateShift(rate, options.populationRate);
  const calibration = shifted(curve, shift);
  const cutOffs = options.cutOffs ?? defaultCutOffs(options.populationRate ?? rate);
  const probabilities = model.heldOut.map((logOdds) => sigmoid(calibrated(calibration, logOdds)));
  return {
    scorecard: scorecardOf(fitted.terms, {
      version: options.version,
      name: options.name,
      cutOffs: scoreCutOffs(cutOffs, (score) =>
        sigmoid(calibrated(calibration, fitted.base + score / POINTS_PER_LOG_ODDS)),
      ),
    }),
    points: fitted,
    calibration,
    cutOffs,
    model,
    leads: labels.length,
    baseRate: rate,
    skill: skillOf(model, labels),
    heldOut: { probabilities, labels },
    grades: gradeRecords(probabilities, labels, cutOffs),
    learnedScores: Int32Array.from(model.heldOut, (logOdds) =>
      Math.round((logOdds - fitted.base) * POINTS_PER_LOG_ODDS),
    ).sort(),
  };
}

function shifted([first, ...rest]: Calibration, shift: number): Calibration {
  const move = ({ from, to }: Calibration[number]) => ({ from, to: to + shift });
  return [move(first), ...rest.map(move)];
}
